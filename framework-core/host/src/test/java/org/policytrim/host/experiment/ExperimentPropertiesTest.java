package org.policytrim.host.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.policytrim.host.experiment.FixtureComponents.FlowSettings;
import org.policytrim.host.experiment.FixtureComponents.GroupStabilitySettings;
import org.policytrim.host.experiment.FixtureComponents.Obstacle;
import org.policytrim.host.experiment.FixtureComponents.TableSettings;
import org.policytrim.host.experiment.FixtureComponents.Wind;
import org.policytrim.host.pretrain.PretrainSettings;
import org.policytrim.host.settings.Problem;
import org.policytrim.host.settings.RecordWriter;
import org.policytrim.host.settings.SettingKey;
import org.policytrim.host.settings.SettingOverride;
import org.policytrim.host.settings.YamlWriter;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.stage.SelectionSettings;
import org.policytrim.method.update.UpdateSettings;

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

  /** A text with random damage is either read or refused with problems. */
  @Property(tries = 400)
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

  /** Deletes, inserts, repeats, moves or replaces a random piece of a text. */
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

  @Property(tries = 150)
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

  @Property(tries = 100)
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

  /** Experiments with random valid values read back as they were written. */
  @Property(tries = 30)
  void everyExperimentReadsBackAsItWasWritten(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    SortedMap<String, List<Class<? extends Record>>> sections =
        new TreeMap<>(
            Map.of(
                "benchmark", List.of(TableSettings.class),
                "policy", List.of(FlowSettings.class),
                "pretrain", List.of(PretrainSettings.class),
                "rollout", List.of(RolloutSettings.class),
                "advantage", List.of(AdvantageSettings.class),
                "optimizer", List.of(UpdateSettings.class),
                "selection", List.of(SelectionSettings.class),
                "evaluation", List.of(EvaluationSettings.class),
                "stages.trim.rewards.group-stability",
                    List.of(RewardSettings.class, GroupStabilitySettings.class)));
    List<String> overrides = new ArrayList<>();
    sections.forEach(
        (section, types) ->
            types.stream()
                .flatMap(type -> SettingKey.of(type).stream())
                .map(key -> override(section + "." + key.name(), key.type(), random))
                .forEach(overrides::add));
    Experiment experiment = readWithoutRefusedOverrides(overrides);
    String yaml = new EffectiveExperiment(experiment).yaml();
    assertThat(READER.read(yaml, "experiment.yaml", List.of())).isEqualTo(experiment);
  }

  private static String override(String path, Type type, Random random) {
    return path + "=" + YamlWriter.inline(RecordWriter.value(value(type, random)));
  }

  /** Removes overrides until the experiment is accepted. */
  private static Experiment readWithoutRefusedOverrides(List<String> overrides) throws IOException {
    String text = ExperimentReaderTest.resource("full.yaml");
    List<String> kept = new ArrayList<>(overrides);
    while (true) {
      try {
        return READER.read(text, "full.yaml", kept);
      } catch (ExperimentException e) {
        List<String> refused = e.problems().stream().map(Problem::file).toList();
        if (!kept.removeIf(override -> refused.contains(SettingOverride.sourceOf(override)))) {
          // A value of the file contradicts an override.
          kept.removeFirst();
        }
      }
    }
  }

  private static Object value(Type type, Random random) {
    if (type == OptionalInt.class || type == OptionalDouble.class) {
      return value(type == OptionalInt.class ? int.class : double.class, random);
    }
    if (type instanceof ParameterizedType list) {
      return IntStream.range(0, random.nextInt(3))
          .mapToObj(i -> value(list.getActualTypeArguments()[0], random))
          .toList();
    }
    if (type == Wind.class) {
      return new Wind(Math.abs(number(random)), List.of(text(random)));
    }
    if (type == Obstacle.class) {
      return new Obstacle(number(random), number(random));
    }
    return switch (((Class<?>) type).getSimpleName()) {
      case "int", "Integer" -> 1 + random.nextInt(20);
      case "long" -> random.nextLong();
      case "double" -> random.nextBoolean() ? random.nextDouble() : number(random);
      case "boolean" -> random.nextBoolean();
      case "String" -> text(random);
      default -> {
        Object[] constants = ((Class<?>) type).getEnumConstants();
        yield constants[random.nextInt(constants.length)];
      }
    };
  }

  /** Returns a finite double with random bits. */
  private static double number(Random random) {
    double value = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(value) ? value : 0.1;
  }

  private static String text(Random random) {
    String[] pieces = new String[random.nextInt(4)];
    Arrays.setAll(pieces, i -> PIECES.get(random.nextInt(PIECES.size())));
    return String.join("", pieces).replaceAll("[\uD800\u0000]", "x");
  }
}
