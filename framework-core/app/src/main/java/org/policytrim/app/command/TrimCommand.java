package org.policytrim.app.command;

import jakarta.inject.Inject;
import org.policytrim.app.run.RunStep;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Command;

/** The command {@code trim}. */
@Command(
    name = "trim",
    description = "Trains all stages of an experiment; a missing base policy is pretrained first.")
public final class TrimCommand extends StepCommand {

  @Inject
  TrimCommand(PluginHost plugins, RunInvocation invocation) {
    super(plugins, invocation, RunStep.TRIMMED);
  }
}
