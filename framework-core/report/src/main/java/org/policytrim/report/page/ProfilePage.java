package org.policytrim.report.page;

import java.util.List;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.report.chart.HorizonCharts;
import org.policytrim.report.chart.LineChart;
import org.policytrim.report.chart.Track;

/**
 * What the page of a horizon profile shows.
 *
 * @param title what was profiled
 * @param rows a row per policy and horizon
 * @param charts success, steps, calls and border jumps against the horizon
 * @param track the scale of success rates
 * @param jumps whether border jumps were measured
 */
public record ProfilePage(
    String title, List<HorizonRow> rows, List<LineChart> charts, Track track, boolean jumps) {

  public ProfilePage {
    rows = List.copyOf(rows);
    charts = List.copyOf(charts);
  }

  static ProfilePage of(String title, List<HorizonRow> rows) {
    return new ProfilePage(
        title,
        rows,
        HorizonCharts.of(rows),
        Track.ofSuccess(rows.stream().map(HorizonRow::figures).toList()),
        rows.stream().anyMatch(row -> row.borderJump() != null));
  }
}
