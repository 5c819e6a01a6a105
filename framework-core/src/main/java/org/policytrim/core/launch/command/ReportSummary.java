package org.policytrim.core.launch.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.policytrim.core.report.ReportJson;
import org.policytrim.core.report.RunReport;
import org.policytrim.core.report.console.ConsoleSummary;

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
