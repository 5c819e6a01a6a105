package org.policytrim.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.policytrim.report.console.ConsoleSummary;
import org.policytrim.report.figures.ReportJson;
import org.policytrim.report.figures.RunReport;

/** A run's result in the few lines that end it. */
final class ReportSummary {

  private ReportSummary() {}

  static RunReport read(Path folder) throws IOException {
    return ReportJson.read(folder.resolve("report.json"));
  }

  static void show(RunReport report, Path folder, PrintWriter people) {
    people.println();
    people.println(ConsoleSummary.of(report));
    people.println();
    people.println("The whole report: " + folder.resolve("report.html").toAbsolutePath());
  }
}
