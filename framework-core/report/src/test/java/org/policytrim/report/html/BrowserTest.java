package org.policytrim.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.report.figures.SampleRun;

/** Opens the pages in Chromium. The tests are skipped with a message if it is not installed. */
class BrowserTest {

  @TempDir private Path folder;
  private Chromium chromium;

  @BeforeEach
  void findTheBrowser() {
    chromium =
        Chromium.find()
            .orElseGet(
                () ->
                    Assumptions.abort(
                        "SKIPPED: no chromium or google-chrome on the path, so no page was opened in a browser"));
  }

  @Test
  void opensTheReportWithoutErrors() throws Exception {
    Chromium.Opened opened =
        open(HtmlReport.toText(SampleRun.rich().report(), SampleRun.rich().pageData()), 1280);
    assertThat(opened.errors()).isEmpty();
    Document page = opened.document();
    assertThat(page.selectFirst("h1").text()).contains("fewer model calls");
    // The script ran: films can be paused.
    assertThat(page.select("button.pause")).hasSize(3);
    assertThat(page.select("button.pause[hidden]")).isEmpty();
    assertThat(page.select("button.pause").eachText()).containsOnly("Pause");
    // The parser recognised the drawings as SVG.
    assertThat(page.select("svg[viewBox]").size()).isGreaterThan(20);
  }

  /** Loads three pages in one window, to start the browser only once. */
  @Test
  void opensTheOtherPagesWithoutErrors() throws Exception {
    SampleRun bare = SampleRun.bare();
    SampleRun hopeless = SampleRun.hopeless();
    StringBuilder frames = new StringBuilder("<!doctype html><title>pages</title>");
    for (String page :
        List.of(
            HtmlReport.toText(bare.report(), bare.pageData()),
            HtmlReport.toText(hopeless.report(), hopeless.pageData()),
            HtmlReport.profileText("A policy", SampleRun.rich().profile()))) {
      Path file = Files.createTempFile(folder, "page", ".html");
      Files.writeString(file, page);
      frames.append("<iframe src='%s'></iframe>".formatted(file.toUri()));
    }
    assertThat(open(frames.toString(), 390).errors()).isEmpty();
  }

  /** The page does not scroll horizontally on a phone; only wide tables do. */
  @Test
  void fitsAPhone() throws Exception {
    String page = HtmlReport.toText(SampleRun.wide().report(), SampleRun.wide().pageData());
    String measured =
        page.replace(
            "</body>",
            "<script>document.body.dataset.overflow = document.documentElement.scrollWidth - innerWidth;</script></body>");
    Element body = open(measured, 500).document().body();
    assertThat(Integer.parseInt(body.attr("data-overflow"))).isLessThanOrEqualTo(0);
  }

  /** Verifies that errors on a page are detected. */
  @Test
  void detectsErrors() throws Exception {
    assertThat(open("<!doctype html><script>missing.call()</script>", 800).errors())
        .anySatisfy(error -> assertThat(error).contains("missing is not defined"));
  }

  private Chromium.Opened open(String page, int width) throws Exception {
    Path file = Files.createTempFile(folder, "report", ".html");
    Files.writeString(file, page);
    return chromium.open(file, width, folder);
  }
}
