package org.policytrim.app.command;

import jakarta.inject.Inject;
import org.policytrim.app.run.RunStep;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Command;

/** The command {@code demos}. */
@Command(name = "demos", description = "Records the demonstrations of an experiment.")
public final class DemosCommand extends StepCommand {

  @Inject
  DemosCommand(PluginHost plugins, RunInvocation invocation) {
    super(plugins, invocation, RunStep.DEMONSTRATIONS);
  }
}
