package org.policytrim.metaworld.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.Verification;
import org.policytrim.metaworld.TestAssets;

class MetaworldVerifierTest {

  private static final String TASK = "drawer-open-v3";

  @TempDir private Path folder;

  @Test
  void replaysWhatAFolderHolds() throws IOException {
    copy(TASK + ".t00.npz");
    copy(TASK + ".t00.json");
    int recorded = expertsFirst();
    Files.writeString(
        folder.resolve("experts.json"),
        "{\"first_success_step\": {\"drawer-open-v3\": [%d]}}".formatted(recorded));
    List<String> progress = new ArrayList<>();

    Verification found = verifier().verify(folder, progress::add);

    assertThat(found.passed()).as(found.toString()).isTrue();
    assertThat(found.cases()).isEqualTo(2);
    assertThat(progress).contains(TASK + ".t00", "expert of " + TASK);
    assertThat(found.quantities())
        .extracting(Verification.Quantity::name)
        .contains("random vector from its seed", "model after a reset", "expert's first success");
  }

  @Test
  void findsAWrongExpectation() throws IOException {
    Files.writeString(
        folder.resolve("experts.json"),
        "{\"first_success_step\": {\"drawer-open-v3\": [%d]}}".formatted(expertsFirst() + 2));

    Verification found = verifier().verify(folder, _ -> {});

    assertThat(found.passed()).isFalse();
    assertThat(found.quantities().getFirst().largestError()).isEqualTo(2);
    assertThat(found.quantities().getFirst().worstCase()).contains(TASK + " goal 0");
  }

  @Test
  void namesWhatIsMissing() {
    Path nowhere = folder.resolve("nowhere");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(nowhere, _ -> {}))
        .withMessageContaining(nowhere.toString());
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(folder, _ -> {}))
        .withMessageContaining("no recording");
  }

  @Test
  void namesWhatIsDamaged() throws IOException {
    byte[] whole = Files.readAllBytes(TestAssets.golden().resolve(TASK + ".t00.npz"));
    Path file = folder.resolve(TASK + ".t00.npz");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(folder, _ -> {}))
        .withMessageContaining(file.toString())
        .withMessageContaining("damaged");
  }

  @Test
  void refusesTasksThatAreNone() throws IOException {
    Files.write(folder.resolve("juggle-v3.t00.npz"), new byte[0]);

    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(folder, _ -> {}))
        .withMessageContaining("juggle-v3");
  }

  private static MetaworldVerifier verifier() {
    return new MetaworldVerifier(TestAssets.cache());
  }

  private void copy(String name) throws IOException {
    Files.copy(TestAssets.golden().resolve(name), folder.resolve(name));
  }

  /** From the recordings themselves. */
  private static int expertsFirst() throws IOException {
    String json = Files.readString(TestAssets.golden().resolve("experts.json"));
    return new ObjectMapper().readTree(json).at("/first_success_step/" + TASK + "/0").asInt();
  }
}
