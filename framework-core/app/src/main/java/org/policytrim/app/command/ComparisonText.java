package org.policytrim.app.command;

import java.io.PrintWriter;
import org.policytrim.report.comparison.RunComparison;
import org.policytrim.report.console.ConsoleSummary;
import org.policytrim.report.figures.FigureFormat;
import org.policytrim.report.page.ComparisonPage;

/** Prints comparisons of runs. */
final class ComparisonText {

  private ComparisonText() {}

  /** Prints the table of figures, and for each run its settings and its difference to the first. */
  static void print(RunComparison comparison, PrintWriter people) {
    people.println();
    people.println(ConsoleSummary.of(comparison));
    people.println();
    for (RunComparison.Row run : comparison.runs()) {
      people.printf("%s: %s%n", run.name(), ComparisonPage.settings(run));
      if (run.toFirst() != null) {
        people.printf(
            "    success compared with %s: %s points (95%% interval %s to %s) on %d pairs%n",
            comparison.runs().getFirst().name(),
            FigureFormat.points(run.toFirst().difference()),
            FigureFormat.points(run.toFirst().interval().low()),
            FigureFormat.points(run.toFirst().interval().high()),
            run.toFirst().pairs());
      }
    }
  }
}
