package org.policytrim.app.command;

import jakarta.inject.Inject;
import org.policytrim.app.run.RunStep;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Command;

/** The command {@code evaluate}. */
@Command(
    name = "evaluate",
    description =
        "Evaluates the base and the trimmed policy of an experiment on the same pairs and writes the"
            + " report; missing earlier steps are executed first.")
public final class EvaluateCommand extends StepCommand {

  @Inject
  EvaluateCommand(PluginHost plugins, RunInvocation invocation) {
    super(plugins, invocation, RunStep.REPORT);
  }
}
