package org.policytrim.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.core.experiment.FixtureComponents.FlowSettings;
import org.policytrim.core.experiment.FixtureComponents.GroupStabilitySettings;
import org.policytrim.core.experiment.FixtureComponents.Obstacle;
import org.policytrim.core.experiment.FixtureComponents.StepSavingSettings;
import org.policytrim.core.experiment.FixtureComponents.Surface;
import org.policytrim.core.experiment.FixtureComponents.TableSettings;
import org.policytrim.core.experiment.FixtureComponents.Wind;
import org.policytrim.core.settings.Problem;

class ExperimentPropertiesTest {

  private static final ExperimentReader READER =
      new ExperimentReader(FixtureComponents.components());

  private static final List<String> PIECES =
      List.of(
          "",
          " ",
          "\n",
          "\t",
          ":",
          ": ",
          "- ",
          "[",
          "]",
          "{",
          "}",
          ",",
          "'",
          "\"",
          "#",
          "&a ",
          "*a",
          "!!int ",
          "!x ",
          "|",
          ">",
          "---\n",
          "...\n",
          "%",
          "@",
          "`",
          "~",
          "null",
          "true",
          "-1",
          "0",
          "1e400",
          ".nan",
          "-.inf",
          "99999999999999999999",
          "0x1F",
          "1_000",
          "selected",
          "{}",
          "[]",
          "? ",
          "<<: ",
          "\u0000",
          "\uFEFF",
          "\u0085",
          "\u2028",
          "\uD800",
          "\uD83D\uDE80",
          "é",
          "name",
          "weight",
          "success",
          "no-success",
          "\\",
          "$",
          "[[[[[[[[[[",
          "{a: {b: {c: ");

  /** Whatever is done to an experiment's text, it is read or refused with problems. */
  @Property(tries = 800)
  void damagedTextIsReadOrRefusedWithProblems(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int damages) throws IOException {
    Random random = new Random(seed);
    StringBuilder text =
        new StringBuilder(
            ExperimentReaderTest.resource(random.nextBoolean() ? "full.yaml" : "smallest.yaml"));
    for (int i = 0; i < damages; i++) {
      damage(text, random);
    }
    readOrRefuse(text.toString(), List.of());
  }

  /** Cuts, inserts, doubles and moves pieces; a value's whole word goes as often as a letter. */
  private static void damage(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(12));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    switch (random.nextInt(5)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, piece);
      case 2 -> text.insert(at, text.substring(at, end));
      case 3 -> {
        String moved = text.substring(at, end);
        text.delete(at, end).insert(random.nextInt(text.length() + 1), moved);
      }
      default -> {
        List<int[]> words = new ArrayList<>();
        var matcher = Pattern.compile("[\\w.-]+").matcher(text);
        while (matcher.find()) {
          words.add(new int[] {matcher.start(), matcher.end()});
        }
        if (!words.isEmpty()) {
          int[] word = words.get(random.nextInt(words.size()));
          text.replace(word[0], word[1], piece);
        }
      }
    }
  }

  @Property(tries = 300)
  void anyOverrideIsAppliedOrRefusedWithProblems(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<String> steps =
        List.of(
            "stages",
            "trim",
            "rewards",
            "success",
            "weight",
            "seed",
            "benchmark",
            "tasks",
            "x",
            "",
            "[0]",
            "0");
    StringBuilder override = new StringBuilder(steps.get(random.nextInt(steps.size())));
    for (int i = random.nextInt(5); i > 0; i--) {
      override.append('.').append(steps.get(random.nextInt(steps.size())));
    }
    override.append(random.nextInt(10) == 0 ? "" : "=");
    for (int i = random.nextInt(3); i >= 0; i--) {
      override.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    readOrRefuse(ExperimentReaderTest.resource("full.yaml"), List.of(override.toString()));
  }

  @Property(tries = 200)
  void anyTextIsRefusedWithProblems(@ForAll String text) {
    readOrRefuse(text, List.of(text));
  }

  private static void readOrRefuse(String text, List<String> overrides) {
    try {
      Experiment read = READER.read(text, "damaged.yaml", overrides);
      String yaml = new EffectiveExperiment(read).yaml();
      assertThat(READER.read(yaml, "effective.yaml", List.of())).isEqualTo(read);
    } catch (ExperimentException e) {
      long lines = text.split("\\R|\u0085|\u2028|\u2029", -1).length;
      assertThat(e.problems()).isNotEmpty();
      for (Problem problem : e.problems()) {
        assertThat(problem.what()).isNotBlank();
        if (problem.file().equals("damaged.yaml")) {
          assertThat(problem.line()).isBetween(0, (int) lines + 1);
        }
      }
    }
  }

  @Property(tries = 150)
  void everyExperimentReadsBackAsItWasWritten(@ForAll("experiments") Experiment experiment) {
    String yaml = new EffectiveExperiment(experiment).yaml();
    assertThat(READER.read(yaml, "experiment.yaml", List.of())).isEqualTo(experiment);
  }

  @Provide
  Arbitrary<Experiment> experiments() {
    return Arbitraries.randomValue(ExperimentPropertiesTest::experiment);
  }

  private static Experiment experiment(Random random) {
    int chunk = 1 + random.nextInt(20);
    int plan = chunk + random.nextInt(20);
    List<StageSettings> stages =
        Stream.of("extend", "trim")
            .map(
                name ->
                    new StageSettings(
                        name,
                        random.nextBoolean()
                            ? new HorizonChoice.Selected()
                            : new HorizonChoice.Pattern(
                                List.of(1 + random.nextInt(plan), 1 + random.nextInt(plan))),
                        List.of(
                            new RewardChoice("success", number(random), new NoSettings()),
                            new RewardChoice(
                                "step-saving",
                                number(random),
                                new StepSavingSettings(random.nextInt())),
                            new RewardChoice(
                                "group-stability",
                                number(random),
                                new GroupStabilitySettings(positive(random)))),
                        random.nextInt(100)))
            .toList();
    return new Experiment(
        "n" + random.nextInt(1000),
        random.nextLong(),
        new BenchmarkChoice(
            "table",
            random.nextBoolean() ? List.of() : List.of("reach-far", "table-all"),
            random.nextBoolean() ? "state-4" : "corner-32",
            random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(500)),
            new TableSettings(
                Surface.SMOOTH_WOOD,
                positive(random),
                new Wind(positive(random), List.of(text(random), text(random))),
                List.of(new Obstacle(number(random), number(random))),
                random.nextBoolean())),
        new PolicyChoice(
            "flow",
            chunk,
            1 + random.nextInt(plan),
            random.nextBoolean() ? Device.CPU : Device.GPU,
            Optional.of(text(random)).filter(folder -> !folder.isEmpty()),
            new FlowSettings(1 + random.nextInt(9), number(random), random.nextLong())),
        new PretrainSettings(
            1, text(random), 5, 6, positive(random), 7, positive(random), positive(random), 8),
        new RolloutSettings(
            8, 2, 3, 4, random.nextInt(9), plan, RolloutSettings.FeaturePolicy.SPILL),
        new AdvantageSettings(
            random.nextDouble() / 2,
            0.5 + random.nextDouble() / 2,
            AdvantageSettings.Baseline.HORIZON,
            positive(random)),
        new OptimizerChoice(
            positive(random),
            1,
            0.5,
            0.25,
            positive(random),
            0,
            positive(random),
            2,
            3,
            4,
            0.1,
            positive(random),
            1.5,
            "slot(" + (1 + random.nextInt(30)) + ")"),
        new SelectionSettings(1 + random.nextInt(9), random.nextDouble(), random.nextInt(9)),
        stages,
        new EvaluationSettings(
            text(random),
            1 + random.nextInt(99),
            random.nextDouble(),
            List.of("none", "occlusion-" + (1 + random.nextInt(99))),
            List.of(1 + random.nextInt(plan)),
            random.nextBoolean()),
        List.of("no-step-saving"));
  }

  /** Any finite double, by its bits. */
  private static double number(Random random) {
    double value = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(value) ? value : 0.1;
  }

  private static double positive(Random random) {
    double value = Math.abs(number(random));
    return value > 0 ? value : 1;
  }

  private static String text(Random random) {
    String[] pieces = new String[random.nextInt(4)];
    Arrays.setAll(pieces, i -> PIECES.get(random.nextInt(PIECES.size())));
    return String.join("", pieces).replaceAll("[\uD800\u0000]", "x");
  }
}
