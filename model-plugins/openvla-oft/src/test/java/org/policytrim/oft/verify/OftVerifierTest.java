package org.policytrim.oft.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verifier;
import org.policytrim.network.fixtures.VerifierCases;

/** Recordings of the original, replayed. */
class OftVerifierTest extends VerifierCases {

  OftVerifierTest() {
    super(
        "oft_tiny/b",
        "language_model.model.layers.1.input_layernorm.weight",
        "projector.fc2",
        "'projector.fc2.weight'",
        "'projector.fc2.bias'");
  }

  @Override
  protected Verifier verifier() {
    return new OftVerifier(new PluginContext(folder, 1));
  }

  @Test
  void agreesWithTheOriginalInThreeLayoutsThroughBothBackEnds() {
    List<String> lines = new ArrayList<>();
    Verification verification = verifier().verify(GOLDEN.resolve("oft_tiny"), lines::add);

    assertThat(verification.quantities())
        .as("%s", lines)
        .allMatch(Verification.Quantity::passed)
        // Much closer than the tolerance: a difference of another order would be a mistake.
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
}
