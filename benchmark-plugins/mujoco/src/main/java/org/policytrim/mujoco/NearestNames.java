package org.policytrim.mujoco;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Suggests existing names for a name that was not found. */
public final class NearestNames {

  private static final int SHOWN = 3;

  private NearestNames() {}

  /**
   * Returns a phrase with the most similar names, such as {@code the nearest are 'hand', 'head'}.
   *
   * @param wanted the name that was not found
   * @param known the existing names; empty ones are ignored
   */
  public static String hint(String wanted, List<String> known) {
    List<String> named = known.stream().filter(name -> !name.isEmpty()).distinct().toList();
    if (named.isEmpty()) {
      return "it has none with a name";
    }
    return named.stream()
        .sorted(Comparator.comparingInt((String name) -> distance(wanted, name)))
        .limit(SHOWN)
        .collect(Collectors.joining("', '", "the nearest are '", "'"));
  }

  /** Returns the Levenshtein distance of two names. */
  static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int substitution = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        current[j] =
            Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + substitution);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
