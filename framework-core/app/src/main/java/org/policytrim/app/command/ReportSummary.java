package org.policytrim.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.policytrim.report.console.ConsoleSummary;
import org.policytrim.report.figures.ReportJson;
import org.policytrim.report.figures.RunReport;
import org.policytrim.report.folder.RunFolder;

/** Reads and prints the result of a finished run. */
final class ReportSummary {

  private ReportSummary() {}

  /** Reads the report in a run's folder. */
  static RunReport read(Path folder) throws IOException {
    return ReportJson.read(new RunFolder(folder).reportJson());
  }

  /** Prints the report's summary. */
  static void show(RunReport report, Path folder, PrintWriter people) {
    people.println();
    people.println(ConsoleSummary.of(report));
    people.println();
    people.println("Full report: " + new RunFolder(folder).reportHtml().toAbsolutePath());
  }
}
