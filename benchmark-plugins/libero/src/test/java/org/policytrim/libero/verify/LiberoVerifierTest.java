package org.policytrim.libero.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.policytrim.api.tool.Verification.Quantity;
import org.policytrim.libero.TestAssets;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.mujoco.assets.AssetCache;

class LiberoVerifierTest {

  private static final String EPISODE = "libero_object_0";
  private static final String PREDICATES = "libero_10_2_predicates";

  @TempDir private Path folder;

  @Test
  void replaysTheRecordingsInAFolder() throws IOException {
    requireAssets();
    copy(EPISODE + ".npz", EPISODE + ".json", EPISODE + ".xml");
    copy(PREDICATES + ".npz", PREDICATES + ".json", "libero_10_2.xml");
    List<String> progress = new ArrayList<>();

    Verification found = verifier().verify(folder, progress::add);

    assertThat(found.passed()).as(found.toString()).isTrue();
    assertThat(found.cases()).isEqualTo(2);
    assertThat(progress).anyMatch(line -> line.contains("2.3.7"));
    assertThat(found.quantities())
        .extracting(Quantity::name)
        .contains(
            "torques of 5 actions, MuJoCo 3.3.0",
            "qpos after 50 actions, stale start, MuJoCo 3.3.0",
            "predicates");
  }

  @Test
  void findsAWrongGoal() throws IOException {
    requireAssets();
    copy(PREDICATES + ".npz", PREDICATES + ".json", "libero_10_2.xml");
    ObjectMapper json = new ObjectMapper();
    Path file = folder.resolve(PREDICATES + ".json");
    ObjectNode description = (ObjectNode) json.readTree(file.toFile());
    description.set(
        "goal_state",
        json.readTree(
            "[[\"turnoff\", \"flat_stove_1\"],"
                + " [\"on\", \"moka_pot_1\", \"flat_stove_1_cook_region\"]]"));
    json.writeValue(file.toFile(), description);

    Verification found = verifier().verify(folder, _ -> {});

    assertThat(found.passed()).isFalse();
    assertThat(found.quantities())
        .filteredOn(quantity -> !quantity.passed())
        .extracting(Quantity::name)
        .contains("predicates", "success");
  }

  @Test
  void reportsMissingFiles() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(nowhere, _ -> {}))
        .withMessageContaining(nowhere.toString());
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(folder, _ -> {}))
        .withMessageContaining("no recording");
    requireAssets();
    copy(EPISODE + ".npz");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(folder, _ -> {}))
        .withMessageContaining(EPISODE + ".json");
    copy(EPISODE + ".json");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(folder, _ -> {}))
        .withMessageContaining(EPISODE + ".xml");
  }

  @Test
  void reportsDamagedFiles() throws IOException {
    requireAssets();
    copy(EPISODE + ".json", EPISODE + ".xml");
    byte[] whole = Files.readAllBytes(TestAssets.golden().resolve(EPISODE + ".npz"));
    Path file = folder.resolve(EPISODE + ".npz");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(folder, _ -> {}))
        .withMessageContaining(file.toString())
        .withMessageContaining("damaged");
  }

  /** Skips the test if the assets are missing. */
  private static void requireAssets() {
    LiberoAssets _ = TestAssets.assets();
  }

  private static LiberoVerifier verifier() {
    return new LiberoVerifier(AssetCache.standard());
  }

  private void copy(String... names) throws IOException {
    for (String name : names) {
      Files.copy(TestAssets.golden().resolve(name), folder.resolve(name));
    }
  }
}
