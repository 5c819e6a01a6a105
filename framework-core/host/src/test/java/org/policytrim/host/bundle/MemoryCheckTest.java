package org.policytrim.host.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.MemoryNeeds;
import org.policytrim.api.plugin.MemoryNeeds.Part;
import org.policytrim.api.plugin.MemoryNeeds.Use;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.toolkit.memory.MachineMemory;

class MemoryCheckTest {

  private static final long GIGA = 1_000_000_000L;

  private static final MemoryNeeds NEEDS =
      new MemoryNeeds(
          Device.CPU,
          List.of(
              new Part("the backbone's weights", Use.MAPPED, 50 * GIGA),
              new Part("the head's weights", Use.ALWAYS, 2 * GIGA),
              new Part("the optimiser", Use.TRAINING, 6 * GIGA),
              new Part("features", Use.EACH_DECISION, 35_000_000)));

  @Test
  void aPlanThatFitsIsAccepted() {
    assertThatCode(() -> new MemoryCheck("pi05", NEEDS, 3 * GIGA).requireFit(false))
        .doesNotThrowAnyException();
    assertThatCode(() -> new MemoryCheck("pi05", NEEDS, 8 * GIGA).requireFit(true))
        .doesNotThrowAnyException();
  }

  @Test
  void aPlanThatDoesNotFitIsRefusedWithItsFigures() {
    assertThatThrownBy(() -> new MemoryCheck("pi05", NEEDS, 3 * GIGA).requireFit(true))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll(
            "training this policy needs 8.0 GB of memory, 3.0 GB are available",
            "the head's weights",
            "2.0 GB",
            "the optimiser",
            "6.0 GB (training)",
            "50.0 GB (mapped, not counted)",
            "35 MB (each decision, not counted)");
    assertThatThrownBy(() -> new MemoryCheck("pi05", NEEDS, GIGA).requireFit(false))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("running this policy needs 2.0 GB")
        .message()
        .doesNotContain("optimiser");
  }

  @Test
  void unknownMemoryIsNotRefused() {
    assertThatCode(() -> new MemoryCheck("pi05", NEEDS, -1).requireFit(true))
        .doesNotThrowAnyException();
  }

  @Test
  void thisMachineHasMemory() {
    MachineMemory machine = MachineMemory.now();
    assertThat(machine.available()).isPositive().isLessThanOrEqualTo(machine.total());
  }
}
