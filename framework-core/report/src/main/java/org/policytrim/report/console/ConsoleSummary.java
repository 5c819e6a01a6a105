package org.policytrim.report.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.report.comparison.RunComparison;
import org.policytrim.report.figures.ComparisonFigures;
import org.policytrim.report.figures.FigureFormat;
import org.policytrim.report.figures.ResultSentences;
import org.policytrim.report.figures.RunReport;

/** Formats a finished run or a horizon profile for the terminal. */
public final class ConsoleSummary {

  private ConsoleSummary() {}

  /** Formats a run: a table of all policies, the savings, and the verdict on success. */
  public static String of(RunReport report) {
    TextTable table = new TextTable("", "h", "success", "95% interval", "steps", "calls", "time");
    table.row(cells("base", report.base()));
    report.baseForced().forEach(forced -> table.row(cells("base, forced", forced)));
    report
        .baselines()
        .forEach(row -> table.row(cells("after stage " + row.stage(), row.figures())));
    table.row(cells("trimmed", report.trimmed()));
    report.ablations().forEach(ablation -> table.row(cells(ablation.name(), ablation.trimmed())));
    for (RunReport.PerturbationFigures row : report.perturbations()) {
      if (!row.name().equals("none")) {
        table.row(cells("base, " + row.name(), row.base()));
        table.row(cells("trimmed, " + row.name(), row.trimmed()));
      }
    }
    if (report.expert() != null) {
      table.row(
          "expert",
          "",
          FigureFormat.percent(report.expert().successRate()),
          "",
          FigureFormat.mean(report.expert().stepsSuccessMean()),
          "",
          "");
    }
    ComparisonFigures comparison = report.comparison();
    List<String> lines = new ArrayList<>();
    lines.add(table.toString());
    lines.add("");
    lines.add(ResultSentences.saved(comparison));
    lines.add(verdict(report.base(), report.trimmed(), comparison));
    report
        .baselines()
        .forEach(
            row ->
                lines.add(
                    "Compared with stage %s: %s"
                        .formatted(
                            row.stage(),
                            verdict(row.figures(), report.trimmed(), row.comparison()))));
    return String.join(System.lineSeparator(), lines);
  }

  private static String verdict(
      PolicyFigures base, PolicyFigures trimmed, ComparisonFigures comparison) {
    return ResultSentences.verdict(comparison.verdict())
        + ". "
        + ResultSentences.explanation(base, trimmed, comparison);
  }

  /** Formats a horizon profile as a table with one row per policy and horizon. */
  public static String of(List<HorizonRow> profile) {
    boolean jumps = profile.stream().anyMatch(row -> row.borderJump() != null);
    List<String> head =
        new ArrayList<>(
            List.of("policy", "h", "success", "95% interval", "steps", "calls", "time"));
    if (jumps) {
      head.add("boundary jump");
    }
    TextTable table = new TextTable(head.toArray(String[]::new));
    for (HorizonRow row : profile) {
      List<String> cells = new ArrayList<>(List.of(cells(row.policy(), row.figures())));
      if (jumps) {
        cells.add(row.borderJump() == null ? "" : FigureFormat.times(row.borderJump()));
      }
      table.row(cells.toArray(String[]::new));
    }
    return table.toString();
  }

  /** Formats a comparison of runs as a table; runs on the Pareto front are marked with a star. */
  public static String of(RunComparison comparison) {
    TextTable table =
        new TextTable("", "h", "success", "95% interval", "steps", "calls", "time", "verdict");
    table.row(with(cells("base", comparison.base()), ""));
    for (RunComparison.Row run : comparison.runs()) {
      String name = run.onFront() ? run.name() + " *" : run.name();
      table.row(with(cells(name, run.trimmed()), run.comparison().verdict().word()));
    }
    return table + System.lineSeparator() + "* on the Pareto front of success, steps and calls";
  }

  private static String[] with(String[] cells, String last) {
    String[] longer = Arrays.copyOf(cells, cells.length + 1);
    longer[cells.length] = last;
    return longer;
  }

  private static String[] cells(String name, PolicyFigures figures) {
    return new String[] {
      name,
      Integer.toString(figures.horizon()),
      FigureFormat.percent(figures.successRate()),
      FigureFormat.percentRange(figures.successInterval()),
      FigureFormat.mean(figures.stepsSuccessMean()),
      FigureFormat.number(figures.callsMean(), 1),
      FigureFormat.duration(figures.secondsMean())
    };
  }
}
