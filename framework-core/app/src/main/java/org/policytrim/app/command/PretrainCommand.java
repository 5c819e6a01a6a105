package org.policytrim.app.command;

import jakarta.inject.Inject;
import org.policytrim.app.run.RunStep;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Command;

/** {@code pretrain}. */
@Command(
    name = "pretrain",
    description =
        "Trains the base policy of an experiment; its demonstrations come first if they are"
            + " missing.")
public final class PretrainCommand extends StepCommand {

  @Inject
  PretrainCommand(PluginHost plugins, RunInvocation invocation) {
    super(plugins, invocation, RunStep.BASE);
  }
}
