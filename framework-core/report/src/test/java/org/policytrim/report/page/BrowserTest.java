package org.policytrim.report.page;

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

/** Opens the pages in a real browser. Skipped, and said to be, where there is none. */
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
  void opensTheReportWithoutAComplaint() throws Exception {
    Chromium.Opened opened =
        open(HtmlReport.toText(SampleRun.rich().report(), SampleRun.rich().material()), 1280);
    assertThat(opened.complaints()).isEmpty();
    Document page = opened.document();
    assertThat(page.selectFirst("h1").text()).contains("fewer model calls");
    // The script ran: films can be paused.
    assertThat(page.select("button.pause")).hasSize(3);
    assertThat(page.select("button.pause[hidden]")).isEmpty();
    assertThat(page.select("button.pause").eachText()).containsOnly("Pause");
    // The parser knew the drawings for what they are.
    assertThat(page.select("svg[viewBox]").size()).isGreaterThan(20);
  }

  /** Three pages in one window, to start the browser once. */
  @Test
  void opensTheOtherPagesWithoutAComplaint() throws Exception {
    SampleRun bare = SampleRun.bare();
    SampleRun hopeless = SampleRun.hopeless();
    StringBuilder frames = new StringBuilder("<!doctype html><title>pages</title>");
    for (String page :
        List.of(
            HtmlReport.toText(bare.report(), bare.material()),
            HtmlReport.toText(hopeless.report(), hopeless.material()),
            HtmlReport.profileText("A policy", SampleRun.rich().profile()))) {
      Path file = Files.createTempFile(folder, "page", ".html");
      Files.writeString(file, page);
      frames.append("<iframe src='%s'></iframe>".formatted(file.toUri()));
    }
    assertThat(open(frames.toString(), 390).complaints()).isEmpty();
  }

  /** No phone scrolls sideways: wide tables scroll within themselves. */
  @Test
  void fitsAPhone() throws Exception {
    String page = HtmlReport.toText(SampleRun.wide().report(), SampleRun.wide().material());
    String measured =
        page.replace(
            "</body>",
            "<script>document.body.dataset.overflow = document.documentElement.scrollWidth - innerWidth;</script></body>");
    Element body = open(measured, 500).document().body();
    assertThat(Integer.parseInt(body.attr("data-overflow"))).isLessThanOrEqualTo(0);
  }

  /** This test's own test: what it looks for is found where it is. */
  @Test
  void hearsAComplaint() throws Exception {
    assertThat(open("<!doctype html><script>missing.call()</script>", 800).complaints())
        .anySatisfy(complaint -> assertThat(complaint).contains("missing is not defined"));
  }

  private Chromium.Opened open(String page, int width) throws Exception {
    Path file = Files.createTempFile(folder, "report", ".html");
    Files.writeString(file, page);
    return chromium.open(file, width, folder);
  }
}
