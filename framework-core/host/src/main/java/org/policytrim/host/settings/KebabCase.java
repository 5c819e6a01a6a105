package org.policytrim.host.settings;

import java.util.Locale;

/** Names as they stand in YAML: lower case, words joined by hyphens. */
public final class KebabCase {

  private KebabCase() {}

  /** {@code sigmaFloor} becomes {@code sigma-floor}; digits stay with their word. */
  public static String ofComponent(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** {@code END_EFFECTOR} becomes {@code end-effector}. */
  public static String ofConstant(Enum<?> constant) {
    return constant.name().replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
