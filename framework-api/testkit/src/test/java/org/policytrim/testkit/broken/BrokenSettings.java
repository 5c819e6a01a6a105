package org.policytrim.testkit.broken;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.plugin.Setting;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;
import org.policytrim.testkit.SettingsContract;
import org.policytrim.testkit.example.TinyModelProvider;

/** Contract tests of providers with one mistake each. */
final class BrokenSettings {

  private BrokenSettings() {}

  /** A provider of a reward term, with settings to choose. */
  record Provider<C extends Record>(String name, String description, Class<C> settings)
      implements RewardTermProvider<C> {

    @Override
    public RewardTerm create(C values, RewardContext context) {
      return group -> new double[group.size()];
    }
  }

  abstract static class Case extends SettingsContract {
    private final ComponentProvider<?> provider;

    Case(ComponentProvider<?> provider) {
      this.provider = provider;
    }

    Case(Class<? extends Record> settings) {
      this(new Provider<>("sound", "A sound name.", settings));
    }

    @Override
    public List<ComponentProvider<?>> providers() {
      return List.of(provider);
    }
  }

  /** Settings of every allowed type. */
  record Everything(
      @Setting("a required word") String word,
      @Setting(value = "a number", byDefault = "1.0e-3") double someNumber,
      @Setting(value = "an enum", byDefault = "very-low") Level level,
      @Setting(value = "a list", byDefault = "[1, 2]") List<Integer> list,
      @Setting(value = "more of it", byDefault = "{depth: 3}") Nested nested) {

    enum Level {
      VERY_LOW
    }

    record Nested(
        @Setting("how deep") int depth,
        @Setting(value = "whether", byDefault = "true") boolean so) {}
  }

  static class Sound extends Case {
    Sound() {
      super(Everything.class);
    }

    @Override
    public Map<String, String> requiredValues() {
      return Map.of("word", "hello");
    }
  }

  static class LacksARequiredValue extends Case {
    LacksARequiredValue() {
      super(Everything.class);
    }
  }

  static class IsNamedInCapitals extends Case {
    IsNamedInCapitals() {
      super(new Provider<>("MyTerm", "A term.", NoSettings.class));
    }
  }

  static class PlansLessThanItsChunk extends Case {
    PlansLessThanItsChunk() {
      super(
          new TinyModelProvider(TinyModelProvider.Kind.TOKEN) {
            @Override
            public OptionalInt longestChunk(int trainedChunk) {
              return OptionalInt.of(trainedChunk - 1);
            }
          });
    }
  }

  record Undescribed(double rate) {}

  static class DoesNotDescribe extends Case {
    DoesNotDescribe() {
      super(Undescribed.class);
    }
  }

  record Taken(@Setting(value = "clashes with the core's", byDefault = "1") double weight) {}

  static class TakesTheCoresKey extends Case {
    TakesTheCoresKey() {
      super(Taken.class);
    }
  }

  record Unreadable(@Setting(value = "a number", byDefault = "many") int count) {}

  static class HasADefaultOfAnotherType extends Case {
    HasADefaultOfAnotherType() {
      super(Unreadable.class);
    }
  }

  record Refused(@Setting(value = "above 0", byDefault = "0") double rate) {
    Refused {
      if (!(rate > 0)) {
        throw new IllegalArgumentException("rate is above 0, found " + rate);
      }
    }
  }

  static class RefusesItsDefaults extends Case {
    RefusesItsDefaults() {
      super(Refused.class);
    }
  }

  record Strange(@Setting(value = "no YAML", byDefault = "{}") Map<String, Object> anything) {}

  static class HasAStrangeType extends Case {
    HasAStrangeType() {
      super(Strange.class);
    }
  }
}
