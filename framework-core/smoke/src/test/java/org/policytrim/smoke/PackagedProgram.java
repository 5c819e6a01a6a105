package org.policytrim.smoke;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program in a separate process with plugin zips of this build, which exist because Maven
 * packages all plugins before it tests this module.
 *
 * @param plugins the folder of plugin zips
 */
record PackagedProgram(Path plugins) {

  private static final Path ROOT = Path.of(System.getProperty("policytrim.root"));

  /**
   * The end of a process.
   *
   * @param code the exit code
   * @param output standard output and standard error
   */
  record Result(int code, String output) {

    /** Returns the last line, which is the result with {@code --json}. */
    String lastLine() {
      return output.lines().reduce((before, line) -> line).orElse("");
    }
  }

  /** Installs the toy plugins in a folder. */
  static PackagedProgram withToys(Path folder) throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    for (String toy : List.of("toy-reach", "toy-gaussian", "toy-token")) {
      Path zip = newestZip(toy);
      Files.copy(zip, plugins.resolve(zip.getFileName()));
    }
    return new PackagedProgram(plugins);
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

  /** Runs a command to its end. */
  Result run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dpolicytrim.root=" + ROOT,
                "-Dpolicytrim.plugins=" + plugins,
                "-cp",
                hostClassPath(),
                "org.policytrim.app.launch.PolicyTrim"));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(lines::add);
    }
    return new Result(process.waitFor(), String.join("\n", lines));
  }

  /** Returns the class path without the plugins, which the child process loads from their zips. */
  private static String hostClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("-plugin"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
