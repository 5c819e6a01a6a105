package org.policytrim.pi05.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.api.tool.Verification;
import org.policytrim.toolkit.safetensors.Safetensors;

class Pi05VerifierTest {

  private static final Path GOLDEN =
      Path.of(System.getProperty("policytrim.golden", "")).resolve("pi05_tiny");

  @TempDir Path folder;

  private Pi05Verifier verifier;

  @BeforeEach
  void findRecordings() {
    assumeTrue(Files.isDirectory(GOLDEN), "no recorded pi0.5 under " + GOLDEN);
    verifier = new Pi05Verifier(new PluginContext(folder, 1));
  }

  @Test
  void agreesWithTheOriginalThroughBothBackEnds() {
    List<String> lines = new ArrayList<>();
    Verification verification = verifier.verify(GOLDEN, lines::add);

    assertThat(verification.quantities())
        .as("%s", lines)
        .hasSize(6)
        .allMatch(Verification.Quantity::passed)
        // Much closer than what is allowed: a difference of another order would be a mistake.
        .allMatch(quantity -> quantity.largestError() < 2e-5);
    assertThat(verification.cases()).isEqualTo(2);
  }

  @Test
  void findsWhatIsLinkedFromAFolderOfModels() throws IOException {
    Path models = Files.createDirectory(folder.resolve("models"));
    Files.createSymbolicLink(models.resolve("some"), GOLDEN.toAbsolutePath());
    Path link = Files.createSymbolicLink(folder.resolve("link"), models);

    assertThat(verifier.verify(link, line -> {}).cases()).isEqualTo(2);
  }

  @Test
  void noticesAWrongWeight() throws IOException {
    copyWithout("nothing");
    Path model = folder.resolve("model.safetensors");
    NamedTensors weights = Safetensors.read(model);
    String name = "model.time_mlp_in.bias";
    float[] moved = weights.floats(name).toArray();
    moved[0] += 0.05f;
    Safetensors.write(
        model, weights.with(name, FloatTensor.wrap(weights.floats(name).shape(), moved)));

    assertThat(verifier.verify(folder, line -> {}).passed()).isFalse();
  }

  @Test
  void namesEveryMissingWeight() throws IOException {
    copyWithout("time_mlp");

    assertThatThrownBy(() -> verifier.verify(folder, line -> {}))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll(
            "'time_mlp_in.weight' of shape [32, 32] is missing", "'time_mlp_out.bias'");
  }

  @Test
  void saysWhereItLookedInVain() {
    assertThatThrownBy(() -> verifier.verify(folder, line -> {}))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(folder + " holds no recording");
  }

  private void copyWithout(String text) throws IOException {
    Path source = GOLDEN.resolve("b");
    for (String file : List.of("config.json", "io.safetensors", "trace.safetensors")) {
      Files.copy(source.resolve(file), folder.resolve(file));
    }
    Map<String, Tensor> kept =
        new TreeMap<>(Safetensors.read(source.resolve("model.safetensors")).tensors());
    kept.keySet().removeIf(name -> name.contains(text));
    Safetensors.write(folder.resolve("model.safetensors"), new NamedTensors(kept));
  }
}
