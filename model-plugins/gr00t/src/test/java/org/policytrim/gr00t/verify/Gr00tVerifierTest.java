package org.policytrim.gr00t.verify;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.api.tool.Verification;
import org.policytrim.toolkit.safetensors.Safetensors;

class Gr00tVerifierTest {

  private static final Path GOLDEN = Path.of(System.getProperty("policytrim.golden", ""));

  @TempDir Path folder;

  private Gr00tVerifier verifier;

  @BeforeEach
  void findRecordings() {
    assumeTrue(
        Files.isDirectory(GOLDEN.resolve("groot_n15_tiny")), "no recorded GR00T under " + GOLDEN);
    verifier = new Gr00tVerifier(new PluginContext(folder, 1));
  }

  @ParameterizedTest
  @CsvSource({"groot_n15_tiny,33", "groot_n17_tiny,19"})
  void agreesWithTheOriginalThroughBothBackEnds(String recordings, int quantities) {
    List<String> lines = new ArrayList<>();
    Verification verification = verifier.verify(GOLDEN.resolve(recordings), lines::add);

    assertThat(verification.quantities())
        .as("%s", lines)
        .hasSize(quantities)
        .allMatch(Verification.Quantity::passed);
    assertThat(lines).noneMatch(line -> line.contains("was not compared"));
    assertThat(verification.cases()).isEqualTo(2);
  }

  @Test
  void noticesAWrongWeight() throws IOException {
    copyWithout("nothing");
    Path model = folder.resolve("model.safetensors");
    NamedTensors weights = Safetensors.read(model);
    String name = "action_head.model.proj_out_1.bias";
    float[] moved = weights.floats(name).toArray();
    moved[0] += 0.05f;
    Safetensors.write(
        model, weights.with(name, FloatTensor.wrap(weights.floats(name).shape(), moved)));

    Verification verification = verifier.verify(folder, line -> {});
    assertThat(verification.passed()).isFalse();
    assertThat(verification.quantities())
        .filteredOn(quantity -> !quantity.passed())
        .extracting(Verification.Quantity::name)
        .contains("dit_out, TensorFlow", "dit_out, ONNX Runtime", "train_loss", "train_grad")
        .doesNotContain("vl_embeds, TensorFlow", "temb, TensorFlow");
  }

  @Test
  void namesEveryMissingWeight() throws IOException {
    copyWithout("state_encoder");

    assertThatThrownBy(() -> verifier.verify(folder, line -> {}))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll(
            "'action_head.state_encoder.layer1.W' of shape [3, 8, 32] is missing",
            "'action_head.state_encoder.layer2.b'");
  }

  @Test
  void namesTheFileThatIsCutShort() throws IOException {
    copyWithout("nothing");
    Path model = folder.resolve("model.safetensors");
    byte[] whole = Files.readAllBytes(model);
    Files.write(model, java.util.Arrays.copyOf(whole, whole.length - 100));

    assertThatThrownBy(() -> verifier.verify(folder, line -> {}))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("model.safetensors");
  }

  @Test
  void saysWhereItLookedInVain() {
    assertThatThrownBy(() -> verifier.verify(folder, line -> {}))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(folder + " holds no recording");
  }

  private void copyWithout(String text) throws IOException {
    Path source = GOLDEN.resolve("groot_n15_tiny").resolve("a");
    for (String file : List.of("config.json", "io.safetensors", "trace.safetensors")) {
      Files.copy(source.resolve(file), folder.resolve(file));
    }
    Map<String, Tensor> kept =
        new TreeMap<>(Safetensors.read(source.resolve("model.safetensors")).tensors());
    kept.keySet().removeIf(name -> name.contains(text));
    Safetensors.write(folder.resolve("model.safetensors"), new NamedTensors(kept));
  }
}
