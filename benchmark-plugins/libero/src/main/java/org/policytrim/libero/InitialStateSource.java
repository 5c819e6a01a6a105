package org.policytrim.libero;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.placement.Beginning;
import org.policytrim.libero.placement.Placed;
import org.policytrim.libero.placement.Placements;
import org.policytrim.libero.scene.SceneModel;
import org.policytrim.libero.task.InitialStates;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.mujoco.random.NumpyRandom;

/**
 * Where the episodes of a benchmark begin.
 *
 * <p>Evaluation: the recorded states, each in the scene as the original's evaluation has it, which
 * calls {@code env.seed(seed)} once per task and {@code env.reset()} before each state, and so puts
 * the fixtures somewhere else each time. Training and selection: states drawn from the
 * description's regions, with seeds of their own that no two states share, and with the noise on
 * the arm's joints that the recorded states have: a policy should be trained and chosen on what it
 * is evaluated on.
 */
final class InitialStateSource {

  /** Drawn seeds begin here, far from those that people choose. */
  private static final long FIRST_DRAWN = 0x5EED0000L;

  private final LiberoAssets assets;
  private final long seed;
  private final Map<LiberoTask, InitialStates> recorded = new ConcurrentHashMap<>();
  private final Map<LiberoTask, List<List<Placed>>> fixtures = new ConcurrentHashMap<>();

  InitialStateSource(LiberoAssets assets, long seed) {
    this.assets = assets;
    this.seed = seed;
  }

  /** How many states a split holds. */
  int count(LiberoTask task, StateSplit split) {
    return split == StateSplit.EVALUATION ? recorded(task).count() : Integer.MAX_VALUE;
  }

  /**
   * The beginning of a state.
   *
   * @param model any lane's of the task
   * @throws IllegalArgumentException if there is no such state
   */
  Beginning of(LiberoTask task, InitialState state, SceneModel model) {
    if (state.index() >= count(task, state.split())) {
      throw new IllegalArgumentException(
          "%s has %d evaluation states, there is no state %d"
              .formatted(task.id(), count(task, state.split()), state.index()));
    }
    return switch (state.split()) {
      case EVALUATION ->
          new Beginning(
              recorded(task).state(state.index(), model.model()),
              fixtures(task, model).get(state.index()));
      case TRAINING -> drawn(model, 2L * state.index());
      case VALIDATION -> drawn(model, 2L * state.index() + 1);
    };
  }

  private InitialStates recorded(LiberoTask task) {
    return recorded.computeIfAbsent(task, known -> InitialStates.read(assets, known));
  }

  private List<List<Placed>> fixtures(LiberoTask task, SceneModel model) {
    return fixtures.computeIfAbsent(
        task, known -> sequence(count(known, StateSplit.EVALUATION), model));
  }

  private List<List<Placed>> sequence(int length, SceneModel model) {
    Placements.Sequence resets = placements(model).after(seed);
    List<List<Placed>> all = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      all.add(resets.next().fixtures());
    }
    return List.copyOf(all);
  }

  private Beginning drawn(SceneModel model, long number) {
    long drawnSeed = (FIRST_DRAWN + seed * 2_654_435_761L + number) & NumpyRandom.LARGEST_SEED;
    return placements(model).after(drawnSeed, Placements.RECORDED_ARM_NOISE).next();
  }

  private static Placements placements(SceneModel model) {
    return new Placements(model.scene(), model.composed());
  }
}
