package org.policytrim.mujoco.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.TestMujoco;
import org.policytrim.mujoco.assets.MujocoAssets;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.generated.Functions;

class NativeLibraryTest {

  @Test
  void onlyThePublishedLibraryIsLoaded(@TempDir Path folder) throws IOException {
    byte[] published = Files.readAllBytes(TestMujoco.engine().library());
    byte[] altered = published.clone();
    altered[altered.length / 2] ^= 1;
    Map<String, byte[]> damaged =
        Map.of(
            "empty",
            new byte[0],
            "text",
            "not a library".getBytes(StandardCharsets.UTF_8),
            "truncated",
            Arrays.copyOf(published, published.length / 2),
            "longer",
            Arrays.copyOf(published, published.length + 1),
            "zeros",
            new byte[published.length],
            "altered",
            altered);
    for (Map.Entry<String, byte[]> each : damaged.entrySet()) {
      Path file = Files.write(folder.resolve(each.getKey()), each.getValue());
      assertThatExceptionOfType(MujocoException.class)
          .as(each.getKey())
          .isThrownBy(() -> MujocoAssets.requirePublished(file))
          .withMessageContaining("it was not loaded")
          .withMessageContaining("doctor --fix");
    }
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> MujocoAssets.requirePublished(folder.resolve("none.so")))
        .withMessageContaining("there is no file");
  }

  @Test
  void fatalErrorsOfTheEngineBecomeExceptions() {
    MuJoCo mujoco = TestMujoco.engine();
    try (MjModel model = mujoco.parseModel(TestMujoco.SMALL_WORLD, Map.of());
        MjData data = model.newData()) {
      assertThatExceptionOfType(MujocoException.class)
          .isThrownBy(
              () ->
                  Guard.call(
                      "asking for too much",
                      () -> Functions.mj_stackAllocByte(data.memory(), 1L << 40, 8)))
          .withMessageContaining("asking for too much failed: ")
          .withMessageContaining("mj_stackAlloc");
    }
    // The engine remains usable.
    try (MjModel model = mujoco.parseModel(TestMujoco.SMALL_WORLD, Map.of());
        MjData data = model.newData()) {
      data.step(1);
      assertThat(data.time()).isPositive();
    }
  }

  @Test
  void javaExceptionsArePropagated() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Guard.<MemorySegment>call(
                    "trying",
                    () -> {
                      throw new IllegalStateException("mine");
                    }))
        .withMessage("mine");
  }
}
