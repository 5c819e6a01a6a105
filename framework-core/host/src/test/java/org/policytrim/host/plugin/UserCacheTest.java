package org.policytrim.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {

  @Test
  void aHomeThatCannotBeUsedIsPassedOver(@TempDir Path folder) throws IOException {
    String file = Files.writeString(folder.resolve("file"), "").toString();
    String home = folder.resolve("home").toString();
    assertThat(UserCache.of(Map.of("HOME", home), file).folder())
        .isEqualTo(folder.resolve("home/.cache/policytrim"));
    assertThat(UserCache.of(Map.of("XDG_CACHE_HOME", file, "HOME", file), home).folder())
        .isEqualTo(folder.resolve("home/.cache/policytrim"));
    Path temporary = UserCache.of(Map.of("HOME", file), file).folder();
    assertThat(temporary.getFileName().toString()).startsWith("policytrim-");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)))
        .isEqualTo("rwx------");
    Files.deleteIfExists(temporary);
  }

  @Test
  void isNamedByTheEnvironment() {
    assertThat(UserCache.of(Map.of(), "/home/ada").folder())
        .isEqualTo(Path.of("/home/ada/.cache/policytrim"));
    assertThat(UserCache.of(Map.of("XDG_CACHE_HOME", "/scratch"), "/home/ada").folder())
        .isEqualTo(Path.of("/scratch/policytrim"));
    assertThat(
            UserCache.of(
                    Map.of("XDG_CACHE_HOME", "/scratch", "POLICYTRIM_CACHE", "/big"), "/home/ada")
                .folder())
        .isEqualTo(Path.of("/big"));
    assertThat(UserCache.of(Map.of("POLICYTRIM_CACHE", " "), "/home/ada").folder())
        .isEqualTo(Path.of("/home/ada/.cache/policytrim"));
  }

  @Test
  void anInstallationHasAVersionAndFolders() {
    Properties properties = new Properties();
    properties.setProperty("policytrim.root", "/opt/trim");
    Installation installation = Installation.of(properties, Map.of("POLICYTRIM_THREADS", "3"));
    assertThat(installation.plugins()).isEqualTo(Path.of("/opt/trim/plugins"));
    assertThat(installation.numericThreads()).isEqualTo(3);
    assertThat(installation.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    properties.setProperty("policytrim.plugins", "/elsewhere");
    assertThat(Installation.of(properties, Map.of("POLICYTRIM_THREADS", "many")).plugins())
        .isEqualTo(Path.of("/elsewhere"));
  }
}
