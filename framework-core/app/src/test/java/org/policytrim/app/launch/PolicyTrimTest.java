package org.policytrim.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.host.fixture.PluginZip;
import org.policytrim.host.plugin.Installation;
import org.policytrim.host.plugin.UserCache;

/** The command line as people and scripts meet it. */
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
          @Override public List<String> experiments() { return List.of("wonky"); }
        }
        @Extension public static final class Replay implements Verifier {
          @Override public String name() { return "replay"; }
          @Override public String description() { return "replays"; }
          @Override public Verification verify(Path golden, Consumer<String> progress) {
            String mood = golden.getFileName().toString();
            progress.accept("case " + mood);
            switch (mood) {
              case "empty": throw new PluginException("replay", "nothing recorded there", "Record it");
              case "bug": throw new IllegalStateException("never thought of");
              default:
            }
            return new Verification(2, List.of(new Verification.Quantity(
                "position", mood.equals("good") ? 1e-9 : 0.5, 1e-6, "case 1", 40)));
          }
        }
        @Extension public static final class Check implements HealthCheck {
          private boolean mended;
          @Override public String name() { return "assets"; }
          @Override public Finding check() {
            return new Finding(mended, mended ? "there" : "none", mended ? "" : "Fetch them");
          }
          @Override public Finding fix(Consumer<String> progress) {
            progress.accept("fetching"); mended = true; return check();
          }
        }
        @Extension public static final class Meter implements RateMeter {
          @Override public String kind() { return "env"; }
          @Override public String component() { return "wheel"; }
          @Override public List<Rate> measure(Request request) {
            return List.of(new Rate("turn", "turns/s", 1000.0 * request.threads(), request.threads()));
          }
        }
      }
      """;

  private static final String WONKY =
      """
      # A robot that is not there.
      # In two lines.
      name: wonky
      seed: x
      benchmark: {name: nowhere}
      policy: {name: nobody, chunk: 5, horizon: 5}
      stages: []
      """;

  @TempDir Path folder;

  private record Ended(int code, String out, String err) {

    JsonNode json() throws JsonProcessingException {
      return new ObjectMapper().readTree(out.lines().toList().getLast());
    }
  }

  private Ended run(String... arguments) {
    Installation installation =
        new Installation(
            folder, folder.resolve("plugins"), new UserCache(folder.resolve("cache")), "1.2.3", 1);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        PolicyTrim.execute(
            installation, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  private void dropTools() {
    PluginZip.of("tools")
        .source("own.Tools", TOOLS)
        .resource("experiments/wonky.yaml", WONKY)
        .into(folder.resolve("plugins"), "tools.zip");
  }

  @Test
  void helpsWithoutTouchingAPlugin() throws IOException {
    Files.createDirectories(folder.resolve("plugins"));
    Files.writeString(folder.resolve("plugins/broken.zip"), "no zip");
    Ended help = run("--help");
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains("quickstart", "run", "experiments", "init", "demos", "pretrain", "trim")
        .contains("evaluate", "verify", "bench", "plugins", "doctor", "Exit codes");
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void helpsWithEachCommand() {
    for (String command : PolicyTrim.commandNames()) {
      if (!command.equals("help")) {
        Ended help = run(command, "--help");
        assertThat(help.code()).as(command).isZero();
        assertThat(help.out()).as(command).startsWith("Usage: policytrim " + command);
        assertThat(run("help", command).out()).as(command).isEqualTo(help.out());
      }
    }
  }

  @Test
  void answersWrongWordsWithTheNearest() {
    assertThat(run("rnu"))
        .satisfies(
            ended -> {
              assertThat(ended.code()).isEqualTo(2);
              assertThat(ended.err()).contains("there is no command 'rnu'. Did you mean 'run'?");
              assertThat(ended.out()).isEmpty();
            });
    assertThat(run("run", "--resum").err()).contains("Did you mean '--resume'?");
    assertThat(run("run", "one", "two").err()).contains("'two' is one word too many");
    assertThat(run("init", "file").code()).isEqualTo(2);
    assertThat(run("init", "file").err()).contains("Missing required option", "--from");
    assertThat(run().code()).isEqualTo(2);
  }

  @Test
  void tellsScriptsOfWrongUsageInJson() throws Exception {
    JsonNode error = run("run", "--resum", "--json").json().get("error");
    assertThat(error.get("exit_code").asInt()).isEqualTo(2);
    assertThat(error.get("message").asText()).contains("--resume");
  }

  @Test
  void listsPluginsTheirComponentsAndWhatWasRefused() throws Exception {
    dropTools();
    PluginZip.of("steady")
        .source("own.Provider", PluginZip.rewardSource("own", "steady", ""))
        .into(folder.resolve("plugins"), "steady.zip");
    Files.writeString(folder.resolve("plugins/broken.zip"), "no zip");
    for (Ended ended : new Ended[] {run("plugins"), run("plugins", "list")}) {
      assertThat(ended.code()).isZero();
      assertThat(ended.out())
          .contains("steady 1.0.0 (steady.zip)", "reward    steady", "the same for everyone")
          .contains("experiment wonky", "verify replay")
          .contains("The core itself", "group-stability")
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
  void tellsEverySettingOfAComponent() throws Exception {
    Ended info = run("plugins", "info", "group-stability");
    assertThat(info.code()).isZero();
    assertThat(info.out()).contains("reward 'group-stability' (core)", "sigma-floor");
    JsonNode setting =
        run("plugins", "info", "chunk-horizon", "--json").json().at("/components/0/settings/0");
    assertThat(setting.get("key").asText()).isEqualTo("base");
    assertThat(setting.get("by_default").isNull()).isTrue();
    assertThat(setting.get("documentation").asText()).contains("at least 1");

    Ended unknown = run("plugins", "info", "group-stabilty");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("Did you mean 'group-stability'?");
  }

  @Test
  void listsExperimentsAndWritesOneOut() throws IOException {
    dropTools();
    assertThat(run("experiments").out())
        .contains("wonky", "A robot that is not there. In two lines.", "from tools");
    Path file = folder.resolve("new/mine.yaml");
    assertThat(run("init", file.toString(), "--from", "wonky").code()).isZero();
    assertThat(file).hasContent(WONKY);
    Ended again = run("init", file.toString(), "--from", "wonky");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("exists already");
    assertThat(run("init", "x.yaml", "--from", "wonk").err()).contains("Did you mean 'wonky'?");
  }

  @Test
  void listsAllMistakesOfAnExperimentAndStartsNothing() throws Exception {
    dropTools();
    Path out = folder.resolve("out");
    Ended ended = run("run", "wonky", "--out", out.toString(), "--json");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("problems:", "wonky:4", "seed", "nowhere", "nobody", "stages");
    assertThat(ended.err()).doesNotContain("\tat ");
    assertThat(ended.json().at("/error/problems").size()).isGreaterThanOrEqualTo(4);
    assertThat(out).doesNotExist();
    assertThat(run("check", "wonky").code()).isEqualTo(2);
  }

  @Test
  void saysWhichExperimentsThereAreWhereOneIsUnknown() {
    dropTools();
    Ended ended = run("run", "wonki");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("no experiment is called 'wonki'", "Did you mean 'wonky'?");
    assertThat(run("run").err()).contains("which experiment?");
  }

  @Test
  void warnsOfRefusedPluginsWhereAnExperimentIsAsked() throws IOException {
    Files.createDirectories(folder.resolve("plugins"));
    Files.writeString(folder.resolve("plugins/broken.zip"), "no zip");
    assertThat(run("experiments").err()).contains("warning: plugin not used: broken.zip");
  }

  @Test
  void verifiesAndFailsWhereATestWould() throws Exception {
    dropTools();
    Path good = Files.createDirectories(folder.resolve("good"));
    Path bad = Files.createDirectories(folder.resolve("bad"));
    Ended passed = run("verify", "replay", "--golden", good.toString());
    assertThat(passed.code()).isZero();
    assertThat(passed.out()).contains("position", "all within tolerance");
    Ended failed = run("verify", "replay", "--golden", bad.toString(), "--json");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err()).contains("case bad", "over its tolerance");
    assertThat(failed.json().get("passed").asBoolean()).isFalse();
    assertThat(failed.json().at("/quantities/0/worst_case").asText()).isEqualTo("case 1");
    assertThat(run("verify", "replay", "--golden", folder + "/none").code()).isEqualTo(2);
    assertThat(run("verify", "reply", "--golden", good.toString()).err()).contains("'replay'?");
  }

  @Test
  void showsAPluginsRefusalWithoutAStackTrace() throws Exception {
    dropTools();
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Ended ended = run("verify", "replay", "--golden", empty.toString());
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("policytrim: replay: nothing recorded there. Record it")
        .doesNotContain("\tat ");
  }

  @Test
  void keepsTheTraceOfABugInAFile() throws Exception {
    dropTools();
    Path bug = Files.createDirectories(folder.resolve("bug"));
    Ended ended = run("verify", "replay", "--golden", bug.toString());
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("never thought of", "errors.log").doesNotContain("\tat ");
    assertThat(folder.resolve("cache/log/errors.log"))
        .content()
        .contains("policytrim verify replay", "never thought of", "\tat own.Tools");
    assertThat(run("verify", "replay", "--golden", bug.toString(), "--stacktrace").err())
        .contains("\tat own.Tools");
  }

  @Test
  void measuresRates() throws Exception {
    dropTools();
    Ended ended = run("bench", "env", "--threads", "3", "--json");
    assertThat(ended.code()).isZero();
    assertThat(ended.json().at("/rates/0/per_second").asDouble()).isEqualTo(3000);
    assertThat(run("bench", "enf").err()).contains("Did you mean 'env'?");
    assertThat(run("bench", "env", "--of", "wheels").err()).contains("Did you mean 'wheel'?");
    assertThat(run("bench", "env", "--seconds", "0").code()).isEqualTo(2);
  }

  @Test
  void examinesAndMends() throws Exception {
    dropTools();
    Ended ill = run("doctor");
    assertThat(ill.code()).isEqualTo(1);
    assertThat(ill.out()).contains("MISSING  assets", "Fetch them", "doctor --fix");
    Ended mended = run("doctor", "--fix", "--json");
    assertThat(mended.err()).contains("mending assets", "fetching");
    assertThat(mended.json().at("/checks").toString()).contains("assets");
    assertThat(mended.json().at("/healthy").asBoolean()).isTrue();
    assertThat(mended.code()).isZero();
  }

  @Test
  void refusesAFullFolder() throws IOException {
    Path full = Files.createDirectories(folder.resolve("full"));
    Files.writeString(full.resolve("letter.txt"), "dear");
    Ended ended = run("quickstart", "--out", full.toString());
    assertThat(ended.code()).isEqualTo(2);
  }
}
