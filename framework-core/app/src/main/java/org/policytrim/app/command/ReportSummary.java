package org.policytrim.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.policytrim.report.console.ConsoleSummary;
import org.policytrim.report.figures.ReportJson;
import org.policytrim.report.figures.RunReport;
import org.policytrim.report.folder.RunFolder;

/** A run's result in the few lines that end it. */
final class ReportSummary {

  private ReportSummary() {}

  static RunReport read(Path folder) throws IOException {
    return ReportJson.read(new RunFolder(folder).reportJson());
  }

  static void show(RunReport report, Path folder, PrintWriter people) {
    people.println();
    people.println(ConsoleSummary.of(report));
    people.println();
    people.println("The whole report: " + new RunFolder(folder).reportHtml().toAbsolutePath());
  }
}
