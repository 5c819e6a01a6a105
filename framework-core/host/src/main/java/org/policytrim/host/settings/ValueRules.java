package org.policytrim.host.settings;

import java.util.Optional;
import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Ranges;

/**
 * The rules that a value follows beyond those of its type.
 *
 * @param setting the bounds of numbers; empty for stored data, which may be any number
 * @param pattern the form of texts; empty for any text
 * @param emptyWord the word that stands for the empty value; empty where a value is required
 */
record ValueRules(
    Optional<Setting> setting, Optional<TextPattern> pattern, Optional<String> emptyWord) {

  /** The rules of stored data. */
  static final ValueRules NONE =
      new ValueRules(Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns the rules that a key declares. */
  static ValueRules of(SettingKey key) {
    return new ValueRules(
        key.setting(),
        Optional.ofNullable(key.component().getAnnotation(TextPattern.class)),
        OptionalType.of(key.type()).map(optional -> key.emptyWord()));
  }

  /** Returns the rules for the items of a list, each of which is required. */
  ValueRules ofItem() {
    return new ValueRules(setting, pattern, Optional.empty());
  }

  /** Returns the range that a number violates, in words; empty if it violates none. */
  Optional<String> violatedBy(Number number) {
    return setting
        .filter(bounds -> Ranges.problem("", bounds, number).isPresent())
        .map(Ranges::range);
  }

  /** Returns the form that a text violates, in words; empty if it violates none. */
  Optional<String> violatedBy(String text) {
    return pattern.filter(form -> !text.matches(form.value())).map(TextPattern::words);
  }

  /** Returns an expected kind of value in words, with the word that may stand in its place. */
  String expected(String kind) {
    return emptyWord.map(word -> kind + ", or " + word).orElse(kind);
  }

  /** Returns an explanation of the value for somebody who has to change it. */
  String meaning() {
    return setting
        .map(
            described ->
                "Meaning: "
                    + described.value()
                    + (described.byDefault().equals(Setting.REQUIRED)
                            || described.byDefault().equals(OptionalType.EMPTY)
                        ? ""
                        : " (default " + described.byDefault() + ")"))
        .orElse("");
  }
}
