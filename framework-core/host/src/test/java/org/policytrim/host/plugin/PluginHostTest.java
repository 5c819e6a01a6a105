package org.policytrim.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.host.fixture.PluginZip;

/** All plugins of this test are compiled against the API alone, zipped and installed. */
class PluginHostTest {

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

  private static List<String> rewards(PluginHost host) {
    return host.extensions(RewardTermProvider.class).stream()
        .map(RewardTermProvider::name)
        .toList();
  }

  private static PluginZip reward(String id, String component) {
    return PluginZip.of(id).source("own.Provider", PluginZip.rewardSource("own", component, ""));
  }

  private void assertRefused(String name, String problem, String remedy) {
    PluginHost host = host();
    assertThat(host.refused())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.name()).isEqualTo(name);
              assertThat(refused.problem()).contains(problem);
              assertThat(refused.remedy()).contains(remedy);
              assertThat(refused.sentence()).contains(name, problem, remedy);
            });
  }

  @Test
  void findsANewZipAndForgetsARemovedOne() throws IOException {
    Path zip = reward("steady", "steady").into(plugins(), "steady-1.0.0.zip");
    PluginHost with = host();
    assertThat(rewards(with)).containsExactly("steady");
    assertThat(with.refused()).isEmpty();
    assertThat(with.notes()).isEmpty();
    LoadedPlugin plugin = with.plugins().getFirst();
    assertThat(plugin.version()).isEqualTo("1.0.0");
    assertThat(with.pluginOf(plugin.extensions().getFirst())).contains(plugin);

    Files.delete(zip);
    assertThat(host().plugins()).isEmpty();
  }

  @Test
  void leavesThePluginsFolderCleanAndUnpacksOnce() throws IOException {
    reward("steady", "steady").into(plugins(), "steady.zip");
    host().plugins();
    Path jar = unpackedJar();
    var unpackedAt = Files.getLastModifiedTime(jar);
    host().plugins();
    try (Stream<Path> files = Files.list(plugins())) {
      assertThat(files).containsExactly(plugins().resolve("steady.zip"));
    }
    assertThat(unpackedJar()).isEqualTo(jar);
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(unpackedAt);
  }

  private Path unpackedJar() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files.filter(file -> file.endsWith("lib/plugin.jar")).toList().getFirst();
    }
  }

  @Test
  void seesANewBuildOfTheSameFile() {
    reward("steady", "old-name").into(plugins(), "steady.zip");
    assertThat(rewards(host())).containsExactly("old-name");
    reward("steady", "new-name").into(plugins(), "steady.zip");
    assertThat(rewards(host())).containsExactly("new-name");
  }

  @Test
  void injectsConstructors() {
    PluginZip.of("injected")
        .source(
            "own.Provider",
            PluginZip.rewardSource(
                "own",
                "injected",
                """
                private final int threads;
                @Inject public Provider(PluginContext context) { threads = context.numericThreads(); }
                @Override public String toString() { return "threads " + threads; }
                """))
        .into(plugins(), "injected.zip");
    assertThat(host().extensions(RewardTermProvider.class).getFirst()).hasToString("threads 3");
  }

  @Test
  void hidesTheCoreAndItsLibrariesFromPlugins() {
    reward("curious", "curious").into(plugins(), "curious.zip");
    ClassLoader loader =
        host().extensions(RewardTermProvider.class).getFirst().getClass().getClassLoader();
    assertThatThrownBy(() -> loader.loadClass("com.google.inject.Guice"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> loader.loadClass("org.policytrim.host.plugin.PluginHost"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(loader.getResource("org/policytrim/host/plugin/PluginHost.class")).isNull();
    assertThat(loader.getResource("org/policytrim/api/plugin/PluginContext.class")).isNotNull();
  }

  @Test
  void takesTheApiFromTheHostEvenWhereAPluginBundlesIt() {
    reward("bundler", "bundler")
        .source(
            "org.policytrim.api.plugin.RewardTermProvider",
            """
            package org.policytrim.api.plugin;
            import org.policytrim.api.reward.RewardContext;
            import org.policytrim.api.reward.RewardTerm;
            public interface RewardTermProvider<C extends Record> extends ComponentProvider<C> {
              RewardTerm create(C settings, RewardContext context);
            }
            """)
        .into(plugins(), "bundler.zip");
    assertThat(rewards(host())).containsExactly("bundler");
  }

  @Test
  void letsAPluginUseTheClassesOfItsDependency() throws IOException {
    PluginZip library =
        PluginZip.of("library")
            .source(
                "shared.Words",
                "package shared; public class Words { public static String name() { return"
                    + " \"borrowed\"; } }");
    Path jar = library.jar(folder.resolve("library"));
    library.into(plugins(), "z-library.zip");
    PluginZip.of("borrower")
        .set("plugin.dependencies", "library@>=1.0.0")
        .source(
            "own.Provider",
            PluginZip.rewardSource("own", "x", "").replace("\"x\"", "shared.Words.name()"))
        .against(jar)
        .into(plugins(), "a-borrower.zip");
    PluginHost host = host();
    assertThat(host.refused()).isEmpty();
    assertThat(host.notes()).isEmpty();
    assertThat(host.plugins()).extracting(LoadedPlugin::id).containsExactly("library", "borrower");
    assertThat(rewards(host)).containsExactly("borrowed");
  }

  @Test
  void refusesAnotherSpiVersionNamingPluginAndRange() {
    reward("future", "future")
        .set("plugin.requires", ">=0.9.0 & <1.0.0")
        .into(plugins(), "future.zip");
    assertRefused("future", "plugin.requires = >=0.9.0 & <1.0.0, this is version 0.1.0", "Get a");
  }

  @Test
  void refusesARangeThatCannotBeRead() {
    reward("vague", "vague").set("plugin.requires", "recent ones").into(plugins(), "vague.zip");
    assertRefused("vague", "plugin.requires = recent ones", "Get a version");
  }

  @Test
  void refusesABrokenZip() throws IOException {
    Files.createDirectories(plugins());
    Files.writeString(plugins().resolve("broken.zip"), "this is no zip");
    assertRefused("broken.zip", "can't be unpacked", "again");
  }

  @Test
  void refusesATruncatedZip() throws IOException {
    Path zip = reward("cut", "cut").into(plugins(), "cut.zip");
    byte[] content = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(content, content.length / 2));
    assertRefused("cut.zip", "can't be unpacked", "again");
  }

  @Test
  void refusesAnEntryThatEscapesAndWritesNothingOutside() {
    reward("evil", "evil").entry("../../escaped.txt", "gotcha").into(plugins(), "evil.zip");
    assertRefused("evil.zip", "'../../escaped.txt' leads out", "again");
    assertThat(folder.resolve("escaped.txt")).doesNotExist();
    assertThat(folder.resolve("cache/escaped.txt")).doesNotExist();
    assertThat(folder.resolve("cache/plugins").toFile().list()).isEmpty();
  }

  @Test
  void refusesAnAbsoluteEntry() {
    Path target = folder.resolve("absolute.txt");
    reward("evil", "evil").entry(target.toString(), "gotcha").into(plugins(), "evil.zip");
    assertRefused("evil.zip", "leads out", "again");
    assertThat(target).doesNotExist();
  }

  @Test
  void refusesAZipWithoutDescriptor() throws IOException {
    Path made = reward("nested", "nested").into(folder, "made.zip");
    PluginZip wrapped = PluginZip.of("nested");
    List.of("plugin.id", "plugin.version", "plugin.requires", "plugin.description")
        .forEach(wrapped::without);
    wrapped
        .entry(
            "nested/plugin.properties",
            new String(Files.readAllBytes(made), StandardCharsets.ISO_8859_1))
        .into(plugins(), "nested.zip");
    assertRefused("nested.zip", "no plugin.properties at its root", "not the folder itself");
  }

  @Test
  void refusesADescriptorWithoutIdOrVersion() {
    reward("nameless", "nameless").without("plugin.id").into(plugins(), "nameless.zip");
    assertRefused("nameless.zip", "lacks plugin.id", "plugin.id=...");
    reward("undated", "undated").without("plugin.version").into(plugins(), "nameless.zip");
    assertRefused("nameless.zip", "lacks plugin.version", "plugin.version=...");
    reward("odd", "odd").set("plugin.version", "newest").into(plugins(), "nameless.zip");
    assertRefused("odd", "'newest' is not a version", "plugin.version=1.0.0");
  }

  @Test
  void refusesWhatIsNoZip() throws IOException {
    Files.createDirectories(plugins());
    Files.writeString(plugins().resolve("README.md"), "a description of the folder");
    Files.writeString(plugins().resolve("plugin.jar"), "a jar");
    assertRefused("plugin.jar", "is not a plugin zip", "Only zips");
  }

  @Test
  void refusesAMissingDependency() {
    reward("lonely", "lonely").set("plugin.dependencies", "friend").into(plugins(), "lonely.zip");
    assertRefused(
        "lonely", "it needs the plugin 'friend', which is not installed", "zip of 'friend'");
  }

  @Test
  void worksWithoutAnOptionalDependency() {
    reward("modest", "modest").set("plugin.dependencies", "friend?").into(plugins(), "modest.zip");
    assertThat(rewards(host())).containsExactly("modest");
  }

  @Test
  void refusesADependencyInAnotherVersion() {
    reward("friend", "friend").into(plugins(), "friend.zip");
    reward("picky", "picky").set("plugin.dependencies", "friend@>=2.0.0").into(plugins(), "p.zip");
    assertRefused("picky", "'friend' in version >=2.0.0, there is 1.0.0", "zip of that version");
    assertThat(rewards(host())).containsExactly("friend");
  }

  @Test
  void refusesPluginsThatDependOnOneAnother() {
    reward("hen", "hen").set("plugin.dependencies", "egg").into(plugins(), "hen.zip");
    reward("egg", "egg").set("plugin.dependencies", "hen").into(plugins(), "egg.zip");
    PluginHost host = host();
    assertThat(host.plugins()).isEmpty();
    assertThat(host.refused()).extracting(RefusedPlugin::name).containsExactly("egg", "hen");
    assertThat(host.refused().getFirst().problem()).contains("egg -> hen -> egg");
  }

  @Test
  void usesTheNewestOfTwoAndSaysSo() {
    reward("twice", "newer").set("plugin.version", "1.10.0").into(plugins(), "a.zip");
    reward("twice", "older").set("plugin.version", "1.9.0").into(plugins(), "b.zip");
    PluginHost host = host();
    assertThat(rewards(host)).containsExactly("newer");
    assertThat(host.notes())
        .singleElement()
        .asString()
        .contains("there are two plugins twice", "1.10.0 (a.zip) is used", "1.9.0 (b.zip) is not");
  }

  @Test
  void refusesAnExtensionThatThrowsAndKeepsTheOthers() {
    PluginZip.of("moody")
        .source(
            "own.Provider",
            PluginZip.rewardSource(
                "own",
                "moody",
                "public Provider() { throw new IllegalStateException(\"not today\"); }"))
        .into(plugins(), "moody.zip");
    reward("steady", "steady").into(plugins(), "steady.zip");
    assertRefused(
        "moody",
        "own.Provider can't be created: java.lang.IllegalStateException: not today",
        "Build");
    assertThat(rewards(host())).containsExactly("steady");
  }

  @Test
  void refusesAnExtensionWithAnArgumentThatCannotBeProvided() {
    PluginZip.of("greedy")
        .source(
            "own.Provider",
            PluginZip.rewardSource(
                "own", "greedy", "@Inject public Provider(java.util.concurrent.Executor work) {}"))
        .into(plugins(), "greedy.zip");
    assertRefused(
        "greedy",
        "own.Provider can't be created: No implementation for java.util.concurrent.Executor",
        "Build");
  }

  @Test
  void refusesAnExtensionWhoseClassCannotBeLoadedAndItsDependents() throws IOException {
    Path absent =
        PluginZip.of("absent")
            .source("absent.Base", "package absent; public class Base {}")
            .jar(folder.resolve("absent"));
    PluginZip.of("hollow")
        .source(
            "own.Provider",
            PluginZip.rewardSource("own", "hollow", "")
                .replace("class Provider", "class Provider extends absent.Base"))
        .against(absent)
        .into(plugins(), "hollow.zip");
    reward("upper", "upper").set("plugin.dependencies", "hollow").into(plugins(), "upper.zip");
    PluginHost host = host();
    assertThat(host.plugins()).isEmpty();
    assertThat(host.refused()).extracting(RefusedPlugin::name).containsExactly("hollow", "upper");
    assertThat(host.refused().getFirst().problem()).contains("NoClassDefFoundError", "absent/Base");
    assertThat(host.refused().getLast().problem()).contains("'hollow', which was refused");
  }

  @Test
  void explainsAPluginWithoutIndex() {
    PluginZip.of("silent")
        .source("own.Plain", "package own; public class Plain {}")
        .into(plugins(), "silent.zip");
    assertThat(host().notes())
        .singleElement()
        .asString()
        .contains("silent provides nothing", "<proc>");
  }

  @Test
  void hasNoPluginsWithoutAFolder() {
    assertThat(host().plugins()).isEmpty();
    assertThat(host().refused()).isEmpty();
  }
}
