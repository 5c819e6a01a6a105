package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.List;
import org.policytrim.api.plugin.SpiVersion;
import org.policytrim.host.plugin.LoadedPlugin;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Command;

/** The commands {@code plugins} and {@code plugins list}. */
@Command(
    name = "plugins",
    description =
        "Lists the installed plugins with their components, and plugins that were refused, with reasons.",
    subcommands = {PluginsCommand.Listing.class, PluginInfoCommand.class})
public class PluginsCommand extends JsonCommand<PluginsCommand.Found> {

  private final PluginHost plugins;
  private final ComponentListing catalogue;

  @Inject
  PluginsCommand(PluginHost plugins, ComponentListing catalogue) {
    this.plugins = plugins;
    this.catalogue = catalogue;
  }

  /** The result: all plugins. */
  record Found(
      String folder,
      String spi,
      List<Plugin> plugins,
      List<Component> core,
      List<Refused> refused,
      List<String> notes) {

    /** A plugin with its components and other extensions. */
    record Plugin(
        String id,
        String version,
        String file,
        String description,
        String requires,
        List<String> dependencies,
        List<Component> components,
        List<String> tools) {}

    /** A component. */
    record Component(String kind, String name, String description) {}

    /** A plugin that is not used, with the reason. */
    record Refused(String name, String file, String problem, String remedy) {}
  }

  @Override
  Found execute() {
    return new Found(
        plugins.folder().toString(),
        SpiVersion.NAME + " (" + SpiVersion.SEMANTIC + ")",
        plugins.plugins().stream().map(this::describe).toList(),
        catalogue.components().stream()
            .filter(entry -> entry.plugin().equals(ComponentListing.CORE))
            .map(PluginsCommand::describe)
            .toList(),
        plugins.refused().stream()
            .map(
                refused ->
                    new Found.Refused(
                        refused.name(),
                        refused.file().getFileName().toString(),
                        refused.problem(),
                        refused.remedy()))
            .toList(),
        plugins.notes());
  }

  private Found.Plugin describe(LoadedPlugin plugin) {
    return new Found.Plugin(
        plugin.id(),
        plugin.version(),
        plugin.zip().getFileName().toString(),
        plugin.description(),
        plugin.requires(),
        plugin.dependencies(),
        catalogue.components(plugin).stream().map(PluginsCommand::describe).toList(),
        catalogue.tools(plugin));
  }

  private static Found.Component describe(ComponentListing.Entry entry) {
    return new Found.Component(entry.kind(), entry.name(), entry.provider().description());
  }

  @Override
  void show(Found found, PrintWriter people) {
    people.printf("Plugins in %s (SPI %s)%n", found.folder(), found.spi());
    for (Found.Plugin plugin : found.plugins()) {
      people.printf("%n%s %s (%s)%n", plugin.id(), plugin.version(), plugin.file());
      if (!plugin.description().isBlank()) {
        people.printf("  %s%n", plugin.description());
      }
      if (!plugin.dependencies().isEmpty()) {
        people.printf("  depends on %s%n", String.join(", ", plugin.dependencies()));
      }
      plugin.components().forEach(component -> show(component, people));
      plugin.tools().forEach(tool -> people.printf("  %s%n", tool));
    }
    people.printf("%nBuilt-in components%n");
    found.core().forEach(component -> show(component, people));
    if (!found.refused().isEmpty()) {
      people.printf("%nRefused%n");
      found
          .refused()
          .forEach(
              refused ->
                  people.printf(
                      "  %s (%s): %s. %s%n",
                      refused.name(), refused.file(), refused.problem(), refused.remedy()));
    }
    found.notes().forEach(note -> people.printf("%nnote: %s%n", note));
  }

  private static void show(Found.Component component, PrintWriter people) {
    people.printf("  %-9s %-20s %s%n", component.kind(), component.name(), component.description());
  }

  /** The command {@code plugins list}, a synonym of {@code plugins}. */
  @Command(name = "list", description = "Same as 'policytrim plugins'.")
  static final class Listing extends JsonCommand<Found> {

    private final PluginsCommand plugins;

    @Inject
    Listing(PluginsCommand plugins) {
      this.plugins = plugins;
    }

    @Override
    Found execute() {
      return plugins.execute();
    }

    @Override
    void show(Found found, PrintWriter people) {
      plugins.show(found, people);
    }
  }
}
