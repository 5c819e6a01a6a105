package org.policytrim.oft.verify;

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

class OftVerifierTest {

  private static final Path GOLDEN =
      Path.of(System.getProperty("policytrim.golden", "")).resolve("oft_tiny");

  @TempDir Path folder;

  private OftVerifier verifier;

  @BeforeEach
  void findRecordings() {
    assumeTrue(Files.isDirectory(GOLDEN), "no recorded OpenVLA-OFT under " + GOLDEN);
    verifier = new OftVerifier(new PluginContext(folder, 1));
  }

  @Test
  void agreesWithTheOriginalInThreeLayoutsThroughBothBackEnds() {
    List<String> lines = new ArrayList<>();
    Verification verification = verifier.verify(GOLDEN, lines::add);

    assertThat(verification.quantities())
        .as("%s", lines)
        .allMatch(Verification.Quantity::passed)
        // Much closer than what is allowed: a difference of another order would be a mistake.
        .allMatch(quantity -> quantity.largestError() < 3e-5);
    assertThat(verification.cases()).isEqualTo(6);
    assertThat(verification.quantities())
        .extracting(Verification.Quantity::name)
        .contains(
            "patch features, TensorFlow",
            "masks and positions, TensorFlow",
            "hidden states, ONNX Runtime",
            "logits, ONNX Runtime",
            "token log-probabilities, TensorFlow",
            "greedy tokens, ONNX Runtime",
            "decoded actions, TensorFlow",
            "L1 head, TensorFlow",
            "imitation loss, TensorFlow",
            "gradients, TensorFlow");
  }

  @Test
  void noticesAWrongWeight() throws IOException {
    copyWithout("nothing");
    Path model = folder.resolve("model.safetensors");
    NamedTensors weights = Safetensors.read(model);
    String name = "language_model.model.layers.1.input_layernorm.weight";
    float[] moved = weights.floats(name).toArray();
    moved[0] += 0.05f;
    Safetensors.write(
        model, weights.with(name, FloatTensor.wrap(weights.floats(name).shape(), moved)));

    assertThat(verifier.verify(folder, line -> {}).passed()).isFalse();
  }

  @Test
  void namesEveryMissingWeight() throws IOException {
    copyWithout("projector.fc2");

    assertThatThrownBy(() -> verifier.verify(folder, line -> {}))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll("'projector.fc2.weight'", "'projector.fc2.bias'");
  }

  @Test
  void saysWhereItLookedInVain() {
    assertThatThrownBy(() -> verifier.verify(folder, line -> {}))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(folder + " holds no recording");
  }

  private void copyWithout(String text) throws IOException {
    Path source = GOLDEN.resolve("b");
    for (String file :
        List.of(
            "config.json",
            "io.safetensors",
            "trace.safetensors",
            "proprio_projector.safetensors")) {
      Files.copy(source.resolve(file), folder.resolve(file));
    }
    Map<String, Tensor> kept =
        new TreeMap<>(Safetensors.read(source.resolve("model.safetensors")).tensors());
    kept.keySet().removeIf(name -> name.contains(text));
    Safetensors.write(folder.resolve("model.safetensors"), new NamedTensors(kept));
  }
}
