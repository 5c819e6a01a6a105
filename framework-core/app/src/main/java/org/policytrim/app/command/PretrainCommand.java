package org.policytrim.app.command;

import jakarta.inject.Inject;
import org.policytrim.app.run.RunStep;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Command;

/** The command {@code pretrain}. */
@Command(
    name = "pretrain",
    description =
        "Pretrains the base policy of an experiment; missing demonstrations are recorded first.")
public final class PretrainCommand extends StepCommand {

  @Inject
  PretrainCommand(PluginHost plugins, RunInvocation invocation) {
    super(plugins, invocation, RunStep.BASE);
  }
}
