package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Selects the groups of every training iteration: the same number for each task, from training
 * states, with horizons from a {@link HorizonPattern} (docs/method.md, sections 2.2 and 2.4).
 *
 * <p>If a task has a small number of training states, every state is used once, in shuffled order,
 * before any is used again. Otherwise each group draws a state at random.
 */
public final class GroupSchedule {

  /** The largest number of states that are shuffled instead of drawn. */
  private static final int MOST_SHUFFLED = 1 << 16;

  private final long seed;
  private final String phase;
  private final Benchmark benchmark;
  private final RolloutSettings settings;
  private final HorizonPattern horizons;

  /**
   * Creates the schedule of a stage.
   *
   * @param seed the experiment's seed
   * @param phase the stage's name, part of the key of every random stream
   * @param benchmark the tasks and training states
   * @param settings the number of groups and siblings
   * @param horizons the horizons within each group
   */
  public GroupSchedule(
      long seed,
      String phase,
      Benchmark benchmark,
      RolloutSettings settings,
      HorizonPattern horizons) {
    this.seed = seed;
    this.phase = phase;
    this.benchmark = benchmark;
    this.settings = settings;
    this.horizons = horizons;
  }

  /**
   * Returns the groups of an iteration, task by task.
   *
   * @param iteration the iteration within the stage, from 0
   */
  public RolloutRequest iteration(int iteration) {
    return iteration(iteration, new FailedStates(0, List.of()));
  }

  /**
   * Returns the groups of an iteration, task by task.
   *
   * @param iteration the iteration within the stage, from 0
   * @param failed the states to be replayed: the last group of a task starts from its first waiting
   *     state
   */
  public RolloutRequest iteration(int iteration, FailedStates failed) {
    List<GroupRequest> groups = new ArrayList<>();
    List<Task> tasks = benchmark.suite().tasks();
    for (int task = 0; task < tasks.size(); task++) {
      for (int group = 0; group < settings.groupsPerTask(); group++) {
        long visit = (long) iteration * settings.groupsPerTask() + group;
        InitialState scheduled = state(tasks.get(task), visit);
        boolean last = group == settings.groupsPerTask() - 1;
        groups.add(
            new GroupRequest(
                tasks.get(task),
                last ? failed.next(tasks.get(task).id()).orElse(scheduled) : scheduled,
                horizons.deal(task + visit, settings.groupSize())));
      }
    }
    return new RolloutRequest(seed, phase, iteration, groups, settings.limit().orElse(0));
  }

  private InitialState state(Task task, long visit) {
    int states = benchmark.stateCount(task, StateSplit.TRAINING);
    long key = RandomStream.keyOf(phase + "/states/" + task.id());
    int index;
    if (states > MOST_SHUFFLED) {
      index = RandomStream.of(seed, key, visit).nextInt(states);
    } else {
      List<Integer> order =
          IntStream.range(0, states).boxed().collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(order, Random.from(RandomStream.of(seed, key, visit / states)));
      index = order.get((int) (visit % states));
    }
    return new InitialState(task.id(), StateSplit.TRAINING, index);
  }
}
