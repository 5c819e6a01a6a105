package org.policytrim.maniskill.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.maniskill.TestAssets;
import org.policytrim.maniskill.assets.SapienAssets;
import org.policytrim.maniskill.error.ManiskillException;

/** Libraries that are missing, changed or cannot be loaded are reported. */
class SapienLibraryTest {

  @TempDir private Path folder;

  @Test
  void refusesAnotherBuild() throws IOException {
    Path library = Files.createDirectories(folder.resolve("sapien.libs")).resolve("libsapien.so");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> SapienLibrary.load(new SapienAssets(folder)))
        .withMessageContaining("there is no file " + library);
    Files.writeString(library, "another build");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> SapienLibrary.load(new SapienAssets(folder)))
        .withMessageContaining("SHA-256")
        .withMessageContaining("57b9dbf776bd216a2a71c86c34fadeab12469cc9067f6bf2338234499d80f097");
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
    for (Path dependency : new SapienAssets(folder).dependencies()) {
      assertThatExceptionOfType(PluginException.class)
          .isThrownBy(() -> SapienLibrary.load(new SapienAssets(folder)))
          .withMessageContaining("there is no file");
      Files.createDirectories(dependency.getParent());
      Files.writeString(dependency, "no library");
    }
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> SapienLibrary.load(new SapienAssets(folder)))
        .withMessageContaining("was not loaded");
  }
}
