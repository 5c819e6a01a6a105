package org.policytrim.app.command;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.host.reference.ExperimentSchema;
import org.policytrim.host.reference.SettingEntry;
import org.policytrim.host.reference.SettingsReference;
import org.policytrim.toolkit.file.AtomicFile;
import org.policytrim.toolkit.text.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code settings [PATH]}. */
@Command(
    name = "settings",
    description =
        "Explains the settings of experiments: meaning, unit, range and default of every key.")
public final class SettingsCommand extends JsonCommand<SettingsCommand.Listing> {

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description =
          "a section, a key or the name of a component, such as rollout, stages.trim.horizons,"
              + " lanes or libero; by default every key of the framework")
  private String query = "";

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description = "also write a JSON Schema of experiments for editors")
  private Path schema;

  private final PluginHost plugins;
  private final Provider<Components> components;

  @Inject
  SettingsCommand(PluginHost plugins, Provider<Components> components) {
    this.plugins = plugins;
    this.components = components;
  }

  /** The result: the settings that were asked for, and the file of the schema. */
  record Listing(List<Item> settings, @Nullable String schema) {

    /** A setting; without a default it is required. */
    record Item(
        String path,
        @Nullable String component,
        String expected,
        @Nullable String byDefault,
        String meaning,
        List<String> formerly,
        List<String> invalidates) {}
  }

  @Override
  Listing execute() throws IOException {
    warnOf(plugins);
    SettingsReference reference = SettingsReference.of(components.get());
    List<SettingEntry> chosen =
        query.isEmpty()
            ? reference.all().stream().filter(entry -> entry.component().isEmpty()).toList()
            : reference.find(query);
    if (chosen.isEmpty()) {
      throw new UsageException(
          "there is no setting '%s'. %s"
              .formatted(query, Suggestions.hint(query, reference.queries())));
    }
    if (schema != null) {
      AtomicFile.write(
          schema, ExperimentSchema.of(components.get()).getBytes(StandardCharsets.UTF_8));
    }
    return new Listing(
        chosen.stream().map(SettingsCommand::item).toList(),
        schema == null ? null : schema.toString());
  }

  private static Listing.Item item(SettingEntry entry) {
    return new Listing.Item(
        entry.path(),
        entry.component().orElse(null),
        entry.expected(),
        entry.byDefault().orElse(null),
        entry.meaning(),
        entry.formerly(),
        SettingText.invalidated(entry));
  }

  @Override
  void show(Listing result, PrintWriter people) {
    String section = "";
    for (Listing.Item item : result.settings()) {
      String around = item.path().split("\\.")[0];
      if (!around.equals(section) && item.path().contains(".")) {
        people.println();
      }
      section = around;
      SettingText.print(item, !query.isEmpty(), people);
    }
    if (query.isEmpty()) {
      people.printf(
          "%nComponents have further settings, listed by 'policytrim settings NAME':%n  %s%n",
          String.join(
              ", ",
              SettingsReference.of(components.get()).all().stream()
                  .flatMap(entry -> entry.component().stream())
                  .distinct()
                  .map(component -> component.substring(component.indexOf(' ') + 1))
                  .toList()));
    }
    if (result.schema() != null) {
      people.printf(
          "%nWrote %s. Editors use it in files that begin with:%n"
              + "  # yaml-language-server: $schema=%s%n",
          result.schema(), result.schema());
    }
  }
}
