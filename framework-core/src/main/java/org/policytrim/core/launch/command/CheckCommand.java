package org.policytrim.core.launch.command;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import org.policytrim.core.experiment.EffectiveExperiment;
import org.policytrim.core.experiment.Experiment;
import org.policytrim.core.plugin.PluginHost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check EXPERIMENT}. */
@Command(
    name = "check",
    description = "Reads an experiment, lists every mistake, and shows it with every default.")
public final class CheckCommand extends JsonCommand<CheckCommand.Checked> {

  @Mixin private RunOptions options;

  private final PluginHost plugins;
  private final RunInvocation invocation;

  @Inject
  CheckCommand(PluginHost plugins, RunInvocation invocation) {
    this.plugins = plugins;
    this.invocation = invocation;
  }

  record Checked(String name, String yaml, String table) {}

  @Override
  Checked execute() {
    warnOf(plugins);
    Experiment experiment = invocation.read(options.experiment(), options.overrides(), err());
    EffectiveExperiment effective = new EffectiveExperiment(experiment);
    return new Checked(experiment.name(), effective.yaml(), effective.table());
  }

  @Override
  void show(Checked result, PrintWriter people) {
    people.print(result.table());
  }
}
