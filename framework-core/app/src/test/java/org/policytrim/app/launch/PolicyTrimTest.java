package org.policytrim.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.host.fixture.PluginZip;
import org.policytrim.host.plugin.Installation;
import org.policytrim.host.plugin.UserCache;

/** Tests commands through the command line, with plugins that are compiled by the test. */
class PolicyTrimTest {

  private static final String TOOLS =
      """
      package own;

      import java.nio.file.Path;
      import java.util.List;
      import java.util.function.Consumer;
      import org.pf4j.Extension;
      import org.policytrim.api.plugin.ExperimentProvider;
      import org.policytrim.api.plugin.PluginException;
      import org.policytrim.api.tool.*;

      public class Tools {
        @Extension public static final class Experiments implements ExperimentProvider {
          @Override public List<String> experiments() { return List.of("invalid"); }
        }
        @Extension public static final class Replay implements Verifier {
          @Override public String name() { return "replay"; }
          @Override public String description() { return "replays"; }
          @Override public Verification verify(Path golden, Consumer<String> progress) {
            String kind = golden.getFileName().toString();
            progress.accept("case " + kind);
            switch (kind) {
              case "empty": throw new PluginException("replay", "the folder is empty", "Record something");
              case "bug": throw new IllegalStateException("a bug");
              default:
            }
            return new Verification(2, List.of(new Verification.Quantity(
                "position", kind.equals("good") ? 1e-9 : 0.5, 1e-6, "case 1", 40)));
          }
        }
        @Extension public static final class Check implements HealthCheck {
          private boolean fixed;
          @Override public String name() { return "assets"; }
          @Override public Finding check() {
            return new Finding(fixed, fixed ? "present" : "missing", fixed ? "" : "Download them");
          }
          @Override public Finding fix(Consumer<String> progress) {
            progress.accept("downloading"); fixed = true; return check();
          }
        }
        @Extension public static final class Probe implements ThroughputProbe {
          @Override public String kind() { return "env"; }
          @Override public String component() { return "wheel"; }
          @Override public List<Rate> measure(Request request) {
            return List.of(new Rate("turn", "turns/s", 1000.0 * request.threads(), request.threads()));
          }
        }
      }
      """;

  private static final String INVALID =
      """
      # A robot that does not exist.
      # In two lines.
      name: invalid
      seed: x
      benchmark: {name: nowhere}
      policy: {name: nobody, chunk: 5, horizon: 5}
      stages: []
      """;

  @TempDir Path folder;

  private record Result(int code, String out, String err) {

    JsonNode json() throws JsonProcessingException {
      return new ObjectMapper().readTree(out.lines().toList().getLast());
    }
  }

  private Result run(String... arguments) {
    Installation installation =
        new Installation(
            folder, folder.resolve("plugins"), new UserCache(folder.resolve("cache")), "1.2.3", 1);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        PolicyTrim.execute(
            installation, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Result(code, out.toString(), err.toString());
  }

  private void installTools() {
    PluginZip.of("tools")
        .source("own.Tools", TOOLS)
        .resource("experiments/invalid.yaml", INVALID)
        .into(folder.resolve("plugins"), "tools.zip");
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int count) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    Installation installation =
        new Installation(
            folder, folder.resolve("plugins"), new UserCache(folder.resolve("cache")), "1.2.3", 1);
    int code =
        PolicyTrim.execute(
            installation, new PrintWriter(full), new PrintWriter(err), "plugins", "--json");
    assertThat(code).isOne();
    assertThat(err.toString()).contains("the output can't be written");
  }

  @Test
  void helpLoadsNoPlugins() throws IOException {
    Files.createDirectories(folder.resolve("plugins"));
    Files.writeString(folder.resolve("plugins/broken.zip"), "no zip");
    Result help = run("--help");
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains("quickstart", "run", "experiments", "init", "demos", "pretrain", "trim")
        .contains("evaluate", "verify", "bench", "plugins", "doctor", "Exit codes");
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void everyCommandHasHelp() {
    for (String command : PolicyTrim.commandNames()) {
      if (!command.equals("help")) {
        Result help = run(command, "--help");
        assertThat(help.code()).as(command).isZero();
        assertThat(help.out()).as(command).startsWith("Usage: policytrim " + command);
        assertThat(run("help", command).out()).as(command).isEqualTo(help.out());
      }
    }
  }

  @Test
  void suggestsSimilarCommandsAndOptions() {
    assertThat(run("rnu"))
        .satisfies(
            result -> {
              assertThat(result.code()).isEqualTo(2);
              assertThat(result.err()).contains("there is no command 'rnu'. Did you mean 'run'?");
              assertThat(result.out()).isEmpty();
            });
    assertThat(run("run", "--resum").err()).contains("Did you mean '--resume'?");
    assertThat(run("run", "one", "two").err()).contains("unexpected argument 'two'");
    assertThat(run("init", "file").code()).isEqualTo(2);
    assertThat(run("init", "file").err()).contains("Missing required option", "--from");
    assertThat(run().code()).isEqualTo(2);
  }

  @Test
  void reportsWrongUsageAsJson() throws Exception {
    JsonNode error = run("run", "--resum", "--json").json().get("error");
    assertThat(error.get("exit_code").asInt()).isEqualTo(2);
    assertThat(error.get("message").asText()).contains("--resume");
  }

  @Test
  void listsUsedAndRefusedPlugins() throws Exception {
    installTools();
    PluginZip.of("steady")
        .source("own.Provider", PluginZip.rewardSource("own", "steady", ""))
        .into(folder.resolve("plugins"), "steady.zip");
    Files.writeString(folder.resolve("plugins/broken.zip"), "no zip");
    for (Result result : new Result[] {run("plugins"), run("plugins", "list")}) {
      assertThat(result.code()).isZero();
      assertThat(result.out())
          .contains(
              "steady 1.0.0 (steady.zip)", "reward    steady", "the same score for all episodes")
          .contains("experiment invalid", "verify replay")
          .contains("Built-in components", "group-stability")
          .contains("Refused", "broken.zip", "Download or build the zip again");
    }
    JsonNode json = run("plugins", "list", "--json").json();
    assertThat(json.get("plugins")).hasSize(2);
    assertThat(json.get("plugins").get(0).get("components").get(0).get("name").asText())
        .isEqualTo("steady");
    assertThat(json.get("refused").get(0).get("file").asText()).isEqualTo("broken.zip");
    assertThat(run("plugins", "list", "--json").out().lines()).hasSize(1);
  }

  @Test
  void describesTheSettingsOfAComponent() throws Exception {
    Result info = run("plugins", "info", "group-stability");
    assertThat(info.code()).isZero();
    assertThat(info.out()).contains("reward 'group-stability' (core)", "sigma-floor");
    JsonNode setting =
        run("plugins", "info", "chunk-horizon", "--json").json().at("/components/0/settings/0");
    assertThat(setting.get("key").asText()).isEqualTo("base");
    assertThat(setting.get("by_default").isNull()).isTrue();
    assertThat(setting.get("documentation").asText()).contains("at least 1");

    Result unknown = run("plugins", "info", "group-stabilty");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("Did you mean 'group-stability'?");
  }

  @Test
  void explainsSettings() throws Exception {
    assertThat(run("settings").out()).contains("rollout.lanes", "episodes that run side by side");
    Result one = run("settings", "stages.trim.rewards.step-saving.limit");
    assertThat(one.code()).isZero();
    assertThat(one.out())
        .contains("stages.STAGE.rewards.step-saving.limit (reward step-saving)", "required");
    assertThat(run("settings", "seed", "--json").json().at("/settings/0/by_default").asText())
        .isEqualTo("0");
    Result unknown = run("settings", "lane");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("Did you mean 'lanes'?");
    Path schema = folder.resolve("schema.json");
    assertThat(run("settings", "seed", "--schema", schema.toString()).code()).isZero();
    assertThat(schema).content().contains("draft-07", "seed of every random draw");
  }

  @Test
  void listsAndCopiesExperiments() throws IOException {
    installTools();
    assertThat(run("experiments").out())
        .contains("invalid", "A robot that does not exist. In two lines.", "from tools");
    Path file = folder.resolve("new/mine.yaml");
    assertThat(run("init", file.toString(), "--from", "invalid").code()).isZero();
    assertThat(file).hasContent(INVALID);
    Result again = run("init", file.toString(), "--from", "invalid");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("already exists");
    assertThat(run("init", "x.yaml", "--from", "invali").err()).contains("Did you mean 'invalid'?");
  }

  @Test
  void reportsAllProblemsOfAnExperimentBeforeItStarts() throws Exception {
    installTools();
    Path out = folder.resolve("out");
    Result result = run("run", "invalid", "--out", out.toString(), "--json");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("problems:", "invalid:4", "seed", "nowhere", "nobody", "stages");
    assertThat(result.err()).doesNotContain("\tat ");
    assertThat(result.json().at("/error/problems").size()).isGreaterThanOrEqualTo(4);
    assertThat(out).doesNotExist();
    assertThat(run("check", "invalid").code()).isEqualTo(2);
  }

  @Test
  void suggestsSimilarExperiments() {
    installTools();
    Result result = run("run", "invalit");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            "there is no built-in experiment and no file 'invalit'", "Did you mean 'invalid'?");
    assertThat(run("run").err()).contains("no experiment was specified");
  }

  @Test
  void warnsOfRefusedPlugins() throws IOException {
    Files.createDirectories(folder.resolve("plugins"));
    Files.writeString(folder.resolve("plugins/broken.zip"), "no zip");
    assertThat(run("experiments").err()).contains("warning: plugin not used: broken.zip");
  }

  @Test
  void verifyFailsIfAToleranceIsExceeded() throws Exception {
    installTools();
    Path good = Files.createDirectories(folder.resolve("good"));
    Path bad = Files.createDirectories(folder.resolve("bad"));
    Result passed = run("verify", "replay", "--golden", good.toString());
    assertThat(passed.code()).isZero();
    assertThat(passed.out()).contains("position", "all within tolerance");
    Result failed = run("verify", "replay", "--golden", bad.toString(), "--json");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err()).contains("case bad", "exceeds the tolerance");
    assertThat(failed.json().get("passed").asBoolean()).isFalse();
    assertThat(failed.json().at("/quantities/0/worst_case").asText()).isEqualTo("case 1");
    assertThat(run("verify", "replay", "--golden", folder + "/none").code()).isEqualTo(2);
    assertThat(run("verify", "reply", "--golden", good.toString()).err()).contains("'replay'?");
  }

  @Test
  void reportsExpectedFailuresWithoutAStackTrace() throws Exception {
    installTools();
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Result result = run("verify", "replay", "--golden", empty.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .contains("policytrim: replay: the folder is empty. Record something")
        .doesNotContain("\tat ");
  }

  @Test
  void writesStackTracesOfUnexpectedErrorsToAFile() throws Exception {
    installTools();
    Path bug = Files.createDirectories(folder.resolve("bug"));
    Result result = run("verify", "replay", "--golden", bug.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("a bug", "errors.log").doesNotContain("\tat ");
    assertThat(folder.resolve("cache/log/errors.log"))
        .content()
        .contains("policytrim verify replay", "a bug", "\tat own.Tools");
    assertThat(run("verify", "replay", "--golden", bug.toString(), "--stacktrace").err())
        .contains("\tat own.Tools");
  }

  @Test
  void measuresThroughput() throws Exception {
    installTools();
    Result result = run("bench", "env", "--threads", "3", "--json");
    assertThat(result.code()).isZero();
    assertThat(result.json().at("/rates/0/per_second").asDouble()).isEqualTo(3000);
    assertThat(run("bench", "enf").err()).contains("Did you mean 'env'?");
    assertThat(run("bench", "env", "--of", "wheels").err()).contains("Did you mean 'wheel'?");
    assertThat(run("bench", "env", "--seconds", "0").code()).isEqualTo(2);
  }

  @Test
  void checksAndFixes() throws Exception {
    installTools();
    Result unhealthy = run("doctor");
    assertThat(unhealthy.code()).isEqualTo(1);
    assertThat(unhealthy.out()).contains("MISSING  assets", "Download them", "doctor --fix");
    Result fixed = run("doctor", "--fix", "--json");
    assertThat(fixed.err()).contains("fixing assets", "downloading");
    assertThat(fixed.json().at("/checks").toString()).contains("assets");
    assertThat(fixed.json().at("/healthy").asBoolean()).isTrue();
    assertThat(fixed.code()).isZero();
  }

  @Test
  void refusesAFolderThatIsNotEmpty() throws IOException {
    Path full = Files.createDirectories(folder.resolve("full"));
    Files.writeString(full.resolve("other.txt"), "text");
    Result result = run("quickstart", "--out", full.toString());
    assertThat(result.code()).isEqualTo(2);
  }
}
