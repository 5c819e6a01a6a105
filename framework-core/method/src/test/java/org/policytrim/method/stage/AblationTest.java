package org.policytrim.method.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Tests the names of ablations. */
class AblationTest {

  @Test
  void isNamedAfterTheTermThatIsLeftOut() {
    Ablation ablation = Ablation.named("no-step-saving");

    assertThat(ablation).isEqualTo(new Ablation("step-saving"));
    assertThat(ablation.name()).isEqualTo("no-step-saving");
    assertThat(ablation.leavesOut("step-saving")).isTrue();
    assertThat(ablation.leavesOut("success")).isFalse();
  }

  @Test
  void refusesANameWithoutATerm() {
    assertThatThrownBy(() -> Ablation.named("step-saving")).hasMessageContaining("no-TERM");
    assertThatThrownBy(() -> Ablation.named("no-")).hasMessageContaining("reward term");
  }
}
