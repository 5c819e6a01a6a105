package org.policytrim.gr00t;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verifier;
import org.policytrim.network.fixtures.VerifierCases;

/** Recordings of the original, replayed. */
class Gr00tVerifierTest extends VerifierCases {

  Gr00tVerifierTest() {
    super(
        "groot_n15_tiny/a",
        "action_head.model.proj_out_1.bias",
        "state_encoder",
        "'action_head.state_encoder.layer1.W' of shape [3, 8, 32] is missing",
        "'action_head.state_encoder.layer2.b'");
  }

  @Override
  protected Verifier verifier() {
    return new Gr00tVerifier(new PluginContext(folder, 1));
  }

  @ParameterizedTest
  @CsvSource({"groot_n15_tiny,33", "groot_n17_tiny,28"})
  void agreesWithTheOriginalThroughBothBackEnds(String recordings, int quantities) {
    List<String> lines = new ArrayList<>();
    Verification verification = verifier().verify(GOLDEN.resolve(recordings), lines::add);

    assertThat(verification.quantities())
        .as("%s", lines)
        .hasSize(quantities)
        .allMatch(Verification.Quantity::passed);
    assertThat(lines).noneMatch(line -> line.contains("was not compared"));
    assertThat(verification.cases()).isEqualTo(2);
  }

  @Test
  void showsWhereAnAlteredWeightHasAnEffect() throws IOException {
    assertThat(verifyAltered().quantities())
        .filteredOn(quantity -> !quantity.passed())
        .extracting(Verification.Quantity::name)
        .contains("dit_out, TensorFlow", "dit_out, ONNX Runtime", "train_loss", "train_grad")
        .doesNotContain("vl_embeds, TensorFlow", "temb, TensorFlow");
  }

  @ParameterizedTest
  @CsvSource({
    "visual.deepstack_merger_list.1.linear_fc2.bias,vision_deepstack,vision_out",
    "visual.blocks.2.attn.qkv.weight,vision_out,state_features",
    "visual.pos_embed.weight,vision_out,state_features",
    "language_model.layers.2.self_attn.k_norm.weight,backbone_features,vision_out"
  })
  void showsWhereAnAlteredWeightOfTheBackboneHasAnEffect(
      String weight, String changed, String unchanged) throws IOException {
    Verification altered = verifyAltered("groot_n17_tiny/b", "backbone.model.model." + weight);

    assertThat(altered.quantities())
        .filteredOn(quantity -> !quantity.passed())
        .extracting(Verification.Quantity::name)
        .contains(changed + ", TensorFlow", changed + ", ONNX Runtime")
        .doesNotContain(unchanged + ", TensorFlow", "position_ids", "vl_embeds, TensorFlow");
  }
}
