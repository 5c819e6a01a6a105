package org.policytrim.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.policytrim.app.run.RunStep;
import org.policytrim.host.experiment.LocatedExperiment;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Mixin;

/** A command that runs an experiment up to one step; finished steps are not repeated. */
abstract class StepCommand extends JsonCommand<StepCommand.Reached> {

  @Mixin private RunOptions options;

  private final PluginHost plugins;
  private final RunInvocation invocation;
  private final RunStep step;

  StepCommand(PluginHost plugins, RunInvocation invocation, RunStep step) {
    this.plugins = plugins;
    this.invocation = invocation;
    this.step = step;
  }

  /** The result: the last finished step. */
  record Reached(String experiment, String step, String folder) {}

  @Override
  Reached execute() {
    warnOf(plugins);
    LocatedExperiment experiment =
        invocation.read(options.experiment(), options.overrides(), err());
    Path folder = options.folder(experiment.experiment());
    boolean begun = OutputFolder.isFull(folder);
    invocation.play(experiment, folder, begun, step, name(), err());
    return new Reached(
        experiment.experiment().name(), step.name().toLowerCase(Locale.ROOT), folder.toString());
  }

  @Override
  void show(Reached reached, PrintWriter people) {
    people.printf(
        "%s: finished up to step '%s', in %s%n",
        reached.experiment(), reached.step(), reached.folder());
  }
}
