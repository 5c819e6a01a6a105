package org.policytrim.maniskill.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.maniskill.TestAssets;
import org.policytrim.maniskill.assets.SapienAssets;
import org.policytrim.maniskill.error.ManiskillException;

/** Libraries that are missing, changed or cannot be loaded are reported. */
class SapienLibraryTest {

  @TempDir private Path folder;

  @Test
  void refusesAnotherBuild() throws IOException {
    Path library = Files.createDirectories(folder.resolve("sapien.libs")).resolve("libsapien.so");
    assertThatExceptionOfType(ManiskillException.class)
        .isThrownBy(() -> SapienLibrary.load(new SapienAssets(folder)))
        .withMessageContaining(library.toString())
        .withMessageContaining("missing");
    Files.writeString(library, "another build");
    assertThatExceptionOfType(ManiskillException.class)
        .isThrownBy(() -> SapienLibrary.load(new SapienAssets(folder)))
        .withMessageContaining("SHA-256")
        .withMessageContaining(SapienAssets.LIBRARY_SHA256);
  }

  @Test
  void namesAMissingLibraryOfTheSystem() {
    assertThatExceptionOfType(ManiskillException.class)
        .isThrownBy(
            () ->
                SapienLibrary.requireSystem(
                    "libX11-of-no-system.so.6", "apt install libx11-6", "dnf install libX11"))
        .withMessageContaining("libX11-of-no-system.so.6")
        .withMessageContaining("apt install libx11-6");
    TestAssets.engine();
    assertThatCode(() -> SapienLibrary.requireSystem("libX11.so.6", "", ""))
        .doesNotThrowAnyException();
  }

  @Test
  void reportsMissingAndDamagedDependencies() throws IOException {
    Path real = new SapienAssets(TestAssets.sapien().folder()).library();
    Path library = Files.createDirectories(folder.resolve("sapien.libs")).resolve("libsapien.so");
    Files.createSymbolicLink(library, real);
    Path first = new SapienAssets(folder).dependencies().getFirst();
    assertThatExceptionOfType(ManiskillException.class)
        .isThrownBy(() -> SapienLibrary.load(new SapienAssets(folder)))
        .withMessageContaining(first.toString())
        .withMessageContaining("missing");
    Files.createDirectories(first.getParent());
    Files.writeString(first, "no library");
    assertThatExceptionOfType(ManiskillException.class)
        .isThrownBy(() -> SapienLibrary.load(new SapienAssets(folder)))
        .withMessageContaining(first.toString())
        .withMessageContaining("cannot be loaded");
  }
}
