package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.policytrim.app.run.RunStep;
import org.policytrim.host.experiment.LocatedExperiment;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.report.figures.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code run EXPERIMENT}. */
@Command(
    name = "run",
    description =
        "Runs an experiment: demonstrations, base policy, stages, paired evaluation, report.")
public final class RunCommand extends JsonCommand<RunReport> {

  @Mixin private RunOptions options;

  @Option(names = "--resume", description = "continue the run in the folder --out")
  private boolean resume;

  private final PluginHost plugins;
  private final RunInvocation invocation;
  private Path folder = Path.of("");

  @Inject
  RunCommand(PluginHost plugins, RunInvocation invocation) {
    this.plugins = plugins;
    this.invocation = invocation;
  }

  @Override
  RunReport execute() throws IOException {
    warnOf(plugins);
    LocatedExperiment experiment =
        invocation.read(options.experiment(), options.overrides(), err());
    folder = options.folder(experiment.experiment());
    if (!resume) {
      OutputFolder.requireEmpty(
          folder, "Add --resume to continue its run, or choose another folder.");
    }
    invocation.play(experiment, folder, resume, RunStep.REPORT, RunInvocation.RUN, err());
    return ReportSummary.read(folder);
  }

  @Override
  void show(RunReport report, PrintWriter people) {
    ReportSummary.show(report, folder, people);
  }
}
