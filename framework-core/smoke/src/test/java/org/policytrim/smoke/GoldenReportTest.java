package org.policytrim.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the reports of the built-in toy experiments with recorded ones. The seed determines all
 * figures, so any difference is a change of behaviour.
 *
 * <p>After an intended change, record the reports again with {@code -Dpolicytrim.golden.write} and
 * review the difference before committing it.
 */
class GoldenReportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Keys that are not compared: times and versions. */
  private static final Set<String> NOT_COMPARED =
      Set.of("machine", "speedup_seconds", "project_version", "plugins");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"toy-reach", "toy-reach-token"})
  void figuresEqualTheRecordedOnes(String experiment) throws Exception {
    Path run = folder.resolve("run");
    run(experiment, run);
    assertThat(run.resolve("report.html")).isNotEmptyFile();

    String report = compared(MAPPER.readTree(run.resolve("report.json").toFile()));
    Path golden = Path.of("src/test/resources/golden", experiment + ".json");
    if (System.getProperty("policytrim.golden.write") != null) {
      Files.writeString(golden, report);
    }
    assertThat(report).isEqualTo(compared(MAPPER.readTree(golden.toFile())));
  }

  private void run(String experiment, Path run) throws IOException, InterruptedException {
    PackagedProgram.Result result =
        PackagedProgram.withToys(folder).run(List.of("run", experiment, "--out", run.toString()));
    assertThat(result.code()).as(result.output()).isZero();
  }

  private static String compared(JsonNode report) {
    strip(report);
    return report.toPrettyString() + "\n";
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.removeIf(name -> !name.startsWith("seconds") && !NOT_COMPARED.contains(name));
      object.remove(names);
    }
    node.forEach(GoldenReportTest::strip);
  }
}
