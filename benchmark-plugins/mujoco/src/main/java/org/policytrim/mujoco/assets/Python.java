package org.policytrim.mujoco.assets;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.toolkit.file.FolderTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a Python interpreter to locate installed packages, and pip to download wheels. It runs
 * isolated and in an empty folder, so that it imports nothing from the user's current folder,
 * PYTHONPATH or the user's own packages. Only programs in absolute folders of PATH are run. The
 * interpreter can be configured by the system property {@code policytrim.python} or the environment
 * variable POLICYTRIM_PYTHON.
 */
final class Python {

  private static final Logger LOG = LoggerFactory.getLogger(Python.class);
  private static final long QUERY_SECONDS = 20;
  private static final long DOWNLOAD_SECONDS = 1800;

  /** Prints the version and the folder of an installed package; fails if it is not installed. */
  private static final String LOCATE =
      "import importlib.metadata as m, sys; d = m.distribution(sys.argv[1]);"
          + " print(d.version); print(d.locate_file(''))";

  /** Ignores the current folder, Python's environment variables and the user's own packages. */
  private static final String ISOLATED = "-I";

  private record Result(int status, String output) {}

  private Python() {}

  /** Returns the folder in which a Python has exactly these versions of all packages installed. */
  static Optional<Path> installed(PackageBundle wanted) {
    for (String python : interpreters()) {
      Set<Path> folders = new HashSet<>();
      for (PythonPackage part : wanted.parts()) {
        installed(python, part).ifPresentOrElse(folders::add, folders::clear);
        if (folders.size() != 1) {
          break;
        }
      }
      if (folders.size() == 1) {
        return Optional.of(folders.iterator().next());
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> installed(String python, PythonPackage wanted) {
    return run(List.of(python, ISOLATED, "-c", LOCATE, wanted.name()), QUERY_SECONDS)
        .filter(result -> result.status() == 0)
        .map(result -> result.output().lines().toList())
        .filter(lines -> lines.size() == 2 && lines.getFirst().equals(wanted.version()))
        .map(lines -> Path.of(lines.getLast()))
        .filter(
            folder ->
                wanted.included().stream().allMatch(path -> Files.exists(folder.resolve(path))));
  }

  /**
   * Downloads the wheel of a package to an empty folder.
   *
   * @throws MujocoException if there is no pip, or it fails
   */
  static Path download(PythonPackage wanted, Path folder) throws IOException {
    String reason = "no pip was found";
    for (List<String> pip : pips()) {
      List<String> command = new ArrayList<>(pip);
      command.addAll(
          List.of(
              "download",
              "--quiet",
              "--disable-pip-version-check",
              "--no-deps",
              "--only-binary=:all:",
              // Without this, a newer Python would search for wheels of its own version and find
              // none.
              "--python-version=3.11",
              "--platform=manylinux2014_x86_64",
              "--platform=manylinux_2_28_x86_64",
              "--dest",
              folder.toString(),
              wanted.requirement()));
      Optional<Result> result = run(command, DOWNLOAD_SECONDS);
      if (result.isPresent() && result.get().status() == 0) {
        List<Path> wheels = FolderTree.list(folder, path -> path.toString().endsWith(".whl"));
        if (wheels.size() == 1) {
          return wheels.getFirst();
        }
      }
      if (result.isPresent() && !result.get().output().contains("No module named pip")) {
        reason = "pip reports: " + lastLine(result.get().output());
        break;
      }
    }
    throw new MujocoException(
        "%s cannot be downloaded: %s".formatted(wanted.requirement(), reason),
        "Install Python's pip (Debian, Ubuntu: apt install python3-pip) and make sure that it can"
            + " access a package index, or put the wheel of %s into a folder and list that folder"
                .formatted(wanted.requirement())
            + " in POLICYTRIM_ASSETS");
  }

  private static List<String> interpreters() {
    List<String> names = configured().map(List::of).orElse(List.of("python3", "python"));
    return names.stream().flatMap(name -> program(name).stream()).toList();
  }

  private static Optional<String> configured() {
    return AssetCache.setting("policytrim.python", "POLICYTRIM_PYTHON");
  }

  private static List<List<String>> pips() {
    List<List<String>> pips = new ArrayList<>();
    interpreters().forEach(python -> pips.add(List.of(python, ISOLATED, "-m", "pip")));
    if (configured().isEmpty()) {
      for (String name : List.of("pip3", "pip")) {
        program(name).ifPresent(pip -> pips.add(List.of(pip)));
      }
    }
    return pips;
  }

  /** Returns the absolute path of a program; a name is searched in PATH's absolute folders. */
  private static Optional<String> program(String name) {
    if (name.contains(File.separator)) {
      return Optional.of(Path.of(name).toAbsolutePath().toString());
    }
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> folder.startsWith(File.separator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /** Runs a program in an empty folder; returns nothing if it can't be started. */
  private static Optional<Result> run(List<String> command, long seconds) {
    Path empty;
    try {
      empty = Files.createTempDirectory("policytrim-python");
    } catch (IOException noTemporaryFolder) {
      throw new MujocoException(
          "Python can't be run: no temporary folder can be created (%s)"
              .formatted(noTemporaryFolder),
          "Make /tmp writable and free some space in it",
          noTemporaryFolder);
    }
    try {
      return run(command, seconds, empty);
    } finally {
      try {
        FolderTree.delete(empty);
      } catch (IOException inUse) {
        LOG.debug("{} was not deleted: {}", empty, inUse.toString());
      }
    }
  }

  private static Optional<Result> run(List<String> command, long seconds, Path folder) {
    Process process;
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      // Scripts such as pip3 have no option for isolation.
      builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
      process = builder.start();
    } catch (IOException noSuchProgram) {
      return Optional.empty();
    }
    try {
      process.getOutputStream().close();
      Thread watchdog =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                        process.destroy();
                      }
                    } catch (InterruptedException done) {
                      Thread.currentThread().interrupt();
                    }
                  });
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int status = process.waitFor();
      watchdog.interrupt();
      return Optional.of(new Result(status, output));
    } catch (IOException broken) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String lastLine(String output) {
    return output
        .lines()
        .filter(line -> !line.isBlank())
        .reduce((_, last) -> last)
        .orElse("nothing");
  }
}
