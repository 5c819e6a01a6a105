package org.policytrim.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.policytrim.method.statistics.Interval;
import org.policytrim.report.chart.Axis.Notation;
import org.policytrim.report.figures.SampleRun;

/** Tests axes, lines, histograms and the charts made of them. */
class ChartsTest {

  @Test
  void ticksAreRoundWithShortLabels() {
    assertThat(labels(Axis.covering(DoubleStream.of(0, 141), Notation.PLAIN, 4)))
        .containsExactly("0", "50", "100", "150");
    assertThat(labels(Axis.covering(DoubleStream.of(0.861, 0.98), Notation.PERCENT, 4)))
        .containsExactly("85%", "90%", "95%", "100%");
    assertThat(labels(Axis.covering(DoubleStream.of(0.006, 0.0118), Notation.PLAIN, 4)))
        .containsExactly("0.006", "0.008", "0.010", "0.012");
    assertThat(labels(Axis.between(-0.08, 0.08, Notation.POINTS, 6)))
        .containsExactly("\u22125", "0", "+5");
  }

  @Property
  void axisCoversItsValues(
      @ForAll @Size(max = 20) List<@DoubleRange(min = -1e9, max = 1e9) Double> values,
      @ForAll @IntRange(min = 1, max = 9) int about) {
    Axis axis = Axis.covering(values.stream().mapToDouble(value -> value), Notation.PLAIN, about);
    assertThat(axis.ticks()).isNotEmpty().hasSizeLessThan(2 * about + 4);
    for (double value : values) {
      assertThat(axis.share(value)).isBetween(-1e-9, 1 + 1e-9);
    }
    for (Axis.Tick tick : axis.ticks()) {
      assertThat(axis.share(tick.value())).isBetween(-1e-6, 1 + 1e-6);
    }
  }

  @Test
  void missingValuesInterruptALine() {
    Series line =
        new Series(
            "",
            "s0",
            List.of(
                Series.point(0, 0, "0"),
                Series.point(1, 1, "1"),
                Series.point(2, Double.NaN, ""),
                Series.point(3, 1, "1")),
            false);
    LineChart chart =
        LineChart.of(
            "t",
            "s",
            "x",
            Axis.between(0, 3, Notation.PLAIN, 3),
            Notation.PLAIN,
            List.of(line),
            List.of(),
            List.of(),
            List.of());
    assertThat(chart.path(line)).isEqualTo("M50 180L150 20M350 20");
    assertThat(chart.points(line)).hasSize(3);
    assertThat(chart.table().get(2).cells()).containsExactly("\u2013");
  }

  @Property(tries = 200)
  void histogramCountsEveryNumber(
      @ForAll @Size(min = 1, max = 60) int[] base, @ForAll @Size(max = 60) int[] trimmed) {
    int[] first = steps(base);
    int[] second = steps(trimmed);
    Histogram chart = Histogram.of("t", "s", "x", first, second, List.of());
    assertThat(chart.bins().stream().mapToInt(Histogram.Bin::base).sum()).isEqualTo(first.length);
    assertThat(chart.bins().stream().mapToInt(Histogram.Bin::trimmed).sum())
        .isEqualTo(second.length);
    assertThat(chart.bins()).hasSizeLessThan(62);
    assertThat(chart.baseOutline()).startsWith("M").endsWith("Z").doesNotContain("NaN");
  }

  @Property
  void marginChartCoversItsInterval(
      @ForAll @DoubleRange(min = -1, max = 1) double one,
      @ForAll @DoubleRange(min = -1, max = 1) double other,
      @ForAll @DoubleRange(min = 0, max = 0.5) double margin) {
    Interval interval = new Interval(Math.min(one, other), Math.max(one, other));
    MarginChart chart = MarginChart.of((one + other) / 2, interval, margin);
    for (double value : new double[] {interval.low(), interval.high(), -margin, 0}) {
      assertThat(chart.x().share(value)).isBetween(0.0, 1.0);
    }
  }

  @Test
  void trainingChartsMarkTheStages() {
    List<LineChart> charts =
        TrainingCharts.of(SampleRun.rich().iterations(), List.of(40.0, 90.0), 61.0);
    LineChart rewards =
        charts.stream().filter(c -> c.title().equals("Reward by term")).findFirst().orElseThrow();
    assertThat(rewards.bands()).extracting(LineChart.Band::name).containsExactly("extend", "trim");
    assertThat(rewards.series())
        .extracting(Series::name)
        .containsExactly("success", "chunk-horizon", "step-saving", "group-stability");
    assertThat(rewards.table()).hasSize(100);
    assertThat(rewards.bands().getFirst().to()).isCloseTo(40.5, within(1e-12));
  }

  @Test
  void oneIterationOrRowIsEnough() {
    assertThat(TrainingCharts.of(SampleRun.rich().iterations().subList(0, 1), List.of(), null))
        .isNotEmpty();
    assertThat(HorizonCharts.of(SampleRun.rich().profile().subList(0, 1))).isNotEmpty();
  }

  private static int[] steps(int[] any) {
    return java.util.stream.IntStream.of(any).map(n -> 1 + Math.floorMod(n, 700)).toArray();
  }

  private static List<String> labels(Axis axis) {
    return axis.ticks().stream().map(Axis.Tick::label).toList();
  }
}
