package org.policytrim.report.page;

import java.util.List;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.report.chart.HorizonCharts;
import org.policytrim.report.chart.LineChart;
import org.policytrim.report.chart.TableScale;

/**
 * The content of a horizon profile's page.
 *
 * @param title the title, such as the name of a bundle
 * @param rows one row per policy and horizon
 * @param charts charts of success, steps, calls and chunk-boundary jumps by horizon
 * @param scale the scale of success rates
 * @param jumps whether chunk-boundary jumps were measured
 */
public record ProfilePage(
    String title, List<HorizonRow> rows, List<LineChart> charts, TableScale scale, boolean jumps) {

  public ProfilePage {
    rows = List.copyOf(rows);
    charts = List.copyOf(charts);
  }

  /** Creates the page of a profile with at least one row. */
  public static ProfilePage of(String title, List<HorizonRow> rows) {
    return new ProfilePage(
        title,
        rows,
        HorizonCharts.of(rows),
        TableScale.ofSuccess(rows.stream().map(HorizonRow::figures).toList()),
        rows.stream().anyMatch(row -> row.borderJump() != null));
  }
}
