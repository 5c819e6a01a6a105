package org.policytrim.report.html;

import org.policytrim.report.figures.EpisodesCsv;
import org.policytrim.report.figures.PageData;
import org.policytrim.report.figures.ReportJson;
import org.policytrim.report.figures.RunReport;
import org.policytrim.report.folder.RunFolder;

/** Writes the report of a run into its folder. */
public final class RunReportFiles {

  private RunReportFiles() {}

  /**
   * Writes the table of episodes, the page and the figures, each atomically. The figures are
   * written last: their presence means that the report is complete.
   *
   * @param report the figures
   * @param data the data that the page shows in addition to the figures
   * @param folder the run's folder, which exists
   */
  public static void write(RunReport report, PageData data, RunFolder folder) {
    EpisodesCsv.write(data.evaluations(), folder.episodesCsv());
    HtmlReport.write(report, data, folder.reportHtml());
    ReportJson.write(report, folder.reportJson());
  }
}
