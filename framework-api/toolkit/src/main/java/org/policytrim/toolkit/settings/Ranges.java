package org.policytrim.toolkit.settings;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policytrim.api.plugin.Setting;

/**
 * Checks numbers against the bounds that {@link Setting} declares, so that a range is written only
 * once: on the annotation.
 *
 * <pre>{@code
 * record Settings(@Setting(value = "radius in metres", min = 0, minExclusive = true) double radius) {
 *   public Settings {
 *     Ranges.check(Settings.class, radius);
 *   }
 * }
 * }</pre>
 */
public final class Ranges {

  private Ranges() {}

  /**
   * Checks the components of a settings record, from its compact constructor.
   *
   * @param settings the record's class
   * @param components the values of all components, in the record's order
   * @throws IllegalArgumentException if a number is outside of its range, or not finite; the
   *     message names its key, the range and the value
   */
  public static void check(Class<? extends Record> settings, Object... components) {
    RecordComponent[] declared = settings.getRecordComponents();
    if (declared.length != components.length) {
      throw new IllegalArgumentException(
          "%s has %d components, %d were given to Ranges.check"
              .formatted(settings.getSimpleName(), declared.length, components.length));
    }
    for (int i = 0; i < declared.length; i++) {
      Setting setting = declared[i].getAnnotation(Setting.class);
      if (setting != null) {
        problem(key(declared[i].getName()), setting, components[i])
            .ifPresent(
                problem -> {
                  throw new IllegalArgumentException(problem);
                });
      }
    }
  }

  /**
   * Compares a value with the bounds of its setting.
   *
   * @param key the setting's key, for the message
   * @param value the value; a list is checked element by element, and anything that is not a number
   *     passes
   * @return a message such as "pad-radius must be above 0 and at most 0.25, found 0.3"; empty if
   *     the value is within its range
   */
  public static Optional<String> problem(String key, Setting setting, Object value) {
    if (value instanceof List<?> list) {
      return list.stream()
          .map(element -> problem(key, setting, element))
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (!(value instanceof Number number) || holds(setting, number.doubleValue())) {
      return Optional.empty();
    }
    return Optional.of("%s must be %s, found %s".formatted(key, range(setting), value));
  }

  /**
   * Describes the range of a setting in words, such as "above 0 and at most 0.25"; "a finite
   * number" where it has no bounds.
   */
  public static String range(Setting setting) {
    String low = (setting.minExclusive() ? "above " : "at least ") + plain(setting.min());
    String high = (setting.maxExclusive() ? "below " : "at most ") + plain(setting.max());
    boolean hasLow = setting.min() != Double.NEGATIVE_INFINITY;
    boolean hasHigh = setting.max() != Double.POSITIVE_INFINITY;
    if (hasLow && hasHigh) {
      return low + " and " + high;
    }
    return hasLow ? low : hasHigh ? high : "a finite number";
  }

  /** Returns the YAML key of a record component: its name in kebab-case. */
  private static String key(String component) {
    return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static boolean holds(Setting setting, double value) {
    boolean above = setting.minExclusive() ? value > setting.min() : value >= setting.min();
    boolean below = setting.maxExclusive() ? value < setting.max() : value <= setting.max();
    return Double.isFinite(value) && above && below;
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
