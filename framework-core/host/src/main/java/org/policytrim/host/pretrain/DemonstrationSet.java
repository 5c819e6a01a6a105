package org.policytrim.host.pretrain;

import java.util.List;
import java.util.Locale;
import org.policytrim.api.demonstration.Demonstration;

/**
 * Demonstrations that were recorded.
 *
 * @param style in which the demonstrator played
 * @param demonstrations the successes, task by task, in the order of their states
 * @param tasks what became of each task
 */
public record DemonstrationSet(
    String style, List<Demonstration> demonstrations, List<TaskCount> tasks) {

  /**
   * What became of one task.
   *
   * @param task its id
   * @param kept successes, all of them demonstrations
   * @param dropped failures
   * @param stepsMean mean steps of the successes
   */
  public record TaskCount(String task, int kept, int dropped, double stepsMean) {}

  public DemonstrationSet {
    demonstrations = List.copyOf(demonstrations);
    tasks = List.copyOf(tasks);
    if (demonstrations.isEmpty()) {
      throw new IllegalArgumentException("nothing was demonstrated");
    }
  }

  /**
   * Several sets as one, in their order.
   *
   * @param sets at least one, all of one style
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

  /** A sentence about what was recorded. */
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
