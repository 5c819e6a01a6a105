package org.policytrim.core.launch.command;

import jakarta.inject.Inject;
import org.policytrim.core.plugin.PluginHost;
import org.policytrim.core.train.RunStep;
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
