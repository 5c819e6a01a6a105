package org.policytrim.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.report.comparison.RunComparison;
import org.policytrim.report.figures.PageData;
import org.policytrim.report.figures.RunReport;
import org.policytrim.report.figures.TextFile;
import org.policytrim.report.page.ComparisonPage;
import org.policytrim.report.page.PageAssets;
import org.policytrim.report.page.ProfilePage;
import org.policytrim.report.page.ReportPage;
import org.policytrim.report.page.generated.JtecomparisonGenerated;
import org.policytrim.report.page.generated.JteprofileGenerated;
import org.policytrim.report.page.generated.JtereportGenerated;

/** Writes web pages, each as one file that works without a network. */
public final class HtmlReport {

  private HtmlReport() {}

  /** Writes the page of a run, atomically. */
  public static void write(RunReport report, PageData data, Path file) {
    TextFile.write(file, toText(report, data));
  }

  /** Returns the page of a run. */
  static String toText(RunReport report, PageData data) {
    StringOutput page = new StringOutput();
    JtereportGenerated.render(
        new OwaspHtmlTemplateOutput(page), null, ReportPage.of(report, data), PageAssets.load());
    return page.toString();
  }

  /**
   * Writes the page of a horizon profile.
   *
   * @param title the title, such as the name of a bundle
   * @param rows at least one row
   * @param file the file to write
   */
  public static void writeProfile(String title, List<HorizonRow> rows, Path file) {
    TextFile.write(file, profileText(title, rows));
  }

  /** Returns the page of a horizon profile. */
  static String profileText(String title, List<HorizonRow> rows) {
    StringOutput page = new StringOutput();
    JteprofileGenerated.render(
        new OwaspHtmlTemplateOutput(page), null, ProfilePage.of(title, rows), PageAssets.load());
    return page.toString();
  }

  /**
   * Writes the page that compares runs, atomically.
   *
   * @param title the title, such as the name of a sweep
   */
  public static void writeComparison(String title, RunComparison comparison, Path file) {
    TextFile.write(file, comparisonText(title, comparison));
  }

  /** Returns the page that compares runs. */
  static String comparisonText(String title, RunComparison comparison) {
    StringOutput page = new StringOutput();
    JtecomparisonGenerated.render(
        new OwaspHtmlTemplateOutput(page),
        null,
        new ComparisonPage(title, comparison),
        PageAssets.load());
    return page.toString();
  }
}
