package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.report.comparison.FinishedRun;
import org.policytrim.report.comparison.NotComparableException;
import org.policytrim.report.comparison.RunComparison;
import org.policytrim.report.html.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code compare RUN...}. */
@Command(
    name = "compare",
    description =
        "Compares finished runs of one benchmark: success with intervals, steps, calls, and the"
            + " settings in which the runs differ.")
public final class CompareCommand extends JsonCommand<RunComparison> {

  @Parameters(arity = "2..*", paramLabel = "RUN", description = "the folders of finished runs")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "also write the comparison as a web page")
  private Optional<Path> html = Optional.empty();

  private final PluginHost plugins;
  private final FinishedRuns runs;

  @Inject
  CompareCommand(PluginHost plugins, FinishedRuns runs) {
    this.plugins = plugins;
    this.runs = runs;
  }

  @Override
  RunComparison execute() throws IOException {
    warnOf(plugins);
    List<FinishedRun> read = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Path folder : folders) {
      String last = folder.toAbsolutePath().normalize().getFileName().toString();
      read.add(runs.read(folder, names.add(last) ? last : folder.toString()));
    }
    try {
      RunComparison comparison = RunComparison.of(read);
      html.ifPresent(file -> HtmlReport.writeComparison("Comparison of runs", comparison, file));
      return comparison;
    } catch (NotComparableException e) {
      throw new UsageException(e.getMessage() + ".");
    }
  }

  @Override
  void show(RunComparison comparison, PrintWriter people) {
    ComparisonText.print(comparison, people);
    html.ifPresent(file -> people.println("Page: " + file.toAbsolutePath()));
  }
}
