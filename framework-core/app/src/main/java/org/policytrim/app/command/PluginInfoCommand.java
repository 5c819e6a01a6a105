package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.plugin.BenchmarkCatalog;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.host.plugin.LoadedPlugin;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.host.settings.SettingKey;
import org.policytrim.toolkit.text.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code plugins info NAME}. */
@Command(
    name = "info",
    description = "Describes a plugin or a component with all settings and their defaults.")
final class PluginInfoCommand extends JsonCommand<PluginInfoCommand.Info> {

  @Parameters(paramLabel = "NAME", description = "a plugin's id or a component's name")
  private String name;

  private static final int SHOWN = 8;

  private final PluginHost plugins;
  private final ComponentListing catalogue;

  @Inject
  PluginInfoCommand(PluginHost plugins, ComponentListing catalogue) {
    this.plugins = plugins;
    this.catalogue = catalogue;
  }

  /** The result: the plugin, if the name is that of a plugin, and the components. */
  record Info(@Nullable Plugin plugin, List<Component> components) {

    /** The plugin. */
    record Plugin(
        String id,
        String version,
        String file,
        String description,
        String requires,
        List<String> dependencies,
        List<String> tools) {}

    /** A component with its settings; only benchmarks have suites, tasks and observations. */
    record Component(
        String kind,
        String name,
        String plugin,
        String description,
        List<Suite> suites,
        List<String> tasks,
        List<String> observations,
        List<Setting> settings) {}

    /** A suite of tasks. */
    record Suite(String name, List<String> tasks) {}

    /** A setting; without a default it is required. */
    record Setting(String key, String expected, @Nullable String byDefault, String documentation) {}
  }

  @Override
  Info execute() {
    Optional<LoadedPlugin> plugin =
        plugins.plugins().stream().filter(found -> found.id().equals(name)).findFirst();
    List<ComponentListing.Entry> all = catalogue.components();
    List<ComponentListing.Entry> chosen =
        all.stream()
            .filter(entry -> entry.name().equals(name) || entry.plugin().equals(name))
            .toList();
    if (plugin.isEmpty() && chosen.isEmpty()) {
      throw unknown(all);
    }
    return new Info(
        plugin.map(this::describe).orElse(null),
        chosen.stream().map(PluginInfoCommand::describe).toList());
  }

  private RuntimeException unknown(List<ComponentListing.Entry> all) {
    List<String> known = new ArrayList<>();
    Stream.concat(
            plugins.plugins().stream().map(LoadedPlugin::id),
            all.stream().map(ComponentListing.Entry::name))
        .distinct()
        .forEach(known::add);
    return plugins.refused().stream()
        .filter(refused -> refused.name().equals(name))
        .findFirst()
        .<RuntimeException>map(refused -> new UsageException(refused.sentence()))
        .orElseGet(
            () ->
                new UsageException(
                    "there is no plugin or component '%s'. %s"
                        .formatted(name, Suggestions.hint(name, known))));
  }

  private Info.Plugin describe(LoadedPlugin plugin) {
    return new Info.Plugin(
        plugin.id(),
        plugin.version(),
        plugin.zip().toString(),
        plugin.description(),
        plugin.requires(),
        plugin.dependencies(),
        catalogue.tools(plugin));
  }

  private static Info.Component describe(ComponentListing.Entry entry) {
    Optional<BenchmarkCatalog> catalog =
        entry.provider() instanceof BenchmarkProvider<?> benchmark
            ? Optional.of(benchmark.catalog())
            : Optional.empty();
    return new Info.Component(
        entry.kind(),
        entry.name(),
        entry.plugin(),
        entry.provider().description(),
        catalog.map(PluginInfoCommand::suites).orElse(List.of()),
        catalog.map(BenchmarkCatalog::tasks).orElse(List.of()),
        catalog.map(BenchmarkCatalog::observations).orElse(List.of()),
        SettingKey.listing(entry.provider().settings()).stream()
            .map(
                key ->
                    new Info.Setting(
                        key.name(),
                        key.expected(),
                        key.byDefault().orElse(null),
                        key.documentation()))
            .toList());
  }

  private static List<Info.Suite> suites(BenchmarkCatalog catalog) {
    return catalog.suites().entrySet().stream()
        .map(suite -> new Info.Suite(suite.getKey(), suite.getValue()))
        .toList();
  }

  /** Returns all names if they are few, otherwise their number and the first and last of them. */
  private static String summary(List<String> names) {
    return names.size() <= SHOWN
        ? String.join(", ", names)
        : "%d tasks: %s, ..., %s".formatted(names.size(), names.getFirst(), names.getLast());
  }

  @Override
  void show(Info info, PrintWriter people) {
    Info.Plugin plugin = info.plugin();
    if (plugin != null) {
      people.printf("%s %s, %s%n", plugin.id(), plugin.version(), plugin.description());
      people.printf("  file          %s%n", plugin.file());
      people.printf("  requires SPI  %s%n", plugin.requires());
      if (!plugin.dependencies().isEmpty()) {
        people.printf("  depends on    %s%n", String.join(", ", plugin.dependencies()));
      }
      plugin.tools().forEach(tool -> people.printf("  provides      %s%n", tool));
    }
    info.components().forEach(component -> show(component, people));
  }

  private static void show(Info.Component component, PrintWriter people) {
    people.printf(
        "%n%s '%s' (%s): %s%n",
        component.kind(), component.name(), component.plugin(), component.description());
    if (!component.suites().isEmpty()) {
      people.println("  suites (all tasks are listed with --json)");
    }
    for (Info.Suite suite : component.suites()) {
      people.printf("    %-30s %s%n", suite.name(), summary(suite.tasks()));
    }
    if (!component.tasks().isEmpty()) {
      people.printf("  tasks                    %s%n", summary(component.tasks()));
      people.printf("  observations             %s%n", String.join(", ", component.observations()));
    }
    if (component.settings().isEmpty()) {
      people.println("  no settings");
    }
    for (Info.Setting setting : component.settings()) {
      people.printf(
          "  %-24s %s; %s%n",
          setting.key(),
          setting.expected(),
          setting.byDefault() == null ? "required" : "default " + setting.byDefault());
      if (!setting.documentation().isEmpty()) {
        people.printf("  %-24s %s%n", "", setting.documentation());
      }
    }
  }
}
