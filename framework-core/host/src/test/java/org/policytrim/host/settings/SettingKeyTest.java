package org.policytrim.host.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.Setting;

class SettingKeyTest {

  enum Mood {
    QUITE_CALM,
    LOUD
  }

  record Inner(@Setting(value = "how far", byDefault = "1.5") double reachLimit) {}

  record Outer(
      @Setting("how many") int count2,
      @Setting(value = "which", byDefault = "loud") Mood mood,
      @Setting(value = "parts", byDefault = "[]") List<Inner> parts,
      @Setting(value = "one part", byDefault = "{}") Inner part,
      @Setting(value = "words", byDefault = "[a]") List<String> someWords,
      String stored) {}

  private static String line(SettingKey key) {
    return "%s | %s | %s | %s"
        .formatted(
            key.name(), key.expected(), key.documentation(), key.byDefault().orElse("required"));
  }

  @Test
  void listsEveryKeyWithTypeMeaningAndDefault() {
    assertThat(SettingKey.listing(Outer.class))
        .extracting(SettingKeyTest::line)
        .containsExactly(
            "count2 | a whole number | how many | required",
            "mood | one of quite-calm, loud | which | loud",
            "parts | a list, each item keys and values (reach-limit) | parts | []",
            "parts.reach-limit | a number | how far | 1.5",
            "part | keys and values (reach-limit) | one part | {}",
            "part.reach-limit | a number | how far | 1.5",
            "some-words | a list, each item a text | words | [a]",
            "stored | a text |  | required");
  }
}
