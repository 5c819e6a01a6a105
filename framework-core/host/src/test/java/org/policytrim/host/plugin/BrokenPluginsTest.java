package org.policytrim.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.plugin.ExperimentProvider;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.host.fixture.PluginZip;

/** Tests that every broken plugin is refused by name and that the others still work. */
class BrokenPluginsTest {

  @TempDir Path folder;

  private Path plugins() {
    return folder.resolve("plugins");
  }

  private PluginHost host() {
    Injector injector =
        Guice.createInjector(
            binder -> binder.bind(PluginContext.class).toInstance(new PluginContext(folder, 3)));
    return new PluginHost(plugins(), new UserCache(folder.resolve("cache")), injector);
  }

  private static PluginZip good(String id, String component) {
    return PluginZip.of(id).source("own.Provider", PluginZip.rewardSource("own", component, ""));
  }

  private void assertOnlyGoodWorks(String broken, String problem) {
    PluginHost host = host();
    assertThat(host.refused())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.name()).isEqualTo(broken);
              assertThat(refused.problem()).contains(problem);
              assertThat(refused.remedy()).isNotBlank();
            });
    assertThat(host.extensions(RewardTermProvider.class))
        .extracting(RewardTermProvider::name)
        .containsExactly("good");
    assertThat(new BuiltInExperiments(host).names()).isEmpty();
  }

  static Stream<Arguments> mutations() {
    String good = PluginZip.rewardSource("own", "other", "");
    return Stream.of(
        mutation(good, source -> source.replace("\"other\"", "\"good\""), "so does agood"),
        mutation(good, source -> source.replace("\"other\"", "\"Not A Name\""), "'Not A Name'"),
        mutation(good, source -> source.replace("\"other\"", "null"), "called 'null'"),
        mutation(good, source -> thrown(source, "IllegalStateException(\"boom\")"), "boom"),
        mutation(good, source -> thrown(source, "NoClassDefFoundError(\"gone\")"), "gone"),
        mutation(good, source -> thrown(source, "AssertionError(\"odd\")"), "odd"),
        mutation(good, source -> thrown(source, "StackOverflowError(\"deep\")"), "deep"));
  }

  private static Arguments mutation(String good, UnaryOperator<String> change, String problem) {
    return Arguments.of(problem, change.apply(good));
  }

  private static String thrown(String source, String exception) {
    return source.replace("return \"other\";", "throw new %s;".formatted(exception));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutations")
  void brokenProvidersAreRefusedByName(String problem, String source) throws IOException {
    good("agood", "good").into(plugins(), "agood.zip");
    PluginZip.of("broken").source("own.Provider", source).into(plugins(), "broken.zip");
    assertOnlyGoodWorks("broken", problem);
  }

  @Test
  void experimentsWithoutFileAreRefusedByName() throws IOException {
    good("agood", "good").into(plugins(), "agood.zip");
    PluginZip.of("broken")
        .source(
            "own.Experiments",
            """
            package own;
            import java.util.List;
            import org.pf4j.Extension;
            import %s;
            @Extension
            public final class Experiments implements ExperimentProvider {
              @Override public List<String> experiments() { return List.of("mispelt"); }
            }
            """
                .formatted(ExperimentProvider.class.getName()))
        .into(plugins(), "broken.zip");
    assertOnlyGoodWorks("broken", "lists the experiment 'mispelt' but has no file");
  }

  @Test
  void badZipsAreRefusedByName() throws IOException {
    good("agood", "good").into(plugins(), "agood.zip");
    for (byte[] zip : badZips()) {
      Files.write(plugins().resolve("broken.zip"), zip);
      assertOnlyGoodWorks("broken.zip", "can't be unpacked");
    }
    try (Stream<Path> left = Files.list(folder.resolve("cache/plugins"))) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith(".unpacking")))
          .isEmpty();
    }
  }

  private static List<byte[]> badZips() throws IOException {
    String text = "plugin.id=broken\nplugin.version=1.0.0\n".repeat(20);
    List<byte[]> zips =
        new ArrayList<>(
            List.of(
                zip("plugin.properties", text, "lib", "a", "lib/a.jar", "b"),
                zip("a/".repeat(1000) + "b", text),
                zip("n".repeat(300), text),
                zip("../escaped", text),
                new byte[0],
                "no zip".getBytes(StandardCharsets.UTF_8)));
    byte[] whole = zip("plugin.properties", text);
    zips.add(Arrays.copyOf(whole, whole.length / 2));
    // Content that does not match its checksum: stored in the central directory at offset 16.
    byte[] altered = whole.clone();
    int directory = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    altered[directory + 16] ^= 1;
    zips.add(altered);
    return zips;
  }

  private static byte[] zip(String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void recordedBadZipsAreRefusedByName() throws IOException {
    Path cases = Path.of(System.getProperty("policytrim.golden")).resolve("../cases/faults/zips");
    Assumptions.assumeTrue(Files.isDirectory(cases), "SKIPPED: no recorded zips");
    good("agood", "good").into(plugins(), "agood.zip");
    try (Stream<Path> zips = Files.list(cases)) {
      for (Path zip : zips.toList()) {
        Path broken = plugins().resolve(zip.getFileName());
        Files.copy(zip, broken);
        assertOnlyGoodWorks(zip.getFileName().toString(), "");
        Files.delete(broken);
      }
    }
  }

  @Test
  void alteredUnpackedFilesAreUnpackedAgain() throws IOException {
    good("agood", "good").into(plugins(), "agood.zip");
    assertThat(host().refused()).isEmpty();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder.resolve("cache/plugins"))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertThat(files).hasSizeGreaterThan(3);
    for (Path file : files) {
      byte[] written = Files.readAllBytes(file);
      for (byte[] damaged : List.of(new byte[0], new byte[written.length], flipped(written))) {
        Files.write(file, damaged);
        PluginHost host = host();
        assertThat(host.extensions(RewardTermProvider.class)).as("%s", file).hasSize(1);
        if (!file.getFileName().toString().startsWith(".used")) {
          assertThat(file).hasBinaryContent(written);
        }
      }
    }
  }

  private static byte[] flipped(byte[] content) {
    byte[] flipped = content.clone();
    if (flipped.length > 0) {
      flipped[flipped.length / 2] ^= 1;
    }
    return flipped;
  }

  @Test
  void aReadOnlyCacheThatIsFilledIsUsed() throws IOException {
    good("agood", "good").into(plugins(), "agood.zip");
    assertThat(host().refused()).isEmpty();
    Path cache = folder.resolve("cache");
    List<Path> folders;
    try (Stream<Path> all = Files.walk(cache)) {
      folders = all.filter(Files::isDirectory).toList();
    }
    folders.forEach(each -> each.toFile().setWritable(false));
    try {
      assertThat(host().extensions(RewardTermProvider.class)).hasSize(1);
    } finally {
      folders.forEach(each -> each.toFile().setWritable(true));
    }
  }
}
