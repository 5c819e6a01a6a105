package org.policytrim.app.command;

import jakarta.inject.Inject;
import org.policytrim.app.run.RunStep;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Command;

/** {@code trim}. */
@Command(
    name = "trim",
    description =
        "Trains every stage of an experiment; its base policy comes first if it is missing.")
public final class TrimCommand extends StepCommand {

  @Inject
  TrimCommand(PluginHost plugins, RunInvocation invocation) {
    super(plugins, invocation, RunStep.TRIMMED);
  }
}
