package org.policytrim.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.report.figures.ReportFiles;
import org.policytrim.report.figures.RunMaterial;
import org.policytrim.report.figures.RunReport;
import org.policytrim.report.page.generated.JteprofileGenerated;
import org.policytrim.report.page.generated.JtereportGenerated;

/** Writes the pages, each as one file that needs no network. */
public final class HtmlReport {

  private HtmlReport() {}

  /** Writes a run's page aside and renames it into place. */
  public static void write(RunReport report, RunMaterial material, Path file) {
    ReportFiles.write(file, toText(report, material));
  }

  /** A run's page. */
  public static String toText(RunReport report, RunMaterial material) {
    StringOutput page = new StringOutput();
    JtereportGenerated.render(
        new OwaspHtmlTemplateOutput(page), null, ReportPage.of(report, material), PageParts.load());
    return page.toString();
  }

  /**
   * Writes the page of a horizon profile.
   *
   * @param title what was profiled, such as a bundle's name
   * @param rows at least one
   * @param file where to
   */
  public static void writeProfile(String title, List<HorizonRow> rows, Path file) {
    ReportFiles.write(file, profileText(title, rows));
  }

  /** The page of a horizon profile. */
  public static String profileText(String title, List<HorizonRow> rows) {
    StringOutput page = new StringOutput();
    JteprofileGenerated.render(
        new OwaspHtmlTemplateOutput(page), null, ProfilePage.of(title, rows), PageParts.load());
    return page.toString();
  }
}
