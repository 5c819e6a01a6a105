package org.policytrim.host.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.Setting;

class SettingKeyTest {

  enum Mood {
    QUITE_CALM,
    LOUD
  }

  record Inner(@Setting(value = "how far", byDefault = "1.5", min = 0) double reachLimit) {}

  record Outer(
      @Setting("how many") int count2,
      @Setting(value = "which", byDefault = "loud") Mood mood,
      @Setting(value = "parts", byDefault = "[]") List<Inner> parts,
      @Setting(value = "one part", byDefault = "{}") Inner part,
      @Setting(value = "words", byDefault = "[a]") List<String> someWords,
      @Setting(value = "most", min = 1, max = 9) OptionalInt most,
      @Setting("pattern") @EmptyWord("selected") Optional<List<Integer>> pattern,
      String stored) {}

  private static String line(SettingKey key) {
    return "%s | %s | %s | %s"
        .formatted(
            key.name(), key.expected(), key.documentation(), key.byDefault().orElse("required"));
  }

  @Test
  void listsAllKeysWithTypeDescriptionAndDefault() {
    assertThat(SettingKey.listing(Outer.class))
        .extracting(SettingKeyTest::line)
        .containsExactly(
            "count2 | a whole number | how many | required",
            "mood | one of quite-calm, loud | which | loud",
            "parts | a list, each item keys and values (reach-limit) | parts | []",
            "parts.reach-limit | a number | how far; at least 0 | 1.5",
            "part | keys and values (reach-limit) | one part | {}",
            "part.reach-limit | a number | how far; at least 0 | 1.5",
            "some-words | a list, each item a text | words | [a]",
            "most | a whole number, or default | most; at least 1 and at most 9 | default",
            "pattern | a list, each item a whole number, or selected | pattern | required",
            "stored | a text |  | required");
  }
}
