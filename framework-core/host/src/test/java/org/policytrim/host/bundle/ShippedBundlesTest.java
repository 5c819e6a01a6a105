package org.policytrim.host.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.plugin.PluginException;

class ShippedBundlesTest {

  @TempDir private Path folder;

  @Test
  void namesTheBundlesOfPlugins() throws IOException {
    Path arm = Files.createDirectories(folder.resolve("arm/bundles/first"));
    Files.createDirectories(folder.resolve("arm/bundles/second"));
    Files.createDirectories(folder.resolve("bare"));
    ShippedBundles shipped =
        new ShippedBundles(Map.of("arm", folder.resolve("arm"), "bare", folder.resolve("bare")));

    assertThat(shipped.names()).containsExactly("plugin:arm/first", "plugin:arm/second");
    assertThat(shipped.folder("plugin:arm/first")).isEqualTo(arm);
    assertThat(shipped.folder("some/folder")).isEqualTo(Path.of("some/folder"));
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> shipped.folder("plugin:arm/frist"))
        .withMessageContaining("plugin:arm/first");
    assertThatExceptionOfType(PluginException.class)
        .as("no folder outside of the bundles has a name")
        .isThrownBy(() -> shipped.folder("plugin:arm/../../bare"));
  }
}
