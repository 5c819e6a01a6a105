package org.policytrim.report.figures;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.statistics.Interval;

/** Formats figures for people, independently of the locale. */
public final class FigureFormat {

  private static final String MISSING = "\u2013";
  private static final String MINUS = "\u2212";

  private FigureFormat() {}

  /** Formats a fraction as a percentage: 0.966 is {@code 96.6%}. */
  public static String percent(double fraction) {
    return number(100 * fraction, 1) + "%";
  }

  /** Formats a fraction as a whole percentage: 0.448 is {@code 45%}. */
  public static String wholePercent(double fraction) {
    return number(100 * fraction, 0) + "%";
  }

  /** Formats an interval of fractions in per cent, without the sign: {@code 93.9–98.1}. */
  public static String percentRange(Interval interval) {
    return number(100 * interval.low(), 1) + MISSING + number(100 * interval.high(), 1);
  }

  /**
   * Formats a difference of fractions in percentage points: {@code +0.4}, {@code −2.1}, {@code
   * 0.0}.
   */
  public static String points(double difference) {
    return signed(100 * difference, 1);
  }

  /** Formats a mean with one decimal, or as a dash if it is null. */
  public static String mean(@Nullable Double value) {
    return value == null ? MISSING : number(value, 1);
  }

  /** Formats a factor, such as {@code 4.9×}, with two decimals below 2; null is a dash. */
  public static String times(@Nullable Double factor) {
    return factor == null ? MISSING : number(factor, factor < 1.995 ? 2 : 1) + "\u00d7";
  }

  /** Formats a number with the given decimals and a typographic minus sign; never {@code −0}. */
  public static String number(double value, int decimals) {
    String digits = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
    boolean zero = digits.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    return value < 0 && !zero ? MINUS + digits : digits;
  }

  /** Formats a number with its sign; zero has none. */
  public static String signed(double value, int decimals) {
    String text = number(value, decimals);
    boolean zero = text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    return value > 0 && !zero ? "+" + text : text;
  }

  /** Formats a probability: {@code 0.37}, {@code 0.004}, {@code < 0.001}. */
  public static String probability(double p) {
    return p < 0.001 ? "< 0.001" : number(p, p < 0.1 ? 3 : 2);
  }

  /** Formats a count with thousands separators: {@code 1,843,200}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Formats a time span: {@code 8.4 s}, {@code 3 min 20 s}, {@code 2 h 05 min}. */
  public static String span(double seconds) {
    if (seconds < 60) {
      return number(seconds, seconds < 10 ? 1 : 0) + " s";
    }
    Duration span = Duration.ofSeconds(Math.round(seconds));
    return span.toHours() == 0
        ? "%d min %02d s".formatted(span.toMinutes(), span.toSecondsPart())
        : "%d h %02d min".formatted(span.toHours(), span.toMinutesPart());
  }

  /** Formats the duration of an episode: {@code 0.94 s}, {@code 38 ms}, {@code 0.11 ms}. */
  public static String duration(double seconds) {
    if (seconds >= 0.1995) {
      return number(seconds, seconds < 9.995 ? 2 : 1) + " s";
    }
    double millis = 1000 * seconds;
    return number(millis, millis < 0.995 ? 2 : millis < 9.95 ? 1 : 0) + " ms";
  }

  /** Formats a count with its noun: {@code 1 pair}, {@code 350 pairs}. */
  public static String counted(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }
}
