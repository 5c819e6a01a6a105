package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Selects the pairs that are filmed: for each task the pair with the median saving of steps among
 * the pairs in which both policies succeeded, so that films show a typical result.
 */
public final class FilmSelection {

  private FilmSelection() {}

  /**
   * Returns at most so many pairs, one per task. If there are more tasks, they are selected at
   * equal distances.
   *
   * @param pairs the pairs of two evaluations
   * @param most the largest number of pairs, at least 1
   */
  public static List<EpisodePair> of(List<EpisodePair> pairs, int most) {
    Map<String, List<EpisodePair>> solved = new LinkedHashMap<>();
    for (EpisodePair pair : pairs) {
      if (pair.bothSucceeded()) {
        solved
            .computeIfAbsent(pair.base().initialState().taskId(), task -> new ArrayList<>())
            .add(pair);
      }
    }
    List<List<EpisodePair>> tasks = List.copyOf(solved.values());
    List<EpisodePair> selected = new ArrayList<>();
    int count = Math.min(most, tasks.size());
    for (int i = 0; i < count; i++) {
      selected.add(median(tasks.get(i * tasks.size() / count)));
    }
    return selected;
  }

  private static EpisodePair median(List<EpisodePair> pairs) {
    List<EpisodePair> sorted = new ArrayList<>(pairs);
    // A stable sort: pairs with equal savings stay in the order of the plan.
    sorted.sort(
        Comparator.comparingDouble(pair -> (double) pair.trimmed().steps() / pair.base().steps()));
    return sorted.get(sorted.size() / 2);
  }
}
