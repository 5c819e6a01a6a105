package org.policytrim.mujoco.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.TestMujoco;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.generated.Functions;

class NativeLibraryTest {

  @Test
  void otherVersionsAreRejected() {
    Path file = Path.of("libmujoco.so");
    NativeLibrary.requireVersion(file, 330);
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> NativeLibrary.requireVersion(file, 337))
        .withMessageContaining("libmujoco.so is MuJoCo 3.3.7, but version 3.3.0 is required")
        .withMessageContaining("doctor --fix");
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> NativeLibrary.requireVersion(file, 222))
        .withMessageContaining("MuJoCo 2.2.2");
  }

  @Test
  void filesThatAreNotLibrariesAreRejected(@TempDir Path folder) throws IOException {
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> NativeLibrary.requireVersion(folder.resolve("none.so")))
        .withMessageContaining("there is no file");
    Path damaged = Files.writeString(folder.resolve("libmujoco.so.3.3.0"), "not a library");
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> NativeLibrary.requireVersion(damaged))
        .withMessageContaining("cannot be loaded as a library on this machine");
  }

  @Test
  void otherLibrariesAreRejected() {
    Path other = Path.of(System.getProperty("java.home"), "lib", "libzip.so");
    Assumptions.assumeTrue(Files.exists(other), "SKIPPED: this JDK has no libzip.so");
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> NativeLibrary.requireVersion(other))
        .withMessageContaining("or another library");
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
