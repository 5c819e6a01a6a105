package org.policytrim.host.settings;

import java.util.Locale;

/** Converts Java names to the names of YAML keys and values: lower case, joined by hyphens. */
public final class KebabCase {

  private KebabCase() {}

  /**
   * Returns the name of a record component in kebab-case: {@code sigmaFloor} becomes {@code
   * sigma-floor}; digits stay with their word.
   */
  public static String ofComponent(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the name of a constant in kebab-case: {@code END_EFFECTOR} becomes {@code
   * end-effector}.
   */
  static String ofConstant(Enum<?> constant) {
    return constant.name().replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
