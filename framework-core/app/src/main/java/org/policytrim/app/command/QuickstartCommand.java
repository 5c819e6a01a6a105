package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.app.run.RunStep;
import org.policytrim.host.experiment.LocatedExperiment;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.report.figures.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quickstart}: the main job, on the built-in experiment of that name. */
@Command(
    name = "quickstart",
    description =
        "The main job, end to end: demonstrations, base policy, extend, trim, paired evaluation,"
            + " report. Plays the built-in experiment 'quickstart'.")
public final class QuickstartCommand extends JsonCommand<RunReport> {

  private static final String EXPERIMENT = "quickstart";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the run's folder; by default ${DEFAULT-VALUE}")
  private Path out = Path.of("runs", EXPERIMENT);

  @Option(
      names = "--from-scratch",
      description = "make the base policy anew, even where one is shipped with the plugin")
  private boolean fromScratch;

  @Option(names = "--resume", description = "go on with the run that --out holds")
  private boolean resume;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "changes one key of the experiment; may be repeated")
  private List<String> overrides = new ArrayList<>();

  private final PluginHost plugins;
  private final RunInvocation invocation;

  @Inject
  QuickstartCommand(PluginHost plugins, RunInvocation invocation) {
    this.plugins = plugins;
    this.invocation = invocation;
  }

  @Override
  RunReport execute() throws IOException {
    warnOf(plugins);
    List<String> settings = new ArrayList<>();
    if (fromScratch) {
      settings.add("policy.bundle=");
    }
    settings.addAll(overrides);
    LocatedExperiment experiment = invocation.read(EXPERIMENT, settings, err());
    if (!resume) {
      OutputFolder.requireEmpty(
          out, "Add --resume to go on with the run it holds, or name another folder with --out.");
    }
    invocation.play(experiment, out, resume, RunStep.REPORT, RunInvocation.RUN, err());
    return ReportSummary.read(out);
  }

  @Override
  void show(RunReport report, PrintWriter people) {
    ReportSummary.show(report, out, people);
  }
}
