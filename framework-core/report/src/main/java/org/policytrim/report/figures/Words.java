package org.policytrim.report.figures;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.statistics.Interval;

/** Figures as people read them: per cent, points, multiples, the same in every locale. */
public final class Words {

  private static final String MISSING = "\u2013";
  private static final String MINUS = "\u2212";

  private Words() {}

  /** A fraction in per cent: 0.966 is {@code 96.6%}. */
  public static String percent(double fraction) {
    return number(100 * fraction, 1) + "%";
  }

  /** A fraction in whole per cent: 0.448 is {@code 45%}. */
  public static String wholePercent(double fraction) {
    return number(100 * fraction, 0) + "%";
  }

  /** An interval of fractions in per cent without the sign: {@code 93.9–98.1}. */
  public static String percentRange(Interval interval) {
    return number(100 * interval.low(), 1) + MISSING + number(100 * interval.high(), 1);
  }

  /** A difference of fractions in points, signed: {@code +0.4}, {@code −2.1}, {@code 0.0}. */
  public static String points(double difference) {
    return signed(100 * difference, 1);
  }

  /** A count or mean with one decimal; a dash where it does not exist. */
  public static String mean(@Nullable Double value) {
    return value == null ? MISSING : number(value, 1);
  }

  /** A multiple: {@code 4.9×}; two decimals below 2; a dash where it does not exist. */
  public static String times(@Nullable Double factor) {
    return factor == null ? MISSING : number(factor, factor < 1.995 ? 2 : 1) + "\u00d7";
  }

  /** A number with some decimals and a true minus sign; never {@code −0}. */
  public static String number(double value, int decimals) {
    String digits = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
    boolean zero = digits.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    return value < 0 && !zero ? MINUS + digits : digits;
  }

  /** A number with its sign; zero has none. */
  public static String signed(double value, int decimals) {
    String text = number(value, decimals);
    boolean zero = text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    return value > 0 && !zero ? "+" + text : text;
  }

  /** A probability: {@code 0.37}, {@code 0.004}, {@code < 0.001}. */
  public static String probability(double p) {
    return p < 0.001 ? "< 0.001" : number(p, p < 0.1 ? 3 : 2);
  }

  /** A count with thousands marked: {@code 1,843,200}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A time span: {@code 8.4 s}, {@code 3 min 20 s}, {@code 2 h 05 min}. */
  public static String span(double seconds) {
    if (seconds < 60) {
      return number(seconds, seconds < 10 ? 1 : 0) + " s";
    }
    Duration span = Duration.ofSeconds(Math.round(seconds));
    return span.toHours() == 0
        ? "%d min %02d s".formatted(span.toMinutes(), span.toSecondsPart())
        : "%d h %02d min".formatted(span.toHours(), span.toMinutesPart());
  }

  /** A mean duration: {@code 0.94 s}, {@code 38 ms}, {@code 0.11 ms}. */
  public static String duration(double seconds) {
    if (seconds >= 0.1995) {
      return number(seconds, seconds < 9.995 ? 2 : 1) + " s";
    }
    double millis = 1000 * seconds;
    return number(millis, millis < 0.995 ? 2 : millis < 9.95 ? 1 : 0) + " ms";
  }

  /** A count and its noun: {@code 1 pair}, {@code 350 pairs}. */
  public static String counted(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }
}
