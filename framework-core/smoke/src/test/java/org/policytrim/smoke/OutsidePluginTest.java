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
 * Tests a benchmark, a model and a reward term that are created outside the source tree, packaged
 * as zips and installed: experiments use them by name until they are removed.
 */
class OutsidePluginTest {

  private static final String EXPERIMENT =
      """
      name: tiny
      seed: 3
      benchmark: {name: far-benchmark, tasks: [reach-left], limit: 30}
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

  @TempDir static Path projects;
  @TempDir Path folder;
  private Installation installation;

  private record Result(int code, String out, String err) {}

  @BeforeAll
  static void createPlugins() throws IOException {
    Path root = root();
    assumeTrue(
        Files.isDirectory(root.resolve("benchmark-plugins/toy-reach")), "needs the source tree");
    create(root, ProjectKind.BENCHMARK, "far-benchmark");
    create(root, ProjectKind.MODEL, "far-model");
    create(root, ProjectKind.REWARD, "far-reward");
  }

  private static Path root() {
    return Path.of(System.getProperty("policytrim.root", "..")).toAbsolutePath().normalize();
  }

  private static void create(Path root, ProjectKind kind, String name) throws IOException {
    Installation installation =
        new Installation(root, projects, new UserCache(projects.resolve("cache")), "0.1.0", 1);
    Path project = projects.resolve(name);
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
    zip.into(projects.resolve("zips"), name + ".zip");
  }

  @BeforeEach
  void installPlugins() throws IOException {
    Path plugins = Files.createDirectories(folder.resolve("plugins"));
    installation =
        new Installation(root(), plugins, new UserCache(projects.resolve("cache")), "0.1.0", 1);
    try (Stream<Path> zips = Files.list(projects.resolve("zips"))) {
      for (Path zip : zips.toList()) {
        Files.copy(zip, plugins.resolve(zip.getFileName()));
      }
    }
    Files.writeString(folder.resolve("tiny.yaml"), EXPERIMENT);
  }

  private Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        PolicyTrim.execute(
            installation, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Result(code, out.toString(), err.toString());
  }

  @Test
  void throughputCanBeMeasured() throws IOException {
    String experiment = folder.resolve("tiny.yaml").toString();
    for (String kind : new String[] {"env", "render", "infer", "rollout", "update"}) {
      Result result =
          run("bench", kind, "--on", experiment, "--seconds", "0.05", "--threads", "2", "--json");
      assertThat(result.code()).as(result.err()).isZero();
      JsonNode rates = new ObjectMapper().readTree(result.out()).get("rates");
      assertThat(rates).as(kind).isNotEmpty();
      rates.forEach(rate -> assertThat(rate.get("per_second").asDouble()).isPositive());
    }
    Path longBase = folder.resolve("long-base.yaml");
    Files.writeString(longBase, EXPERIMENT.replace("chunk: 4, horizon: 2", "chunk: 6, horizon: 6"));
    Result rollout = run("bench", "rollout", "--on", longBase.toString(), "--seconds", "0.05");
    assertThat(rollout.code()).as(rollout.err()).isZero();
    assertThat(rollout.out()).contains("rollout, stage extend", "rollout, stage trim");
    assertThat(run("bench", "env", "reach-gate", "--seconds", "0.05").out())
        .contains("far-benchmark", "reach-gate step");
    Result missing = run("bench", "update");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("--on", "Specify one");
  }

  @Test
  void experimentsAreCheckedWithTheBenchmarkBeforeTheRunStarts() {
    String experiment = folder.resolve("tiny.yaml").toString();
    Path out = folder.resolve("never");
    for (Result result :
        List.of(
            run("check", experiment, "--set", "pretrain.style=dancing"),
            run("run", experiment, "--out", out.toString(), "--set", "pretrain.style=dancing"))) {
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err()).contains("--set pretrain.style=dancing", "style 'dancing'");
    }
    assertThat(out).doesNotExist();
    Result checked = run("check", experiment);
    assertThat(checked.code()).as(checked.err()).isZero();
    assertThat(checked.out()).contains("stages.trim.rewards.far-reward.scale", "0.7");
    Result without = run("check", experiment, "--set", "policy.bundle=plugin:far/nothing");
    assertThat(without.code()).as(without.err()).isEqualTo(1);
    assertThat(without.err()).contains("bundle 'plugin:far/nothing'", "no plugin ships it");
  }

  @ParameterizedTest
  @CsvSource({"run, run --resume", "trim, trim"})
  void signalsStopARunWithACheckpoint(String command, String continuation) throws Exception {
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
    builder.environment().put("POLICYTRIM_CACHE", projects.resolve("cache").toString());
    Process process = builder.redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader()) {
      List<String> lines = new ArrayList<>();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        if (line.startsWith("trim") && process.isAlive() && !lines.contains("terminated")) {
          lines.add("terminated");
          // Unlike Process.destroy, this leaves the streams open.
          assertThat(process.toHandle().destroy()).isTrue();
        }
      }
      assertThat(process.waitFor()).as(lines.toString()).isEqualTo(143);
      assertThat(lines)
          .last()
          .asString()
          .endsWith("continue with: policytrim " + continuation + " --out " + out);
    }
    assertThat(out.resolve("base/policy.yaml")).exists();
    assertThat(out.resolve("report.json")).doesNotExist();
    assertThat(run("run", "--out", out.toString()).err()).contains("--resume");
  }

  @Test
  void experimentsRunUntilAPluginIsRemoved() throws IOException {
    String experiment = folder.resolve("tiny.yaml").toString();
    Path out = folder.resolve("run");
    Result done = run("run", experiment, "--out", out.toString(), "--json");
    assertThat(done.code()).as(done.err()).isZero();
    JsonNode report = new ObjectMapper().readTree(done.out());
    assertThat(report.get("benchmark").asText()).isEqualTo("far-benchmark");
    assertThat(report.get("model").asText()).isEqualTo("far-model");
    assertThat(report.get("plugins").fieldNames())
        .toIterable()
        .contains("far-benchmark", "far-model");
    assertThat(report.at("/comparison/pairs").asInt()).isEqualTo(4);
    assertThat(out.resolve("report.json")).exists();

    Result again = run("run", experiment, "--out", out.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("--resume");

    Result profile = run("profile", out.resolve("trimmed").toString(), "--states", "2");
    assertThat(profile.code()).as(profile.err()).isZero();
    assertThat(profile.out()).contains("boundary jump");

    Files.delete(installation.plugins().resolve("far-reward.zip"));
    Result gone = run("check", experiment);
    assertThat(gone.code()).isEqualTo(2);
    assertThat(gone.err()).contains("far-reward", "tiny.yaml:15");
  }
}
