package org.policytrim.host.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.InvalidSettingException;

class RecordBinderTest {

  enum Colour {
    LIGHT_BLUE,
    RED
  }

  record Optionals(
      @Setting(value = "steps", byDefault = "default", min = 1) OptionalInt limit,
      @Setting(value = "rate", min = 0, minExclusive = true) OptionalDouble rate,
      @Setting(value = "offset, 0 included", min = -1, max = 1) OptionalInt offset,
      @Setting("name") Optional<String> label,
      @Setting("colour") Optional<Colour> colour) {}

  record Interval(
      @Setting(value = "lower bound", byDefault = "0", min = 0) int low,
      @Setting(value = "upper bound", byDefault = "9", max = 9, formerly = "top") int high) {

    Interval {
      if (low > high) {
        throw new InvalidSettingException(
            "high", "must be at least low (%d), found %d".formatted(low, high));
      }
    }
  }

  private final ProblemCollector problems = new ProblemCollector("t.yaml");

  private <R extends Record> BindingResult<R> bind(Class<R> type, String text) {
    YamlNode node = YamlReader.read(text, "t.yaml", problems).orElseThrow();
    return new RecordBinder(problems).bind(type, node, "");
  }

  private List<String> reported() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{limit: default, rate: default, offset: default, label: default, colour: default}",
        "{limit: 0, rate: 0.0, label: ''}"
      })
  void optionalValuesAreEmptyIfLeftOutOrWrittenAsDefaultOrAsInVersion01(String text) {
    assertThat(bind(Optionals.class, text))
        .isEqualTo(
            BindingResult.of(
                new Optionals(
                    OptionalInt.empty(),
                    OptionalDouble.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty())));
    assertThat(reported()).isEmpty();
  }

  @Test
  void optionalValuesReadBackAsTheyWereWritten() {
    Optionals written =
        new Optionals(
            OptionalInt.of(3),
            OptionalDouble.of(0.5),
            OptionalInt.of(0),
            Optional.of("default"),
            Optional.of(Colour.LIGHT_BLUE));
    String text = YamlWriter.write(RecordWriter.write(written));

    assertThat(text).contains("offset: 0", "label: 'default'", "colour: light-blue");
    assertThat(bind(Optionals.class, text)).isEqualTo(BindingResult.of(written));
  }

  @Test
  void optionalValuesThatArePresentHaveTypesAndRanges() {
    assertThat(bind(Optionals.class, "{limit: -2, rate: fast, offset: 2, colour: rde}").valid())
        .isFalse();
    assertThat(reported())
        .containsExactly(
            "t.yaml:1:9: limit: must be at least 1, found -2. Meaning: steps",
            "t.yaml:1:19: rate: expected a number, or default, found 'fast'. Write it like 0.5 or 1e-4",
            "t.yaml:1:33: offset: must be at least -1 and at most 1, found 2. Meaning: offset, 0 included",
            "t.yaml:1:44: colour: expected one of light-blue, red, or default, found 'rde'. Did you mean 'red'?");
  }

  @Test
  void aConstructorReportsAtTheKeyThatItNames() {
    assertThat(bind(Interval.class, "{low: 5, high: 3}").value()).isEmpty();
    assertThat(reported())
        .containsExactly(
            "t.yaml:1:16: high: must be at least low (5), found 3. Meaning: upper bound (default 9)");
  }

  @Test
  void anInvalidValueIsReplacedByItsDefaultToFindFurtherProblems() {
    BindingResult<Interval> bound = bind(Interval.class, "{low: -5, top: 3}");
    assertThat(bound.valid()).isFalse();
    assertThat(bound.value()).contains(new Interval(0, 3));
    assertThat(reported()).hasSize(1);
  }
}
