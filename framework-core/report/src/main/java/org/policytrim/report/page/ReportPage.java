package org.policytrim.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.EvaluatedEpisode;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.stage.StageFigures;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.report.chart.Histogram;
import org.policytrim.report.chart.HorizonCharts;
import org.policytrim.report.chart.LineChart;
import org.policytrim.report.chart.MarginChart;
import org.policytrim.report.chart.TableScale;
import org.policytrim.report.chart.TrainingCharts;
import org.policytrim.report.figures.FigureFormat;
import org.policytrim.report.figures.PageData;
import org.policytrim.report.figures.ReportJson;
import org.policytrim.report.figures.RunReport;
import org.policytrim.report.film.ClipImages;

/**
 * The content of a run's page.
 *
 * @param report the figures
 * @param data the data shown in addition to the figures
 * @param clips the images of the filmed pairs
 */
public record ReportPage(RunReport report, PageData data, List<ClipImages> clips) {

  public ReportPage {
    clips = List.copyOf(clips);
  }

  /** Creates the page of a run and renders its films. */
  public static ReportPage of(RunReport report, PageData data) {
    return new ReportPage(report, data, data.clips().stream().map(ClipImages::of).toList());
  }

  /** Returns an average successful episode of each policy; empty if one never succeeded. */
  public Optional<Timeline> timeline() {
    return Timeline.of(report);
  }

  /** Returns the chart of the difference in success and the margin. */
  public MarginChart margin() {
    return MarginChart.of(
        report.comparison().successDifference(),
        report.comparison().differenceInterval(),
        report.comparison().margin());
  }

  /** Returns the rows of the base, the base forced to other horizons, and the trimmed policy. */
  public List<PolicyRow> policies() {
    List<PolicyRow> rows = new ArrayList<>();
    rows.add(new PolicyRow("Base", "as pretrained", "base", report.base(), null));
    report
        .baseForced()
        .forEach(
            forced ->
                rows.add(
                    new PolicyRow(
                        "Base, forced", "not trained for this h", "forced", forced, null)));
    report
        .baselines()
        .forEach(
            baseline ->
                rows.add(
                    new PolicyRow(
                        "Second baseline",
                        "after stage " + baseline.stage(),
                        "forced",
                        baseline.figures(),
                        null)));
    rows.add(
        new PolicyRow(
            "Trimmed", "after training", "trimmed", report.trimmed(), report.comparison()));
    report
        .baselines()
        .forEach(
            baseline ->
                rows.add(
                    new PolicyRow(
                        "Trimmed",
                        "compared with stage " + baseline.stage(),
                        "trimmed",
                        report.trimmed(),
                        baseline.comparison())));
    return rows;
  }

  /** Returns the rows of both policies with each perturbation; empty if there is none. */
  public List<PolicyRow> perturbed() {
    boolean perturbed = report.perturbations().stream().anyMatch(row -> !row.name().equals("none"));
    return report.perturbations().stream()
        .filter(row -> perturbed)
        .flatMap(
            row ->
                Stream.of(
                    new PolicyRow("Base", row.name(), "base", row.base(), null),
                    new PolicyRow(
                        "Trimmed", row.name(), "trimmed", row.trimmed(), row.comparison())))
        .toList();
  }

  /** Returns the rows of the trimmed policy and of the ablations; empty if there is none. */
  public List<PolicyRow> ablated() {
    List<PolicyRow> rows = new ArrayList<>();
    if (!report.ablations().isEmpty()) {
      rows.add(
          new PolicyRow(
              "Trimmed",
              "with all reward terms",
              "trimmed",
              report.trimmed(),
              report.comparison()));
      report
          .ablations()
          .forEach(
              row ->
                  rows.add(
                      new PolicyRow(row.name(), "", "other", row.trimmed(), row.comparison())));
    }
    return rows;
  }

  /** Returns the common scale of the rows' success rates. */
  public TableScale successScale(List<PolicyRow> rows) {
    return TableScale.ofSuccess(rows.stream().map(PolicyRow::figures).toList());
  }

  /** Returns the common scale of the tasks' success rates. */
  public TableScale taskSuccessScale() {
    return TableScale.ofSuccess(
        report.perTask().stream().flatMap(task -> Stream.of(task.base(), task.trimmed())).toList());
  }

  /** Returns the common scale of the tasks' steps. */
  public TableScale taskStepsScale() {
    return TableScale.fromZero(
        report.perTask().stream()
            .flatMap(task -> Stream.of(task.base(), task.trimmed()))
            .map(PolicyFigures::stepsSuccessMean)
            .filter(steps -> steps != null)
            .mapToDouble(steps -> steps));
  }

  /** Returns the charts by horizon; empty if there is only one horizon. */
  public List<LineChart> horizons() {
    List<HorizonRow> rows = new ArrayList<>();
    rows.add(new HorizonRow("base", report.base(), null));
    report.baseForced().forEach(forced -> rows.add(new HorizonRow("base", forced, null)));
    rows.add(new HorizonRow("trimmed", report.trimmed(), null));
    // Rows of the profile come first because they include chunk-boundary jumps.
    List<HorizonRow> all = new ArrayList<>(data.profile());
    all.addAll(rows);
    boolean several =
        all.stream().map(row -> row.figures().horizon()).distinct().limit(2).count() > 1;
    return several ? HorizonCharts.of(all) : List.of();
  }

  /** Returns the histogram of steps of successful episodes; empty if there are none. */
  public Optional<Histogram> steps() {
    int[] base = steps(data.evaluations().base());
    int[] trimmed = steps(data.evaluations().trimmed());
    if (base.length + trimmed.length == 0) {
      return Optional.empty();
    }
    List<Histogram.Mark> marks = new ArrayList<>();
    mark(marks, "base", "base", report.base().stepsSuccessMean(), 2);
    mark(marks, "trimmed", "trimmed", report.trimmed().stepsSuccessMean(), 1);
    if (report.expert() != null) {
      mark(marks, "expert", "expert", report.expert().stepsSuccessMean(), 0);
    }
    return Optional.of(
        Histogram.of(
            "Steps of successful episodes",
            "Number of successful episodes by steps: mean of the base %s, mean of the trimmed policy %s"
                .formatted(
                    FigureFormat.mean(report.base().stepsSuccessMean()),
                    FigureFormat.mean(report.trimmed().stepsSuccessMean())),
            "steps to success",
            base,
            trimmed,
            marks));
  }

  /** Returns the iterations of the run's stages, without those of ablations. */
  public List<UpdateReport> iterations() {
    Set<String> stages =
        report.stages().stream().map(StageFigures::name).collect(Collectors.toSet());
    return data.iterations().stream().filter(at -> stages.contains(at.stage())).toList();
  }

  /** Returns the training charts; empty if there were no iterations. */
  public List<LineChart> training() {
    List<UpdateReport> iterations = iterations();
    return iterations.isEmpty()
        ? List.of()
        : TrainingCharts.of(
            iterations,
            kept(iterations),
            report.expert() == null ? null : report.expert().stepsSuccessMean());
  }

  /** Returns true if any stage kept the weights of a certain iteration. */
  public boolean hasKeptIterations() {
    return !kept(iterations()).isEmpty();
  }

  /** Returns the position of each kept checkpoint, counted in iterations over all stages. */
  private List<Double> kept(List<UpdateReport> iterations) {
    List<Double> kept = new ArrayList<>();
    for (StageFigures stage : report.stages()) {
      if (stage.checkpointSelected() != null) {
        long before = iterations.stream().takeWhile(at -> !at.stage().equals(stage.name())).count();
        kept.add((double) before + stage.checkpointSelected());
      }
    }
    return kept;
  }

  /** Returns the pairs that exactly one policy solved. */
  public DiscordantPairs discordant() {
    return DiscordantPairs.of(data.evaluations());
  }

  /** Returns the figures as JSON, escaped for a script element. */
  public String json() {
    return ReportJson.toLine(report).replace("<", "\\u003c");
  }

  private static void mark(
      List<Histogram.Mark> marks, String name, String style, @Nullable Double steps, int row) {
    if (steps != null) {
      marks.add(new Histogram.Mark(name + " " + FigureFormat.number(steps, 0), style, steps, row));
    }
  }

  private static int[] steps(EvaluationReport report) {
    return report.episodes().stream()
        .filter(EvaluatedEpisode::success)
        .mapToInt(EvaluatedEpisode::steps)
        .toArray();
  }
}
