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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the reports of the built-in toy experiments with recorded ones. The program runs in a
 * separate process with the plugin zips of this build, which exist because Maven packages all
 * plugins before it tests this module. The seed determines all figures, so any difference is a
 * change of behaviour.
 *
 * <p>After an intended change, record the reports again with {@code -Dpolicytrim.golden.write} and
 * review the difference before committing it.
 */
class GoldenReportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Keys that are not compared: times and versions. */
  private static final Set<String> NOT_COMPARED =
      Set.of("machine", "speedup_seconds", "project_version", "plugins");

  private static final Path ROOT = Path.of(System.getProperty("policytrim.root"));

  @TempDir private Path folder;

  @BeforeEach
  void installTheToyPlugins() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    for (String toy : List.of("toy-reach", "toy-gaussian", "toy-token")) {
      Path zip = newestZip(toy);
      Files.copy(zip, plugins.resolve(zip.getFileName()));
    }
  }

  /** Returns the plugin's zip of this build; zips of other versions may be present. */
  private static Path newestZip(String plugin) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("plugins"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(plugin + "-plugin-"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .orElseThrow(() -> new AssertionError(plugin + " is not packaged: run mvn package"));
    }
  }

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
