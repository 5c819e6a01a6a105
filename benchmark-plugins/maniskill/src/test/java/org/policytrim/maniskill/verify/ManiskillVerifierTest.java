package org.policytrim.maniskill.verify;

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
import org.policytrim.maniskill.TestAssets;

class ManiskillVerifierTest {

  private static final String TOOL = "PickCube-v1.pd_ee_delta_pose.s0";
  private static final String FRAMES = "PushCube-v1.planner.s2";

  @TempDir private Path folder;

  @Test
  void replaysTheRecordingsInAFolderBelow() throws IOException {
    Path below = Files.createDirectories(folder.resolve("maniskill"));
    copy(below, TOOL + ".npz", TOOL + ".json");
    copy(below, FRAMES + ".npz", FRAMES + ".json", FRAMES + ".frames.npz");
    Files.createDirectories(folder.resolve("another-model"));
    List<String> progress = new ArrayList<>();

    Verification found = verifier().verify(folder, progress::add);

    assertThat(found.passed()).as(found.toString()).isTrue();
    assertThat(found.cases()).isEqualTo(2);
    assertThat(progress).contains(TOOL, FRAMES, "frames of " + FRAMES);
    assertThat(found.quantities())
        .filteredOn(quantity -> quantity.compared() > 0)
        .extracting(Quantity::name)
        .contains(
            "qpos",
            "object poses",
            "drive targets from tool actions",
            "first success of a replay of actions",
            "share of depths over 1 mm");
  }

  @Test
  void findsAnotherStart() throws IOException {
    copy(folder, TOOL + ".npz", TOOL + ".json");
    ObjectMapper json = new ObjectMapper();
    Path file = folder.resolve(TOOL + ".json");
    ObjectNode description = (ObjectNode) json.readTree(file.toFile());
    description.put("seed", 12345);
    json.writeValue(file.toFile(), description);

    Verification found = verifier().verify(folder, _ -> {});

    assertThat(found.passed()).isFalse();
    assertThat(found.quantities())
        .filteredOn(quantity -> !quantity.passed())
        .extracting(Quantity::name)
        .contains("reset from its seed: positions");
  }

  @Test
  void reportsMissingAndDamagedFiles() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(nowhere, _ -> {}))
        .withMessageContaining(nowhere.toString());
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(folder, _ -> {}))
        .withMessageContaining("no recording");
    byte[] whole = Files.readAllBytes(TestAssets.golden().resolve(TOOL + ".npz"));
    Path file = folder.resolve(TOOL + ".npz");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(folder, _ -> {}))
        .withMessageContaining(TOOL + ".json");
    copy(folder, TOOL + ".json");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(folder, _ -> {}))
        .withMessageContaining(file.toString())
        .withMessageContaining("damaged");
  }

  private static ManiskillVerifier verifier() {
    return new ManiskillVerifier(TestAssets.cache());
  }

  private static void copy(Path folder, String... names) throws IOException {
    for (String name : names) {
      Files.copy(TestAssets.golden().resolve(name), folder.resolve(name));
    }
  }
}
