package org.policytrim.metaworld.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.Verification;
import org.policytrim.metaworld.TestAssets;
import org.policytrim.metaworld.goal.GoalStream;
import org.policytrim.metaworld.task.Catalogue;

class MetaworldVerifierTest {

  private static final String TASK = "drawer-open-v3";

  @TempDir private Path folder;

  @Test
  void replaysTheRecordingsInAFolder() throws IOException {
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
  void comparesImages() throws IOException {
    double[] goal = new GoalStream(Catalogue.task(TASK).goals(), 42).next();
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("pictures.npz")))) {
      put(zip, TASK + "/rand_vec", "<f8", "(3,)", doubles(goal));
      put(zip, TASK + "/action", "<f8", "(4,)", doubles(0.5, 0.3, -0.4, 0.5));
      put(zip, TASK + "/corner", "|u1", "(2, 24, 32, 3)", new byte[2 * 24 * 32 * 3]);
    }

    Verification found = verifier().verify(folder, _ -> {});

    assertThat(found.passed()).as("black is not what the camera sees").isFalse();
    assertThat(found.quantities().getFirst().largestError()).isBetween(0.5, 1.0);
    assertThat(found.quantities().getFirst().worstCase()).contains(TASK + "/corner");
  }

  private static byte[] doubles(double... numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(numbers);
    return bytes.array();
  }

  private static void put(
      ZipOutputStream zip, String name, String type, String shape, byte[] content)
      throws IOException {
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(type, shape) + "\n";
    zip.putNextEntry(new ZipEntry(name + ".npy"));
    zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    zip.write(new byte[] {(byte) header.length(), (byte) (header.length() >> 8)});
    zip.write(header.getBytes(StandardCharsets.US_ASCII));
    zip.write(content);
    zip.closeEntry();
  }

  @Test
  void reportsMissingFiles() {
    Path nowhere = folder.resolve("nowhere");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(nowhere, _ -> {}))
        .withMessageContaining(nowhere.toString());
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(folder, _ -> {}))
        .withMessageContaining("no recording");
  }

  @Test
  void reportsDamagedFiles() throws IOException {
    byte[] whole = Files.readAllBytes(TestAssets.golden().resolve(TASK + ".t00.npz"));
    Path file = folder.resolve(TASK + ".t00.npz");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> verifier().verify(folder, _ -> {}))
        .withMessageContaining(file.toString())
        .withMessageContaining("damaged");
  }

  @Test
  void rejectsUnknownTasks() throws IOException {
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

  /** Returns the expert's first success from the recordings. */
  private static int expertsFirst() throws IOException {
    String json = Files.readString(TestAssets.golden().resolve("experts.json"));
    return new ObjectMapper().readTree(json).at("/first_success_step/" + TASK + "/0").asInt();
  }
}
