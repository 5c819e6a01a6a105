package org.policytrim.libero.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.libero.TestAssets;
import org.policytrim.mujoco.MjModel;

/**
 * Tests that recorded states that do not fit or are damaged are rejected with the name of their
 * file.
 */
class RecordedInitialStatesTest {

  /** A freely moving ball: time, 7 positions, 6 velocities. */
  private static final String BALL =
      "<mujoco><worldbody><body><freejoint/><geom size=\"1\"/></body></worldbody></mujoco>";

  private static final int FITTING = 14;

  @TempDir private Path folder;

  @Test
  void readsStatesOfTheRightLength() throws IOException {
    RecordedInitialStates states = RecordedInitialStates.read(written(FITTING, 0.5));
    try (MjModel ball = ball()) {
      assertThat(states.count()).isEqualTo(2);
      assertThat(states.state(1, ball)).hasSize(FITTING).containsOnly(0.5);
    }
  }

  @Test
  void rejectsAnotherLength() throws IOException {
    RecordedInitialStates states = RecordedInitialStates.read(written(FITTING + 1, 0.5));
    try (MjModel ball = ball()) {
      assertThatExceptionOfType(PluginException.class)
          .isThrownBy(() -> states.state(0, ball))
          .withMessageContaining("states.npz")
          .withMessageContaining(
              "15 numbers, the scene requires 14 (time, 7 positions, 6 velocities)")
          .withMessageContaining("doctor --fix");
    }
  }

  @Test
  void rejectsNumbersThatAreNotFinite() throws IOException {
    RecordedInitialStates states = RecordedInitialStates.read(written(FITTING, Double.NaN));
    try (MjModel ball = ball()) {
      assertThatExceptionOfType(PluginException.class)
          .isThrownBy(() -> states.state(1, ball))
          .withMessageContaining("number 0 of state 1 must be finite, found NaN");
    }
  }

  @Test
  void rejectsDamagedAndMissingFiles() throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged.npz"), "no archive");
    for (Path file : new Path[] {damaged, folder.resolve("missing.npz")}) {
      assertThatExceptionOfType(PluginException.class)
          .isThrownBy(() -> RecordedInitialStates.read(file))
          .withMessageContaining(file.getFileName().toString());
    }
  }

  private static MjModel ball() {
    return TestAssets.engine().parseModel(BALL, Map.of());
  }

  /** Writes two states with all numbers equal. */
  private Path written(int length, double value) throws IOException {
    String header =
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, %d), }".formatted(length);
    ByteBuffer bytes = ByteBuffer.allocate(128 + 16 * length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 0x93).put("NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1));
    bytes.putShort((short) 118);
    bytes.put("%-117s\n".formatted(header).getBytes(StandardCharsets.ISO_8859_1));
    while (bytes.hasRemaining()) {
      bytes.putDouble(value);
    }
    Path file = folder.resolve("states.npz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("states.npy"));
      zip.write(bytes.array());
    }
    return file;
  }
}
