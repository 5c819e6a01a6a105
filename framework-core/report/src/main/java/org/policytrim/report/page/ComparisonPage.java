package org.policytrim.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.policytrim.report.chart.ComparisonCharts;
import org.policytrim.report.chart.LineChart;
import org.policytrim.report.chart.TableScale;
import org.policytrim.report.comparison.RunComparison;

/**
 * The content of the page that compares runs.
 *
 * @param title the title, such as the name of a sweep
 * @param comparison the compared runs
 */
public record ComparisonPage(String title, RunComparison comparison) {

  /** Returns the charts of success against calls and steps. */
  public List<LineChart> charts() {
    return ComparisonCharts.of(comparison);
  }

  /** Returns the base of the first run, and the trimmed policy of every run. */
  public List<PolicyRow> policies() {
    List<PolicyRow> rows = new ArrayList<>();
    rows.add(new PolicyRow("Base", "of the first run", "base", comparison.base(), null));
    for (RunComparison.Row run : comparison.runs()) {
      rows.add(
          new PolicyRow(
              run.name(),
              run.onFront() ? "on the Pareto front" : "",
              "trimmed",
              run.trimmed(),
              run.comparison()));
    }
    return rows;
  }

  /** Returns the scale of success rates. */
  public TableScale scale() {
    return TableScale.ofSuccess(policies().stream().map(PolicyRow::figures).toList());
  }

  /** Returns true if differences to the first run are known. */
  public boolean paired() {
    return comparison.runs().stream().anyMatch(run -> run.toFirst() != null);
  }

  /** Returns the settings in which a run differs from others, in one line. */
  public static String settings(RunComparison.Row run) {
    return run.settings().entrySet().stream()
        .map(setting -> setting.getKey() + " = " + setting.getValue())
        .collect(Collectors.joining(", "));
  }
}
