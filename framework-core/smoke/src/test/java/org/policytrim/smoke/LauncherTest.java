package org.policytrim.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the launcher script in a copy of the source tree, with a fake JDK and a fake Maven that
 * print their arguments.
 */
class LauncherTest {

  /** Prints its arguments, and creates the AOT cache if it is asked to. */
  private static final String JAVA =
      """
      #!/bin/sh
      for word in "$@"; do
        case $word in -XX:AOTCacheOutput=*) echo recorded >"${word#*=}"; echo recording; exit 0 ;; esac
      done
      echo "java in $PWD"
      echo "natives quiet: $TF_CPP_MIN_LOG_LEVEL $OPT_OUT_TRACKING"
      for word in "$@"; do echo "[$word]"; done
      exit 7
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "built" >>"%s"
      sleep 0.3
      mkdir -p framework-core/app/target
      echo core >framework-core/app/target/framework-app-0.1.0.jar
      echo library >"$HOME/library.jar"
      echo api >framework-core/app/target/api.jar
      printf '%%s' "$HOME/library.jar:$PWD/framework-core/app/target/api.jar" \\
        >framework-core/app/target/class-path.txt
      """;

  @TempDir Path folder;
  private Path tree;
  private Path jdk;
  private Path builds;

  private record Result(int code, String output) {}

  @BeforeEach
  void copyTheSourceTree() throws IOException {
    Path script = Path.of(System.getProperty("policytrim.root", ".."), "policytrim");
    assumeTrue(Files.exists(Path.of("/bin/sh")) && Files.exists(script), "needs a POSIX shell");
    tree = Files.createDirectories(folder.resolve("a tree with spaces"));
    Files.copy(script, tree.resolve("policytrim"));
    for (String module : List.of(".mvn", "framework-api", "benchmark-plugins", "model-plugins")) {
      Files.createDirectories(tree.resolve(module));
    }
    Files.writeString(tree.resolve("pom.xml"), "<project/>");
    source("framework-core/app/src/main/java/A.java");
    jdk = fakeJdk("jdk 25", "25.0.1");
    builds = folder.resolve("builds.txt");
    executable(folder.resolve("mvn"), MAVEN.formatted(builds));
  }

  private void source(String name) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "class A {}");
  }

  private Path fakeJdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    executable(home.resolve("bin/java"), JAVA);
    executable(home.resolve("bin/javac"), "#!/bin/sh\n");
    return home;
  }

  private static void executable(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private ProcessBuilder command(Path script, String... arguments) {
    List<String> all = new ArrayList<>(List.of(script.toString()));
    all.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(name -> name.startsWith("POLICYTRIM") || name.equals("JAVA_HOME"));
    environment.put("POLICYTRIM_JAVA_HOME", jdk.toString());
    environment.put("MAVEN", folder.resolve("mvn").toString());
    environment.put("HOME", folder.toString());
    return builder;
  }

  private static Result finish(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), output);
  }

  private Result launch(String... arguments) throws IOException, InterruptedException {
    return finish(command(tree.resolve("policytrim"), arguments));
  }

  private long builds() throws IOException {
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }

  @Test
  void buildsOnFirstUseAndPassesOnArgumentsAndExitCode() throws Exception {
    Result first = launch("run", "my experiment.yaml", "--set", "a=b c");
    assertThat(first.output())
        .contains("building for the first time with JDK 25", "preparing faster starts")
        .contains("[run]\n[my experiment.yaml]\n[--set]\n[a=b c]")
        .contains("[--enable-native-access=ALL-UNNAMED]", "natives quiet: 3 true")
        .contains("[-Dpolicytrim.root=" + tree.toRealPath() + "]");
    assertThat(first.code()).isEqualTo(7);

    Result second = launch("--help");
    assertThat(second.output()).doesNotContain("building", "preparing").contains("[--help]");
    assertThat(second.output()).contains("-XX:AOTCache=");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainOnlyIfSourcesHaveChanged() throws Exception {
    launch("--help");
    Files.setLastModifiedTime(
        tree.resolve("framework-core/app/src/main/java/A.java"),
        java.nio.file.attribute.FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(launch("--help").output()).contains("sources have changed, building");
    assertThat(builds()).isEqualTo(2);

    ProcessBuilder withoutBuild = command(tree.resolve("policytrim"), "--help");
    withoutBuild.environment().put("POLICYTRIM_NO_BUILD", "yes");
    source("framework-core/app/src/test/java/ATest.java");
    assertThat(finish(withoutBuild).output()).doesNotContain("building");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void keepsThePreviousBuildForRunningProcesses() throws Exception {
    launch("--help");
    Path before = buildFolders().getFirst();
    source("model-plugins/new/src/main/java/B.java");
    Files.setLastModifiedTime(
        tree.resolve("model-plugins/new/src/main/java/B.java"),
        java.nio.file.attribute.FileTime.from(Instant.now().plusSeconds(5)));
    launch("--help");
    assertThat(buildFolders()).hasSize(2).contains(before);
    assertThat(before.toFile().list())
        .contains("library.jar", "api.jar", "framework-app-0.1.0.jar");
  }

  private List<Path> buildFolders() throws IOException {
    try (Stream<Path> files = Files.list(tree.resolve("target/launch"))) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void reportsBuildErrorsAndKeepsNoIncompleteBuild() throws Exception {
    executable(
        folder.resolve("mvn"),
        "#!/bin/sh\necho '[INFO] ...'\necho '[ERROR] A.java:[3,1] no such symbol'\nexit 1\n");
    Result failed = launch("--help");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.output())
        .contains("the build failed", "A.java:[3,1] no such symbol", "build.log")
        .doesNotContain("[INFO]", "java in");
    assertThat(buildFolders()).isEmpty();
    assertThat(tree.resolve("target/launch/current")).doesNotExist();
  }

  @Test
  void twoConcurrentStartsBuildOnce() throws Exception {
    Process one = command(tree.resolve("policytrim"), "--help").start();
    Process two = command(tree.resolve("policytrim"), "--help").start();
    String outputs =
        new String(one.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
            + new String(
                two.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(one.waitFor()).isEqualTo(7);
    assertThat(two.waitFor()).isEqualTo(7);
    assertThat(outputs.split("\\[--help\\]", -1)).hasSize(3);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void worksFromOtherFoldersAndThroughLinks() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Files.createSymbolicLink(elsewhere.resolve("first"), tree.resolve("policytrim"));
    Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("first"));
    Result result =
        finish(command(elsewhere.resolve("second"), "--help").directory(elsewhere.toFile()));
    assertThat(result.output())
        .contains(
            "[-Dpolicytrim.root=" + tree.toRealPath() + "]", "java in " + elsewhere.toRealPath());
  }

  @Test
  void reportsAnOldJdk() throws Exception {
    jdk = fakeJdk("jdk-17", "17.0.9");
    Result result = launch("--help");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.output())
        .contains("POLICYTRIM_JAVA_HOME is " + jdk, "not a JDK of version 25 or later");
  }

  @Test
  void findsAnotherJdkIfJavaHomeIsTooOld() throws Exception {
    Path found = folder.resolve(".sdkman/candidates/java/25-tem");
    Files.createDirectories(found.getParent());
    Files.move(jdk, found);
    ProcessBuilder builder = command(tree.resolve("policytrim"), "--help");
    builder.environment().remove("POLICYTRIM_JAVA_HOME");
    builder.environment().put("JAVA_HOME", fakeJdk("jdk-21", "21.0.2").toString());
    assertThat(finish(builder).output()).contains("building for the first time with JDK");
  }

  @Test
  void reportsMissingMaven() throws Exception {
    ProcessBuilder builder = command(tree.resolve("policytrim"), "--help");
    builder.environment().remove("MAVEN");
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool :
        List.of("sh", "find", "head", "dirname", "mkdir", "readlink", "flock", "cat", "grep")) {
      Path found = Path.of("/usr/bin", tool);
      if (Files.exists(found)) {
        executable(tools.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(found));
      }
    }
    builder.environment().put("PATH", tools.toString());
    Result result = finish(builder);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.output()).contains("Maven is needed to build");
  }

  @Test
  void anUnpackedReleaseNeedsNeitherJdkNorMaven() throws Exception {
    Path release = Files.createDirectories(folder.resolve("a release"));
    Files.copy(tree.resolve("policytrim"), release.resolve("policytrim"));
    Files.createDirectories(release.resolve("lib"));
    Files.writeString(release.resolve("lib/one.jar"), "");
    Files.createDirectories(release.resolve("runtime/bin"));
    Files.writeString(release.resolve("runtime/release"), "JAVA_VERSION=\"25.0.1\"\n");
    executable(release.resolve("runtime/bin/java"), JAVA);
    ProcessBuilder builder = command(release.resolve("policytrim"), "run", "toy-reach");
    builder.environment().keySet().removeAll(List.of("POLICYTRIM_JAVA_HOME", "MAVEN"));
    Result result = finish(builder);

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.output())
        .contains(
            "[run]\n[toy-reach]",
            "[%s/lib/one.jar]".formatted(release.toRealPath()),
            "[-Dpolicytrim.plugins=%s/plugins]".formatted(release.toRealPath()))
        .doesNotContain("building");

    ProcessBuilder gpu = command(release.resolve("policytrim"), "--help");
    gpu.environment().put("POLICYTRIM_GPU", "1");
    assertThat(finish(gpu).output()).contains("this release computes on CPUs");
  }
}
