package org.policytrim.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the built-in toy experiments as a user does: the program in a process of its own, the
 * plugins as the zips of this build. The seed determines every figure of their reports, so a
 * difference is a change of the method.
 *
 * <p>After an intended change, write the reports again with {@code -Dpolicytrim.golden.write} and
 * review the difference before committing it.
 */
class GoldenReportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What two runs of one experiment may differ in. */
  private static final Set<String> TIMES =
      Set.of("machine", "speedup_seconds", "project_version", "plugins");

  private static final Path ROOT = Path.of(System.getProperty("policytrim.root"));

  @TempDir private Path folder;

  @BeforeEach
  void dropTheToysIn() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    for (String toy : List.of("toy-reach", "toy-gaussian", "toy-token")) {
      try (var zips = Files.newDirectoryStream(ROOT.resolve("plugins"), toy + "-plugin-*.zip")) {
        for (Path zip : zips) {
          Files.copy(zip, plugins.resolve(zip.getFileName()));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"toy-reach", "toy-reach-token"})
  void theReportIsTheSameToTheLastFigure(String experiment) throws Exception {
    Path run = folder.resolve("run");
    run(experiment, run);
    assertThat(run.resolve("report.html")).isNotEmptyFile();

    String report = withoutTimes(MAPPER.readTree(run.resolve("report.json").toFile()));
    Path golden = Path.of("src/test/resources/golden", experiment + ".json");
    if (System.getProperty("policytrim.golden.write") != null) {
      Files.writeString(golden, report);
    }
    assertThat(report).isEqualTo(withoutTimes(MAPPER.readTree(golden.toFile())));
  }

  private void run(String experiment, Path run) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                hostClassPath(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dpolicytrim.root=" + ROOT,
                "-Dpolicytrim.plugins=" + folder.resolve("plugins"),
                "org.policytrim.app.launch.PolicyTrim",
                "run",
                experiment,
                "--out",
                run.toString())
            .redirectErrorStream(true)
            .start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(lines::add);
    }
    assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
  }

  /** Returns the class path without the plugins, which the child process loads from their zips. */
  private static String hostClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("-plugin"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String withoutTimes(JsonNode report) {
    strip(report);
    return report.toPrettyString() + "\n";
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.removeIf(name -> !name.startsWith("seconds") && !TIMES.contains(name));
      object.remove(names);
    }
    node.forEach(GoldenReportTest::strip);
  }
}
