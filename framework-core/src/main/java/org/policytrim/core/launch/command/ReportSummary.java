package org.policytrim.core.launch.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.policytrim.core.report.PolicyFigures;
import org.policytrim.core.report.ReportJson;
import org.policytrim.core.report.RunReport;

/** A run's result in the few lines that end it. */
final class ReportSummary {

  private ReportSummary() {}

  static RunReport read(Path folder) throws IOException {
    return ReportJson.read(folder.resolve("report.json"));
  }

  static void show(RunReport report, Path folder, PrintWriter people) {
    people.printf("%n%s: %s on %s%n", report.experiment(), report.model(), report.benchmark());
    row("base", report.base(), people);
    row("trimmed", report.trimmed(), people);
    people.printf(
        Locale.ROOT,
        "%d pairs, success %+.1f points [%+.1f, %+.1f], margin %.1f: %s%n",
        report.comparison().pairs(),
        100 * report.comparison().successDifference(),
        100 * report.comparison().differenceInterval().low(),
        100 * report.comparison().differenceInterval().high(),
        100 * report.comparison().margin(),
        report.comparison().verdict().word());
    people.printf("%s%n", folder.resolve("report.html").toAbsolutePath());
  }

  private static void row(String name, PolicyFigures figures, PrintWriter people) {
    Double steps = figures.stepsSuccessMean();
    people.printf(
        Locale.ROOT,
        "  %-8s success %5.1f %%   steps %s   calls %.1f   h = %d%n",
        name,
        100 * figures.successRate(),
        steps == null ? "none succeeded" : String.format(Locale.ROOT, "%.1f", steps),
        figures.callsMean(),
        figures.horizon());
  }
}
