package org.policytrim.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrim.app.launch.PolicyTrim;
import org.policytrim.app.scaffold.PluginProject;
import org.policytrim.app.scaffold.ProjectKind;
import org.policytrim.app.scaffold.ProjectName;
import org.policytrim.host.fixture.PluginZip;
import org.policytrim.host.plugin.Installation;
import org.policytrim.host.plugin.UserCache;

/**
 * A world, a model and a reward made outside the tree, against the API alone, zipped and dropped
 * in: the whole method runs on them by name, and forgets them when they are taken away.
 */
class OutsidePluginTest {

  private static final String EXPERIMENT =
      """
      name: tiny
      seed: 3
      benchmark: {name: far-world, tasks: [reach-left], limit: 30}
      policy: {name: far-model, chunk: 4, horizon: 2, hidden: 8}
      pretrain: {demonstrations: 2, style: expert, steps: 20, warmup: 1, batch: 8}
      rollout: {group-size: 4, groups-per-task: 2, lanes: 4, threads: 2}
      selection: {states-per-task: 2, every: 0}
      stages:
        - name: extend
          horizons: [2, 4]
          rewards: {success: {weight: 1.0}, chunk-horizon: {weight: 1.0, base: 4}}
          iterations: 1
        - name: trim
          horizons: selected
          rewards: {success: {weight: 1.0}, far-reward: {weight: 0.2, scale: 0.7}}
          iterations: 1
      evaluation: {pairs-per-task: 4, margin: 0.5}
      """;

  @TempDir static Path workshop;
  @TempDir Path folder;
  private Installation installation;

  private record Ended(int code, String out, String err) {}

  @BeforeAll
  static void makeThem() throws IOException {
    Path root = root();
    assumeTrue(Files.isDirectory(root.resolve("benchmark-plugins/toy-reach")), "needs the tree");
    make(root, ProjectKind.BENCHMARK, "far-world");
    make(root, ProjectKind.MODEL, "far-model");
    make(root, ProjectKind.REWARD, "far-reward");
  }

  private static Path root() {
    return Path.of(System.getProperty("policytrim.root", "..")).toAbsolutePath().normalize();
  }

  private static void make(Path root, ProjectKind kind, String name) throws IOException {
    Installation installation =
        new Installation(root, workshop, new UserCache(workshop.resolve("cache")), "0.1.0", 1);
    Path project = workshop.resolve(name);
    PluginZip zip = PluginZip.of(name);
    Path sources = Path.of("src/main/java");
    Path resources = Path.of("src/main/resources");
    for (Path file : new PluginProject(installation).write(kind, ProjectName.of(name), project)) {
      String text = Files.readString(project.resolve(file));
      if (file.startsWith(sources)) {
        zip.source(sources.relativize(file).toString().replace(".java", ""), text);
      } else if (file.startsWith(resources)) {
        zip.resource(resources.relativize(file).toString(), text);
      }
    }
    zip.into(workshop.resolve("zips"), name + ".zip");
  }

  @BeforeEach
  void dropThemIn() throws IOException {
    Path plugins = Files.createDirectories(folder.resolve("plugins"));
    installation =
        new Installation(root(), plugins, new UserCache(workshop.resolve("cache")), "0.1.0", 1);
    try (Stream<Path> zips = Files.list(workshop.resolve("zips"))) {
      for (Path zip : zips.toList()) {
        Files.copy(zip, plugins.resolve(zip.getFileName()));
      }
    }
    Files.writeString(folder.resolve("tiny.yaml"), EXPERIMENT);
  }

  private Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        PolicyTrim.execute(
            installation, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  @Test
  void areMeasuredWithoutBringingAMeter() throws IOException {
    String experiment = folder.resolve("tiny.yaml").toString();
    for (String kind : new String[] {"env", "render", "infer", "rollout", "update"}) {
      Ended ended =
          run("bench", kind, "--on", experiment, "--seconds", "0.05", "--threads", "2", "--json");
      assertThat(ended.code()).as(ended.err()).isZero();
      JsonNode rates = new ObjectMapper().readTree(ended.out()).get("rates");
      assertThat(rates).as(kind).isNotEmpty();
      rates.forEach(rate -> assertThat(rate.get("per_second").asDouble()).isPositive());
    }
    assertThat(run("bench", "env", "reach-gate", "--seconds", "0.05").out())
        .contains("far-world", "reach-gate step");
    Ended missing = run("bench", "update");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("--on", "Name one");
  }

  @Test
  void areHeldAgainstTheOpenWorldBeforeAnythingIsWritten() {
    String experiment = folder.resolve("tiny.yaml").toString();
    Path out = folder.resolve("never");
    for (Ended ended :
        List.of(
            run("check", experiment, "--set", "pretrain.style=dancing"),
            run("run", experiment, "--out", out.toString(), "--set", "pretrain.style=dancing"))) {
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains("--set pretrain.style=dancing", "style 'dancing'");
    }
    assertThat(out).doesNotExist();
    Ended checked = run("check", experiment);
    assertThat(checked.code()).as(checked.err()).isZero();
    assertThat(checked.out()).contains("stages.trim.rewards.far-reward.scale", "0.7");
    Ended without = run("check", experiment, "--set", "policy.bundle=plugin:far/nothing");
    assertThat(without.code()).as(without.err()).isEqualTo(1);
    assertThat(without.err()).contains("bundle 'plugin:far/nothing'", "no plugin brings it");
  }

  @ParameterizedTest
  @CsvSource({"run, run --resume", "trim, trim"})
  void stopWithACheckpointWhenAskedTo(String command, String again) throws Exception {
    Path out = folder.resolve("stopped");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "-Dpolicytrim.root=" + installation.root(),
            "-Dpolicytrim.plugins=" + installation.plugins(),
            "-XX:TieredStopAtLevel=1",
            PolicyTrim.class.getName(),
            command,
            folder.resolve("tiny.yaml").toString(),
            "--out",
            out.toString(),
            "--set",
            "stages.trim.iterations=100000");
    builder.environment().put("POLICYTRIM_CACHE", workshop.resolve("cache").toString());
    Process process = builder.redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader()) {
      List<String> lines = new ArrayList<>();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        if (line.startsWith("trim") && process.isAlive() && !lines.contains("asked")) {
          lines.add("asked");
          // Unlike the process itself its handle leaves the streams open.
          assertThat(process.toHandle().destroy()).isTrue();
        }
      }
      assertThat(process.waitFor()).as(lines.toString()).isEqualTo(143);
      assertThat(lines)
          .last()
          .asString()
          .endsWith("go on with: policytrim " + again + " --out " + out);
    }
    assertThat(out.resolve("base/policy.yaml")).exists();
    assertThat(out.resolve("report.json")).doesNotExist();
    assertThat(run("run", "--out", out.toString()).err()).contains("--resume");
  }

  @Test
  void runsTheWholeMethodOnThemAndForgetsThem() throws IOException {
    String experiment = folder.resolve("tiny.yaml").toString();
    Path out = folder.resolve("run");
    Ended done = run("run", experiment, "--out", out.toString(), "--json");
    assertThat(done.code()).as(done.err()).isZero();
    JsonNode report = new ObjectMapper().readTree(done.out());
    assertThat(report.get("benchmark").asText()).isEqualTo("far-world");
    assertThat(report.get("model").asText()).isEqualTo("far-model");
    assertThat(report.get("plugins").fieldNames()).toIterable().contains("far-world", "far-model");
    assertThat(report.at("/comparison/pairs").asInt()).isEqualTo(4);
    assertThat(out.resolve("report.json")).exists();

    Ended again = run("run", experiment, "--out", out.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("--resume");

    Ended profile = run("profile", out.resolve("trimmed").toString(), "--states", "2");
    assertThat(profile.code()).as(profile.err()).isZero();
    assertThat(profile.out()).contains("border jump");

    Files.delete(installation.plugins().resolve("far-reward.zip"));
    Ended gone = run("check", experiment);
    assertThat(gone.code()).isEqualTo(2);
    assertThat(gone.err()).contains("far-reward", "tiny.yaml:15");
  }
}
