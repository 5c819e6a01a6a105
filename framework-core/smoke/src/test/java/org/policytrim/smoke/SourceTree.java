package org.policytrim.smoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The source tree of the project and its modules. */
final class SourceTree {

  private static final List<String> MODULE_FOLDERS =
      List.of("framework-api", "framework-core", "benchmark-plugins", "model-plugins");

  private SourceTree() {}

  /**
   * A Maven module with main sources.
   *
   * @param name the folder relative to the source tree, such as {@code framework-core/method}
   * @param folder the folder
   */
  record Module(String name, Path folder) {

    /** Returns the packages of the module's main sources. */
    Set<String> packages() {
      Path sources = folder.resolve("src/main/java");
      Set<String> packages = new TreeSet<>();
      for (Path file : filesBelow(sources)) {
        if (file.toString().endsWith(".java")) {
          packages.add(sources.relativize(file.getParent()).toString().replace('/', '.'));
        }
      }
      return packages;
    }

    /** Returns true if the module is a plugin. */
    boolean isPlugin() {
      return Files.exists(pluginProperties());
    }

    /** Returns the folder names of the library plugins that the plugin declares. */
    List<String> declaredPlugins() {
      Properties properties = new Properties();
      try (var reader = Files.newBufferedReader(pluginProperties())) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Arrays.stream(properties.getProperty("plugin.dependencies", "").split(","))
          .map(dependency -> dependency.replaceAll("@.*", "").strip())
          .filter(dependency -> !dependency.isEmpty())
          .toList();
    }

    private Path pluginProperties() {
      return folder.resolve("plugin.properties");
    }
  }

  /** Returns the root of the source tree. */
  static Path root() {
    return Path.of(System.getProperty("policytrim.root", "..")).toAbsolutePath().normalize();
  }

  /** Returns all modules with main sources, ordered by name. */
  static List<Module> modules() {
    List<Module> modules = new ArrayList<>();
    for (String name : MODULE_FOLDERS) {
      Path folder = root().resolve(name);
      try (Stream<Path> children = Files.list(folder)) {
        Stream.concat(Stream.of(folder), children.sorted())
            .filter(candidate -> Files.isRegularFile(candidate.resolve("pom.xml")))
            .filter(candidate -> Files.isDirectory(candidate.resolve("src/main/java")))
            .map(module -> new Module(root().relativize(module).toString(), module))
            .forEach(modules::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return modules;
  }

  /** Returns all Java sources: main, test and shared test fixtures of all modules. */
  static List<Path> javaSources() {
    return MODULE_FOLDERS.stream()
        .flatMap(folder -> filesBelow(root().resolve(folder)).stream())
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> file.toString().contains("/src/"))
        .toList();
  }

  /** Returns the module that a source belongs to, such as {@code framework-core/method}. */
  static String moduleOf(Path source) {
    String path = root().relativize(source).toString();
    return path.substring(0, path.indexOf("/src/"));
  }

  /** Returns all files below a folder in a fixed order, without build outputs. */
  static List<Path> filesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
