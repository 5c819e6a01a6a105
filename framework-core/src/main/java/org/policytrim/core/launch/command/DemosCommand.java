package org.policytrim.core.launch.command;

import jakarta.inject.Inject;
import org.policytrim.core.plugin.PluginHost;
import org.policytrim.core.train.RunStep;
import picocli.CommandLine.Command;

/** {@code demos}. */
@Command(name = "demos", description = "Records the demonstrations of an experiment.")
public final class DemosCommand extends StepCommand {

  @Inject
  DemosCommand(PluginHost plugins, RunInvocation invocation) {
    super(plugins, invocation, RunStep.DEMONSTRATIONS);
  }
}
