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
 * Says which groups each iteration plays: every task as often as every other, from training states,
 * with horizons dealt by the {@link HorizonPattern}.
 *
 * <p>Where a task has a countable set of training states, they are walked through in a shuffled
 * order, each once before any comes again; where states are drawn by seed, so are these.
 */
public final class GroupSchedule {

  /** A set of at most so many states is walked through. */
  private static final int WALKED = 1 << 16;

  private final long seed;
  private final String phase;
  private final Benchmark benchmark;
  private final RolloutSettings settings;
  private final HorizonPattern horizons;

  /**
   * The schedule of a stage.
   *
   * @param seed the experiment's
   * @param phase the stage's name
   * @param benchmark whose tasks and training states are played
   * @param settings how many groups of how many siblings
   * @param horizons dealt within each group
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

  /** The groups of an iteration, task by task. */
  public RolloutRequest iteration(int iteration) {
    List<GroupRequest> groups = new ArrayList<>();
    List<Task> tasks = benchmark.suite().tasks();
    for (int task = 0; task < tasks.size(); task++) {
      for (int group = 0; group < settings.groupsPerTask(); group++) {
        long visit = (long) iteration * settings.groupsPerTask() + group;
        groups.add(
            new GroupRequest(
                tasks.get(task),
                state(tasks.get(task), visit),
                horizons.deal(task + visit, settings.groupSize())));
      }
    }
    return new RolloutRequest(phase, iteration, groups, settings.limit());
  }

  private InitialState state(Task task, long visit) {
    int states = benchmark.stateCount(task, StateSplit.TRAINING);
    long key = RandomStream.keyOf(phase + "/states/" + task.id());
    int index;
    if (states > WALKED) {
      index = RandomStream.of(seed, key, visit).nextInt(states);
    } else {
      List<Integer> walk =
          IntStream.range(0, states).boxed().collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(walk, Random.from(RandomStream.of(seed, key, visit / states)));
      index = walk.get((int) (visit % states));
    }
    return new InitialState(task.id(), StateSplit.TRAINING, index);
  }
}
