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

/** The command {@code quickstart}: runs the built-in experiment of that name. */
@Command(
    name = "quickstart",
    description =
        "Runs the built-in experiment 'quickstart' from end to end: base policy, stages extend and"
            + " trim, paired evaluation, report.")
public final class QuickstartCommand extends JsonCommand<RunReport> {

  private static final String EXPERIMENT = "quickstart";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder of the run; by default ${DEFAULT-VALUE}")
  private Path out = Path.of("runs", EXPERIMENT);

  @Option(
      names = "--from-scratch",
      description =
          "record demonstrations and pretrain the base policy instead of using the one in the plugin")
  private boolean fromScratch;

  @Option(names = "--resume", description = "continue the run in the folder --out")
  private boolean resume;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "change a setting of the experiment; may be repeated")
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
          out, "Add --resume to continue its run, or choose another folder with --out.");
    }
    invocation.play(experiment, out, resume, RunStep.REPORT, RunInvocation.RUN, err());
    return ReportSummary.read(out);
  }

  @Override
  void show(RunReport report, PrintWriter people) {
    ReportSummary.show(report, out, people);
  }
}
