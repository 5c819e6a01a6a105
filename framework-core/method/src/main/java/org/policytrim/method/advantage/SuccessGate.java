package org.policytrim.method.advantage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.policytrim.api.episode.EpisodeGroup;

/**
 * Reduces the part of all rewards but the outcome while a task succeeds less often than before
 * (docs/method.md, section 4.10). For each task it follows the success rate in training, {@code p
 * <- p + rate (observed - p)}, and the highest value of p. The weight falls from 1 at the highest
 * value to 0 where p is lower by the width.
 *
 * <p>A gate is immutable; {@link #after} returns the next one.
 */
public final class SuccessGate {

  private final AdvantageSettings settings;
  private final Map<String, TaskProgress> tasks;

  /**
   * The success of one task in training.
   *
   * @param task the task's id
   * @param success the running mean of the success rate, p, from 0 to 1
   * @param best the highest value that p has had, not less than the base's success rate
   */
  public record TaskProgress(String task, double success, double best) {}

  private SuccessGate(AdvantageSettings settings, Map<String, TaskProgress> tasks) {
    this.settings = settings;
    this.tasks = tasks;
  }

  /**
   * Creates the gate of a stage.
   *
   * @param settings the width and the rate; a width of 0 turns the gate off
   * @param progress the tasks' progress; at the start of a stage the base's success rates
   */
  public static SuccessGate of(AdvantageSettings settings, List<TaskProgress> progress) {
    return new SuccessGate(
        settings,
        settings.gateWidth() == 0
            ? Map.of()
            : progress.stream()
                .collect(
                    Collectors.toMap(TaskProgress::task, one -> one, (a, b) -> b, TreeMap::new)));
  }

  /** Returns the gate after the groups of one iteration. */
  public SuccessGate after(List<EpisodeGroup> groups) {
    if (settings.gateWidth() == 0) {
      return this;
    }
    Map<String, TaskProgress> next = new TreeMap<>(tasks);
    groups.stream()
        .collect(
            Collectors.groupingBy(
                group -> group.task().id(),
                TreeMap::new,
                Collectors.averagingDouble(EpisodeGroup::successRate)))
        .forEach(
            (task, observed) ->
                next.compute(
                    task,
                    (_, former) ->
                        former == null
                            ? new TaskProgress(task, observed, observed)
                            : moved(former, observed)));
    return new SuccessGate(settings, next);
  }

  private TaskProgress moved(TaskProgress former, double observed) {
    double success = former.success() + settings.gateRate() * (observed - former.success());
    return new TaskProgress(former.task(), success, Math.max(former.best(), success));
  }

  /**
   * Returns the weight of all rewards but the outcome for a task, from 0 to 1; 1 if the gate is
   * off.
   */
  public double weight(String task) {
    TaskProgress progress = tasks.get(task);
    if (progress == null) {
      return 1;
    }
    double missing = progress.best() - progress.success();
    return Math.clamp(1 - missing / settings.gateWidth(), 0, 1);
  }

  /** Returns the progress of each task, by name; empty if the gate is off. */
  public List<TaskProgress> progress() {
    return new ArrayList<>(tasks.values());
  }
}
