package org.policytrim.gr00t;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.gr00t.graph.HeadSizes;

class Gr00tConfigurationFileTest {

  private static final String SMALLEST =
      """
      {%s "action_horizon": 16, "action_dim": 32, "max_state_dim": 64, "hidden_size": 20,
       "backbone_embedding_dim": 24, "input_embedding_dim": 48, "num_inference_timesteps": 4,
       "diffusion_model_cfg": {"num_layers": 2, "num_attention_heads": 4, "attention_head_dim": 12,
        "output_dim": 20, "interleave_self_attention": %s, "norm_type": "ada_norm"}}
      """;

  @TempDir Path folder;

  private HeadSizes read(String config) throws IOException {
    Files.writeString(folder.resolve("config.json"), config);
    return Gr00tConfigurationFile.read(folder).sizes();
  }

  @Test
  void whatIsLeftOutHasTheOriginalsDefault() throws IOException {
    HeadSizes found = read("{\"action_head_cfg\": " + SMALLEST.formatted("", "true") + "}");
    assertThat(found.embodiments()).isEqualTo(32);
    assertThat(found.positions()).isEqualTo(1024);
    assertThat(found.futureTokens()).isEqualTo(32);
    assertThat(found.timeBuckets()).isEqualTo(1000);
    assertThat(found.alternates()).isFalse();
    assertThat(found.normalisesFeatures()).isTrue();
    assertThat(found.mixing().layers()).isZero();
  }

  @Test
  void theNewerOneHasNoFutureTokensAndAlternates() throws IOException {
    HeadSizes found = read(SMALLEST.formatted("\"use_alternate_vl_dit\": true,", "true"));
    assertThat(found.futureTokens()).isZero();
    assertThat(found.textEvery()).isEqualTo(2);
  }

  @Test
  void everythingThatIsMissingOrNotSupportedIsNamed() {
    String text =
        SMALLEST
            .formatted("\"state_history_length\": 2,", "false")
            .replace("\"max_state_dim\": 64,", "")
            .replace("\"input_embedding_dim\": 48", "\"input_embedding_dim\": \"wide\"");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(
            "config.json",
            "'max_state_dim' should be a whole number, found nothing",
            "'input_embedding_dim' should be a whole number, found \"wide\"",
            "state_history_length is 2, only 1 is supported",
            "interleave_self_attention is false, only true is supported");
  }

  @Test
  void otherFilesAreNoConfigurations() {
    assertThatThrownBy(() -> read("{\"action_head_cfg\": 3}"))
        .hasMessageContaining("describes no GR00T action head");
    assertThatThrownBy(() -> read("{")).hasMessageContaining("is not JSON");
  }
}
