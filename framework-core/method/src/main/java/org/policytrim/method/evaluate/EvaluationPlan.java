package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.toolkit.random.RandomStream;

/**
 * What an evaluation plays: every entry once. Policies that are compared play the same plan.
 *
 * @param entries at least one, no state twice
 */
public record EvaluationPlan(List<Entry> entries) {

  /**
   * One episode of it.
   *
   * @param task one of the benchmark's
   * @param initialState where it begins
   * @param seed of the episode's random streams, at least 0 and exact in a double
   */
  public record Entry(Task task, InitialState initialState, long seed) {}

  public EvaluationPlan {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("an evaluation plays at least one episode");
    }
    Set<InitialState> states = new HashSet<>();
    for (Entry entry : entries) {
      if (!states.add(entry.initialState())) {
        throw new IllegalArgumentException(
            "state " + entry.initialState().id() + " stands twice in an evaluation plan");
      }
    }
  }

  /**
   * The first states of a split, task by task.
   *
   * @param seed the experiment's
   * @param tasks at least one
   * @param split which states
   * @param perTask how many of them, at least 1
   */
  public static EvaluationPlan of(long seed, List<Task> tasks, StateSplit split, int perTask) {
    List<Entry> entries = new ArrayList<>();
    String name = "evaluation/" + split.streamName().toLowerCase(Locale.ROOT) + "/";
    for (Task task : tasks) {
      long key = RandomStream.keyOf(name + task.id());
      for (int index = 0; index < perTask; index++) {
        entries.add(
            new Entry(
                task,
                new InitialState(task.id(), split, index),
                RandomStream.of(seed, key, index).nextLong() >>> 11));
      }
    }
    return new EvaluationPlan(entries);
  }
}
