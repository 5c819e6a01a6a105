package org.policytrim.report.page;

import java.nio.file.Path;
import org.policytrim.report.figures.EpisodesCsv;
import org.policytrim.report.figures.ReportJson;
import org.policytrim.report.figures.RunMaterial;
import org.policytrim.report.figures.RunReport;

/** Leaves a run's report in its folder. */
public final class RunFolderReport {

  private RunFolderReport() {}

  /**
   * Writes {@code episodes.csv}, {@code report.html} and, as the sign that all is there, {@code
   * report.json} last; each aside and renamed.
   *
   * @param report the figures
   * @param material what the page shows beside them
   * @param folder the run's folder, which exists
   */
  public static void write(RunReport report, RunMaterial material, Path folder) {
    EpisodesCsv.write(material.evaluations(), folder.resolve("episodes.csv"));
    HtmlReport.write(report, material, folder.resolve("report.html"));
    ReportJson.write(report, folder.resolve("report.json"));
  }
}
