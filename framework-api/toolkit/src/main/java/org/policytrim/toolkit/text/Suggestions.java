package org.policytrim.toolkit.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Suggestions for misspelt names. */
public final class Suggestions {

  /** Longer names get no suggestion, because a comparison costs the product of the lengths. */
  private static final int LONGEST = 200;

  private Suggestions() {}

  /**
   * Returns the known name that is most similar to a name: within an edit distance of a third of
   * its length (at least 2), ignoring case, or a prefix or continuation of at least 3 letters.
   * Empty if none is similar.
   */
  public static Optional<String> closest(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    int allowed = Math.max(2, wanted.length() / 3);
    record Candidate(String name, int distance) {}
    Optional<Candidate> nearest =
        known.stream()
            .map(candidate -> new Candidate(candidate, distance(wanted, lower(candidate))))
            .filter(candidate -> candidate.distance() < Math.max(wanted.length(), 1))
            .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name));
    if (nearest.isPresent() && nearest.get().distance() <= allowed) {
      return nearest.map(Candidate::name);
    }
    return known.stream()
        .filter(candidate -> Math.min(wanted.length(), candidate.length()) >= 3)
        .filter(
            candidate -> lower(candidate).startsWith(wanted) || wanted.startsWith(lower(candidate)))
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Returns a sentence for a message: "Did you mean 'step-saving'?" if a name is similar, otherwise
   * the list of known names, "Known are a, b, c.".
   */
  public static String hint(String name, Collection<String> known) {
    return closest(name, known)
        .map(nearest -> "Did you mean '" + nearest + "'?")
        .orElseGet(() -> listing(known));
  }

  private static String listing(Collection<String> known) {
    List<String> names = known.stream().sorted().toList();
    return names.isEmpty()
        ? "None is known."
        : names.stream().collect(Collectors.joining(", ", "Known are ", "."));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the number of insertions, deletions, substitutions and swaps of adjacent letters
   * between two names.
   */
  static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int substitution = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(
                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + substitution);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }
}
