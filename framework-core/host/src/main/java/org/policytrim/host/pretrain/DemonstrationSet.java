package org.policytrim.host.pretrain;

import java.util.List;
import java.util.Locale;

/**
 * A set of recorded demonstrations.
 *
 * @param style the style of the demonstrator
 * @param demonstrations the successes, by task and initial state
 * @param tasks the counts of each task
 */
public record DemonstrationSet(
    String style, List<Demonstration> demonstrations, List<TaskCount> tasks) {

  /**
   * The counts of one task.
   *
   * @param task the id of the task
   * @param kept the number of successes, all of which are demonstrations
   * @param dropped the number of failures
   * @param stepsMean the mean number of steps of the successes
   */
  public record TaskCount(String task, int kept, int dropped, double stepsMean) {}

  public DemonstrationSet {
    demonstrations = List.copyOf(demonstrations);
    tasks = List.copyOf(tasks);
    if (demonstrations.isEmpty()) {
      throw new IllegalArgumentException("a set has at least one demonstration");
    }
  }

  /**
   * Joins several sets in their order.
   *
   * @param sets at least one set, all of one style
   */
  static DemonstrationSet joined(List<DemonstrationSet> sets) {
    List<String> styles = sets.stream().map(DemonstrationSet::style).distinct().toList();
    if (styles.size() != 1) {
      throw new IllegalArgumentException(
          "sets of one style are joined, found the styles %s".formatted(styles));
    }
    return new DemonstrationSet(
        styles.getFirst(),
        sets.stream().flatMap(set -> set.demonstrations().stream()).toList(),
        sets.stream().flatMap(set -> set.tasks().stream()).toList());
  }

  /** Returns a sentence that describes the recording. */
  public String summary() {
    return summary(style, tasks);
  }

  static String summary(String style, List<TaskCount> tasks) {
    int kept = tasks.stream().mapToInt(TaskCount::kept).sum();
    int dropped = tasks.stream().mapToInt(TaskCount::dropped).sum();
    double steps = tasks.stream().mapToDouble(task -> task.kept() * task.stepsMean()).sum();
    return String.format(
        Locale.ROOT,
        "%d demonstrations in style %s, %.1f steps on average; %d failures dropped",
        kept,
        style,
        steps / kept,
        dropped);
  }
}
