package org.policytrim.app.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.policytrim.host.plugin.Installation;
import org.policytrim.host.plugin.UserCache;

/** Compiles the projects that {@code new} writes and runs their contract tests. */
class PluginProjectTest {

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void findTheSourceTree() {
    root = Path.of(System.getProperty("policytrim.root", "..")).toAbsolutePath().normalize();
    assumeTrue(
        Files.isDirectory(root.resolve("model-plugins/toy-gaussian")), "needs the source tree");
  }

  private List<Path> write(ProjectKind kind, String name) throws IOException {
    Installation installation =
        new Installation(
            root, root.resolve("plugins"), new UserCache(folder.resolve("cache")), "0.1.0", 1);
    return new PluginProject(installation)
        .write(kind, ProjectName.of(name), folder.resolve("project"));
  }

  @ParameterizedTest
  @EnumSource
  void projectsBuildAndPassTheirContractTests(ProjectKind kind) throws Exception {
    List<Path> files = write(kind, "my-own");
    Path main = compile("src/main", List.of());
    Path test = compile("src/test", List.of(main));
    assertThat(main.resolve("META-INF/extensions.idx"))
        .content()
        .contains("org.example.myown.MyOwnProvider");
    List<Class<?>> contracts = new ArrayList<>();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {main.toUri().toURL(), test.toUri().toURL()}, getClass().getClassLoader())) {
      for (Path file : files) {
        if (file.toString().endsWith("Test.java")) {
          String name = Path.of("src/test/java").relativize(file).toString();
          contracts.add(loader.loadClass(name.replace(".java", "").replace('/', '.')));
        }
      }
      assertThat(contracts).isNotEmpty();
      EngineExecutionResults results = run(contracts);
      results.testEvents().assertStatistics(found -> found.failed(0));
      assertThat(results.testEvents().succeeded().count()).isGreaterThan(5);
    }
  }

  private static EngineExecutionResults run(List<Class<?>> contracts) {
    EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
    contracts.forEach(contract -> kit.selectors(selectClass(contract)));
    return kit.execute();
  }

  private Path compile(String sources, List<Path> before) throws IOException {
    Path source = folder.resolve("project").resolve(sources);
    Path classes = Files.createDirectories(folder.resolve("classes").resolve(sources));
    copyResources(source.resolve("resources"), classes);
    List<Path> units;
    try (Stream<Path> paths = Files.walk(source.resolve("java"))) {
      units = paths.filter(path -> path.toString().endsWith(".java")).toList();
    }
    List<String> path = new ArrayList<>(before.stream().map(Path::toString).toList());
    path.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-proc:full",
              "-parameters",
              "-classpath",
              String.join(System.getProperty("path.separator"), path));
      boolean done =
          compiler
              .getTask(
                  null,
                  manager,
                  problems,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(units))
              .call();
      assertThat(done).as(problems.getDiagnostics().toString()).isTrue();
    }
    return classes;
  }

  private static void copyResources(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      try (Stream<Path> paths = Files.walk(from)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          Path target = to.resolve(from.relativize(path).toString());
          Files.createDirectories(target.getParent());
          Files.copy(path, target);
        }
      }
    }
  }

  @Test
  void renamesTheToyPluginEverywhere() throws IOException {
    List<Path> files = write(ProjectKind.BENCHMARK, "my-own");
    assertThat(files)
        .contains(
            Path.of("src/main/java/org/example/myown/MyOwnEnvironment.java"),
            Path.of("src/main/resources/experiments/my-own.yaml"),
            Path.of("src/test/java/org/example/myown/MyOwnContractTest.java"));
    for (Path file : files) {
      String text = Files.readString(folder.resolve("project").resolve(file));
      assertThat(text).as(file.toString()).doesNotContain("ToyReach", "toy.reach");
      assertThat(file.toString()).doesNotContainIgnoringCase("toy");
    }
    assertThat(folder.resolve("project/src/main/resources/experiments/my-own.yaml"))
        .content()
        .contains("name: my-own\n", "benchmark: {name: my-own");
  }

  @ParameterizedTest
  @EnumSource
  void replacesAllPlaceholders(ProjectKind kind) throws IOException {
    for (Path file : write(kind, "my-own")) {
      String text = Files.readString(folder.resolve("project").resolve(file));
      assertThat(text)
          .as(file.toString())
          .doesNotContainPattern("@(name|package|Class|home|use|next|[a-z]+\\.?[a-z]*)@");
    }
    String pom = Files.readString(folder.resolve("project/pom.xml"));
    assertThat(pom)
        .contains(root.toString())
        .doesNotContain("${pf4j.version}", "${project.version}<");
  }

  @Test
  void rejectsInvalidNames() {
    for (String name : List.of("My-World", "my_world", "", "-x", "a--b", "7up")) {
      assertThatThrownBy(() -> ProjectName.of(name)).hasMessageContaining("'" + name + "'");
    }
    assertThatThrownBy(() -> new ProjectName("fine", "org.policytrim.mine"))
        .hasMessageContaining("not below org.policytrim");
    assertThat(ProjectName.of("my-own2").classPrefix()).isEqualTo("MyOwn2");
  }
}
