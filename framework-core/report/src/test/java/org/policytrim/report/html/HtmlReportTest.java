package org.policytrim.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.report.comparison.FinishedRun;
import org.policytrim.report.comparison.RunComparison;
import org.policytrim.report.figures.FigureFormat;
import org.policytrim.report.figures.PageData;
import org.policytrim.report.figures.ReportJson;
import org.policytrim.report.figures.ResultSentences;
import org.policytrim.report.figures.RunReport;
import org.policytrim.report.figures.SampleRun;
import org.policytrim.report.folder.RunFolder;

/** Tests the contents of the web pages. */
class HtmlReportTest {

  private static final SampleRun RICH = SampleRun.rich();
  private static final SampleRun BARE = SampleRun.bare();
  private static final SampleRun HOPELESS = SampleRun.hopeless();
  private static final SampleRun WIDE = SampleRun.wide();
  private static final Map<SampleRun, String> TEXTS = new HashMap<>();

  static List<SampleRun> runs() {
    return List.of(RICH, BARE, HOPELESS, WIDE);
  }

  @Test
  void showsAllSections() {
    RunReport report = RICH.report();
    Document page = page(RICH);
    assertThat(page.selectFirst("h1").text()).isEqualTo(ResultSentences.headline(report));
    assertThat(page.selectFirst(".verdict").text()).contains("Success maintained", "non-inferior");
    List<String> figures = page.select("#figures tbody tr").eachText();
    assertThat(figures).hasSize(6);
    assertThat(figures.get(3)).startsWith("Second baseline").contains("after stage success");
    assertThat(figures.get(5)).startsWith("Trimmed").contains("compared with stage success");
    assertThat(figures.get(4))
        .startsWith("Trimmed")
        .contains(FigureFormat.percent(report.trimmed().successRate()))
        .contains(FigureFormat.percentRange(report.trimmed().successInterval()));
    assertThat(page.select("#tasks tbody tr")).hasSize(7);
    assertThat(page.select("#films figure")).hasSize(3);
    assertThat(page.select("#training figure.chart figcaption").eachText())
        .contains("Reward by term", "Groups", "Approximate KL of an update", "Clipped shares");
    assertThat(page.select("#horizon figure.chart")).hasSize(4);
    assertThat(page.select("#perturbed tbody tr")).hasSize(6);
    assertThat(page.select("#ablations tbody tr").text()).contains("no-group-stability");
    assertThat(page.select("#reproduce").text())
        .contains("./policytrim run experiment.yaml", "mujoco 3.3.0", "<not markup>");
    assertThat(page.select("#limitations").text())
        .contains("not the figures of the PolicyTrim paper");
  }

  @Test
  void omitsSectionsWithoutData() {
    Document page = page(BARE);
    for (String section : List.of("films", "training", "perturbed", "ablations")) {
      assertThat(page.select("#" + section)).as(section).isEmpty();
      assertThat(page.select("a[href=#" + section + "]")).as(section).isEmpty();
    }
    assertThat(page.text()).doesNotContain("expert takes").contains("evaluated on training states");
    assertThat(page.text()).doesNotContain("used neither for training");
  }

  @Test
  void headlineMentionsLowOrDecreasedSuccess() {
    assertThat(page(HOPELESS).selectFirst("h1").text()).isEqualTo("Neither policy ever succeeded.");
    assertThat(page(WIDE).selectFirst("h1").text()).startsWith("Success fell from ");
    assertThat(page(BARE).selectFirst("h1").text())
        .endsWith("The data do not show whether success was maintained.");
  }

  @ParameterizedTest
  @MethodSource("runs")
  void needsNoNetwork(SampleRun run) {
    Document page = page(run);
    for (Element element : page.select("[src], link[href]")) {
      assertThat(element.attr(element.hasAttr("src") ? "src" : "href")).startsWith("data:");
    }
    assertThat(page.html()).doesNotContain("http://", "https://", "@import", "url(");
  }

  @ParameterizedTest
  @MethodSource("runs")
  void isAccessible(SampleRun run) {
    Document page = page(run);
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    for (Element table : page.select("table")) {
      assertThat(table.select("caption").text()).isNotBlank();
      assertThat(table.select("thead th").eachAttr("scope")).isNotEmpty().containsOnly("col");
      assertThat(table.select("tbody tr > *:first-child").eachAttr("scope"))
          .hasSameSizeAs(table.select("tbody tr"));
    }
    for (Element drawing : page.select("svg")) {
      boolean hidden =
          drawing.attr("aria-hidden").equals("true")
              || drawing.closest("[aria-hidden=true]") != null;
      assertThat(hidden || !drawing.attr("aria-label").isBlank())
          .as(drawing.cssSelector())
          .isTrue();
    }
    assertThat(page.select("img:not([alt])")).isEmpty();
    assertThat(page.select("h1")).hasSize(1);
    for (Element link : page.select("a[href^=#]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void containsNoUnformattedValues(SampleRun run) {
    assertThat(text(run)).doesNotContain("NaN", "Infinity", ">null<", "null%", "Optional[");
  }

  @Test
  void embedsItsFigures() throws Exception {
    RunReport report = RICH.report();
    String json = page(RICH).getElementById("report-json").data();
    assertThat(new ObjectMapper().readTree(json))
        .isEqualTo(new ObjectMapper().readTree(ReportJson.toText(report)));
  }

  /** Text from experiments never becomes markup. */
  @Test
  void escapesText() {
    SampleRun run = RICH;
    PageData data = run.pageData();
    PageData hostile =
        new PageData(
            data.evaluations(),
            data.iterations(),
            data.profile(),
            List.of(),
            "run </code><img src=x onerror=alert(1)>",
            "</code></pre><script>alert(2)</script>");
    Document page = Jsoup.parse(HtmlReport.toText(run.report(), hostile));
    assertThat(page.select("img, script:not(#report-json)")).hasSize(1);
    assertThat(page.select("#reproduce").text()).contains("<script>alert(2)</script>");
  }

  @Test
  void writesAllFilesOfAReport(@TempDir Path folder) throws Exception {
    RunReportFiles.write(BARE.report(), BARE.pageData(), new RunFolder(folder));
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("report.json", "report.html", "episodes.csv");
    }
  }

  @Test
  void showsAProfile() {
    Document page = Jsoup.parse(HtmlReport.profileText("My bundle", RICH.profile()));
    assertThat(page.selectFirst("h1").text()).isEqualTo("My bundle");
    assertThat(page.select("tbody tr")).hasSize(10);
    assertThat(page.text()).contains("Jump at chunk boundaries");
  }

  @Test
  void showsAComparisonOfRuns() {
    RunReport report = RICH.report();
    RunComparison comparison =
        RunComparison.of(
            List.of(
                new FinishedRun("one", Map.of("seed", "7"), report, Map.of("reach 0", true)),
                new FinishedRun("two", Map.of("seed", "8"), report, Map.of("reach 0", false))));
    Document page = Jsoup.parse(HtmlReport.comparisonText("My <sweep>", comparison));
    assertThat(page.selectFirst("h1").text()).isEqualTo("My <sweep>");
    assertThat(page.select("svg[aria-label]")).hasSize(2);
    assertThat(page.text()).contains("seed = 8", "\u2212100.0", "on the Pareto front");
    assertThat(page.text()).doesNotContain("NaN", "null");
  }

  private static Document page(SampleRun run) {
    return Jsoup.parse(text(run));
  }

  /** Renders each page only once. */
  private static String text(SampleRun run) {
    return TEXTS.computeIfAbsent(run, any -> HtmlReport.toText(run.report(), run.pageData()));
  }
}
