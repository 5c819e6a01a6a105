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
import org.policytrim.report.chart.Track;
import org.policytrim.report.chart.TrainingCharts;
import org.policytrim.report.figures.ReportJson;
import org.policytrim.report.figures.RunMaterial;
import org.policytrim.report.figures.RunReport;
import org.policytrim.report.figures.Words;
import org.policytrim.report.film.ClipPictures;

/**
 * What a run's page shows.
 *
 * @param report the figures
 * @param material what is shown beside them
 * @param clips the filmed pairs
 */
public record ReportPage(RunReport report, RunMaterial material, List<ClipPictures> clips) {

  public ReportPage {
    clips = List.copyOf(clips);
  }

  /** The page of a run; encodes its films. */
  static ReportPage of(RunReport report, RunMaterial material) {
    return new ReportPage(
        report, material, material.clips().stream().map(ClipPictures::of).toList());
  }

  /** An average episode of each policy, to scale. */
  public Optional<Timeline> timeline() {
    return Timeline.of(report);
  }

  /** The difference in success against the margin. */
  public MarginChart margin() {
    return MarginChart.of(
        report.comparison().successDifference(),
        report.comparison().differenceInterval(),
        report.comparison().margin());
  }

  /** Base, base forced to other horizons, trimmed. */
  public List<FigureRow> policies() {
    List<FigureRow> rows = new ArrayList<>();
    rows.add(new FigureRow("Base", "as pretrained", "base", report.base(), null));
    report
        .baseForced()
        .forEach(
            forced ->
                rows.add(
                    new FigureRow(
                        "Base, forced", "no training, longer plans", "forced", forced, null)));
    rows.add(
        new FigureRow(
            "Trimmed", "as trained and shipped", "trimmed", report.trimmed(), report.comparison()));
    return rows;
  }

  /** Both policies under each disturbance. */
  public List<FigureRow> perturbed() {
    boolean disturbed = report.perturbations().stream().anyMatch(row -> !row.name().equals("none"));
    return report.perturbations().stream()
        .filter(row -> disturbed)
        .flatMap(
            row ->
                Stream.of(
                    new FigureRow("Base", row.name(), "base", row.base(), null),
                    new FigureRow(
                        "Trimmed", row.name(), "trimmed", row.trimmed(), row.comparison())))
        .toList();
  }

  /** The trimmed policy and what training without a part gave. */
  public List<FigureRow> ablated() {
    List<FigureRow> rows = new ArrayList<>();
    if (!report.ablations().isEmpty()) {
      rows.add(
          new FigureRow(
              "Trimmed", "with every part", "trimmed", report.trimmed(), report.comparison()));
      report
          .ablations()
          .forEach(
              row ->
                  rows.add(
                      new FigureRow(row.name(), "", "other", row.trimmed(), row.comparison())));
    }
    return rows;
  }

  /** The scale of success rates that some rows share. */
  public Track successTrack(List<FigureRow> rows) {
    return Track.ofSuccess(rows.stream().map(FigureRow::figures).toList());
  }

  /** The scale of success rates that the tasks share. */
  public Track taskSuccessTrack() {
    return Track.ofSuccess(
        report.perTask().stream().flatMap(task -> Stream.of(task.base(), task.trimmed())).toList());
  }

  /** The scale of steps that the tasks share. */
  public Track taskStepsTrack() {
    return Track.fromZero(
        report.perTask().stream()
            .flatMap(task -> Stream.of(task.base(), task.trimmed()))
            .map(PolicyFigures::stepsSuccessMean)
            .filter(steps -> steps != null)
            .mapToDouble(steps -> steps));
  }

  /** Success, steps and calls against the horizon; empty where only one horizon was played. */
  public List<LineChart> horizons() {
    List<HorizonRow> rows = new ArrayList<>();
    rows.add(new HorizonRow("base", report.base(), null));
    report.baseForced().forEach(forced -> rows.add(new HorizonRow("base", forced, null)));
    rows.add(new HorizonRow("trimmed", report.trimmed(), null));
    // A profile's rows know more (border jumps), so they come first.
    List<HorizonRow> all = new ArrayList<>(material.profile());
    all.addAll(rows);
    boolean several =
        all.stream().map(row -> row.figures().horizon()).distinct().limit(2).count() > 1;
    return several ? HorizonCharts.of(all) : List.of();
  }

  /** How many steps successes took; empty where there was none. */
  public Optional<Histogram> steps() {
    int[] base = steps(material.evaluations().base());
    int[] trimmed = steps(material.evaluations().trimmed());
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
            "How many successful episodes took how many steps: base %s on average, trimmed %s"
                .formatted(
                    Words.mean(report.base().stepsSuccessMean()),
                    Words.mean(report.trimmed().stepsSuccessMean())),
            "steps to success",
            base,
            trimmed,
            marks));
  }

  /** The iterations of the run's own stages, without those of ablations. */
  public List<UpdateReport> iterations() {
    Set<String> stages =
        report.stages().stream().map(StageFigures::name).collect(Collectors.toSet());
    return material.iterations().stream().filter(at -> stages.contains(at.stage())).toList();
  }

  /** The training curves; empty where nothing was trained. */
  public List<LineChart> training() {
    List<UpdateReport> iterations = iterations();
    return iterations.isEmpty()
        ? List.of()
        : TrainingCharts.of(
            iterations,
            kept(iterations),
            report.expert() == null ? null : report.expert().stepsSuccessMean());
  }

  /** Whether a stage's weights were chosen among its iterations. */
  public boolean hasKept() {
    return !kept(iterations()).isEmpty();
  }

  /** How many iterations of the whole run had passed at each checkpoint that was kept. */
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

  /** The pairs that came out differently. */
  public DiscordantPairs discordant() {
    return DiscordantPairs.of(material.evaluations());
  }

  /** The figures as JSON that can stand within a script element. */
  public String json() {
    return ReportJson.toLine(report).replace("<", "\\u003c");
  }

  private static void mark(
      List<Histogram.Mark> marks, String name, String style, @Nullable Double steps, int row) {
    if (steps != null) {
      marks.add(new Histogram.Mark(name + " " + Words.number(steps, 0), style, steps, row));
    }
  }

  private static int[] steps(EvaluationReport report) {
    return report.episodes().stream()
        .filter(EvaluatedEpisode::success)
        .mapToInt(EvaluatedEpisode::steps)
        .toArray();
  }
}
