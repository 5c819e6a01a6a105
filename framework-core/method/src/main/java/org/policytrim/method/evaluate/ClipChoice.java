package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the pairs that are filmed: of each task the one whose saving of steps is the median among
 * the pairs that both policies solved, so that no film shows better than what is usual.
 */
public final class ClipChoice {

  private ClipChoice() {}

  /**
   * The places, in the evaluations' order, of at most so many pairs, one per task. Where there are
   * more tasks, they are taken at even distances.
   *
   * @param base the base's evaluation
   * @param trimmed the trimmed policy's, of the same pairs
   * @param most how many at the most, at least 1
   */
  public static List<Integer> of(EvaluationReport base, EvaluationReport trimmed, int most) {
    Map<String, List<Integer>> solved = new LinkedHashMap<>();
    for (int place = 0; place < base.episodes().size(); place++) {
      EvaluatedEpisode one = base.episodes().get(place);
      if (one.success() && trimmed.episodes().get(place).success()) {
        solved.computeIfAbsent(one.initialState().taskId(), task -> new ArrayList<>()).add(place);
      }
    }
    List<List<Integer>> tasks = List.copyOf(solved.values());
    List<Integer> chosen = new ArrayList<>();
    int count = Math.min(most, tasks.size());
    for (int i = 0; i < count; i++) {
      chosen.add(usual(tasks.get(i * tasks.size() / count), base, trimmed));
    }
    return chosen;
  }

  private static int usual(List<Integer> places, EvaluationReport base, EvaluationReport trimmed) {
    List<Integer> sorted = new ArrayList<>(places);
    sorted.sort(
        Comparator.comparingDouble(
                (Integer place) ->
                    (double) trimmed.episodes().get(place).steps()
                        / base.episodes().get(place).steps())
            .thenComparingInt(place -> place));
    return sorted.get(sorted.size() / 2);
  }
}
