package org.policytrim.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;

class ComponentsTest {

  private record Named(String name, String plugin) implements RewardTermProvider<NoSettings> {
    @Override
    public String description() {
      return "a term";
    }

    @Override
    public Class<NoSettings> settings() {
      return NoSettings.class;
    }

    @Override
    public RewardTerm create(NoSettings settings, RewardContext context) {
      throw new UnsupportedOperationException();
    }
  }

  private static Components rewards(Named... terms) {
    return new Components(
        List.of(), List.of(), List.of(), List.of(terms), provider -> ((Named) provider).plugin());
  }

  @Test
  void findsByNameAndListsSorted() {
    Components components = rewards(new Named("zeal", "one"), new Named("calm", "two"));
    assertThat(components.rewardNames()).containsExactly("calm", "zeal");
    assertThat(components.reward("zeal")).isPresent();
    assertThat(components.reward("calm").orElseThrow().name()).isEqualTo("calm");
    assertThat(components.reward("Zeal")).isEmpty();
    assertThat(components.benchmark("zeal")).isEmpty();
  }

  @Test
  void refusesOneNameTwiceNamingBothPlugins() {
    assertThatThrownBy(() -> rewards(new Named("calm", "one"), new Named("calm", "two")))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("one")
        .hasMessageContaining("two")
        .hasMessageContaining("reward called 'calm'");
  }

  @Test
  void refusesANameThatNoExperimentCanHave() {
    assertThatThrownBy(() -> rewards(new Named("Two Words", "one")))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("one: its reward is called 'Two Words'");
  }
}
