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
 * The episodes of an evaluation. Every entry is played once; policies that are compared play the
 * same plan (docs/method.md, section 7.1).
 *
 * @param entries at least one; no initial state occurs twice
 */
public record EvaluationPlan(List<Entry> entries) {

  /**
   * One episode.
   *
   * @param task one of the benchmark's
   * @param initialState the state that the episode starts from
   * @param seed the seed of the episode's random streams; at least 0 and at most 2^53, so that JSON
   *     readers that use doubles read it exactly
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
            "state %s occurs twice in an evaluation plan".formatted(entry.initialState().id()));
      }
    }
  }

  /**
   * Returns a plan over the first states of a split, task by task.
   *
   * @param seed the experiment's seed
   * @param tasks at least one
   * @param split the split of the initial states
   * @param perTask the number of initial states per task, at least 1
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
