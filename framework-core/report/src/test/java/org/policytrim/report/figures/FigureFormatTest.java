package org.policytrim.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.policytrim.method.statistics.Interval;

/** Tests the formats of figures. */
class FigureFormatTest {

  @Test
  void formatsFigures() {
    assertThat(FigureFormat.percent(0.966)).isEqualTo("96.6%");
    assertThat(FigureFormat.percentRange(new Interval(0.9387, 0.981))).isEqualTo("93.9\u201398.1");
    assertThat(FigureFormat.points(0.0042)).isEqualTo("+0.4");
    assertThat(FigureFormat.points(-0.021)).isEqualTo("\u22122.1");
    assertThat(FigureFormat.points(-0.0001)).isEqualTo("0.0");
    assertThat(FigureFormat.mean(null)).isEqualTo("\u2013");
    assertThat(FigureFormat.times(4.917)).isEqualTo("4.9\u00d7");
    assertThat(FigureFormat.times(1.41)).isEqualTo("1.41\u00d7");
    assertThat(FigureFormat.times(1.999)).isEqualTo("2.0\u00d7");
    assertThat(FigureFormat.probability(0.0004)).isEqualTo("< 0.001");
    assertThat(FigureFormat.duration(0.944)).isEqualTo("0.94 s");
    assertThat(FigureFormat.duration(0.0384)).isEqualTo("38 ms");
    assertThat(FigureFormat.duration(0.00011)).isEqualTo("0.11 ms");
    assertThat(FigureFormat.span(8.44)).isEqualTo("8.4 s");
    assertThat(FigureFormat.span(200)).isEqualTo("3 min 20 s");
    assertThat(FigureFormat.span(7500)).isEqualTo("2 h 05 min");
    assertThat(FigureFormat.counted(1, "pair")).isEqualTo("1 pair");
    assertThat(FigureFormat.counted(1843200, "parameter")).isEqualTo("1,843,200 parameters");
  }

  @Property
  void numbersAreNeverMinusZeroOrNan(
      @ForAll @DoubleRange(min = -1000, max = 1000) double value,
      @ForAll @IntRange(max = 4) int decimals) {
    String text = FigureFormat.number(value, decimals);
    assertThat(text).doesNotContain("NaN", "-");
    assertThat(text).doesNotMatch("\u22120(\\.0*)?");
  }
}
