package org.policytrim.app.command;

import jakarta.inject.Inject;
import org.policytrim.app.run.RunStep;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Command;

/** {@code evaluate}. */
@Command(
    name = "evaluate",
    description =
        "Evaluates base and trimmed policy of an experiment on the same pairs, and reports;"
            + " earlier steps that are missing are done first.")
public final class EvaluateCommand extends StepCommand {

  @Inject
  EvaluateCommand(PluginHost plugins, RunInvocation invocation) {
    super(plugins, invocation, RunStep.REPORT);
  }
}
