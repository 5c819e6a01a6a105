package org.policytrim.oft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.oft.policy.OftSettings;
import org.policytrim.oft.policy.OftSettings.Decoding;
import org.policytrim.testkit.SpecSamples;

/** A policy that decodes all its slots at once is bound to as many as it was trained with. */
class ChunkTest {

  private static ModelContext context(int chunk, int chunkLength, int horizon) {
    return new ModelContext(
        SpecSamples.actions(2),
        SpecSamples.stateOnly(3),
        List.of("push"),
        chunk,
        chunkLength,
        horizon,
        Device.CPU,
        1);
  }

  @Test
  void aLongerPlanThanItsChunkIsRefused() {
    OftSettings settings = TinyOft.settings(Decoding.GREEDY, true);
    assertThatThrownBy(() -> TinyOft.provider().create(settings, context(8, 12, 12)))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("chunks of 12 actions")
        .hasMessageContaining("trained with chunk 8")
        .hasMessageContaining("policy.chunk: 12");
    assertThat(TinyOft.provider().longestChunk(8)).hasValue(8);
  }

  @Test
  void withALongerChunkItsHorizonCanBe() {
    OftSettings settings = TinyOft.settings(Decoding.GREEDY, true);
    try (TrainablePolicy policy = TinyOft.provider().create(settings, context(16, 16, 12))) {
      assertThat(policy.card().horizon()).isEqualTo(12);
      assertThat(policy.card().withHorizon(16).horizon()).isEqualTo(16);
    }
  }
}
