package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.List;
import org.policytrim.host.plugin.BuiltInExperiments;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Command;

/** The command {@code experiments}. */
@Command(name = "experiments", description = "Lists the built-in experiments.")
public final class ExperimentsCommand extends JsonCommand<ExperimentsCommand.Experiments> {

  private final PluginHost plugins;
  private final BuiltInExperiments builtIns;

  @Inject
  ExperimentsCommand(PluginHost plugins, BuiltInExperiments builtIns) {
    this.plugins = plugins;
    this.builtIns = builtIns;
  }

  /** The result: the built-in experiments. */
  record Experiments(List<Entry> experiments) {

    /** A built-in experiment. */
    record Entry(String name, String plugin, String description) {}
  }

  @Override
  Experiments execute() {
    warnOf(plugins);
    return new Experiments(
        builtIns.all().stream()
            .map(found -> new Experiments.Entry(found.name(), found.plugin(), found.description()))
            .toList());
  }

  @Override
  void show(Experiments result, PrintWriter people) {
    for (Experiments.Entry entry : result.experiments()) {
      people.printf("%-28s %s (from %s)%n", entry.name(), entry.description(), entry.plugin());
    }
    people.println(
        result.experiments().isEmpty()
            ? "There are no built-in experiments: no plugin in plugins/ contains one."
            : "\nRun one: policytrim run NAME\nCopy one to a file: policytrim init FILE --from NAME");
  }
}
