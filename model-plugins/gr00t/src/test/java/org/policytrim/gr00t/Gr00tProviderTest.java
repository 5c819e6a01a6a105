package org.policytrim.gr00t;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.testkit.SpecSamples;

/** Settings, cards and files that don't belong together. */
class Gr00tProviderTest {

  @TempDir Path folder;

  private final ModelContext context = SpecSamples.twoCameraContext();

  @Test
  void whatDoesNotGoTogetherIsRefused() throws IOException {
    Gr00tProvider provider = new Gr00tProvider(new PluginContext(folder, 1));
    Gr00tSettings usual = Gr00tSettings.defaults();
    Gr00tSettings other =
        new Gr00tSettings(
            usual.size(),
            Gr00tSettings.Version.N15,
            1,
            0,
            0.5,
            usual.exploration(),
            4,
            256,
            usual.network());
    assertThatThrownBy(() -> provider.create(other, context).close())
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("embodiment 1 is unknown: this network has 1 of them, 0 to 0");

    Path bundle = Files.createDirectories(folder.resolve("bundle"));
    try (TrainablePolicy fresh = provider.create(usual, context)) {
      fresh.save(bundle);
      PolicyCard card = fresh.card();
      PolicyCard longer =
          new PolicyCard(
              card.model(),
              card.modelVersion(),
              card.spiVersion(),
              card.actions(),
              card.observations(),
              card.trainedChunk(),
              65,
              card.horizon(),
              card.statistics(),
              card.provenance());
      assertThatThrownBy(() -> provider.open(bundle, longer, usual, Device.CPU).close())
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("a chunk of 65 actions is longer than the 64 positions");
      Path head = bundle.resolve("head.safetensors");
      byte[] whole = Files.readAllBytes(head);
      Files.write(head, java.util.Arrays.copyOf(whole, whole.length - 7));
      assertThatThrownBy(() -> provider.open(bundle, card, usual, Device.CPU).close())
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("head.safetensors");
      Files.delete(bundle.resolve("backbone.onnx"));
      assertThatThrownBy(() -> provider.open(bundle, card, usual, Device.CPU).close())
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("backbone.onnx");
    }
  }
}
