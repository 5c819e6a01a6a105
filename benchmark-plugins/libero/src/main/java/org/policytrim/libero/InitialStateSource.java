package org.policytrim.libero;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.placement.InitialConfiguration;
import org.policytrim.libero.placement.PlacedObject;
import org.policytrim.libero.placement.ResetSampler;
import org.policytrim.libero.scene.SceneModel;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.libero.task.RecordedInitialStates;
import org.policytrim.toolkit.random.NumpyRandom;

/**
 * The initial states of a benchmark's episodes.
 *
 * <p>Evaluation uses the recorded states. Their fixtures are placed as in the original's
 * evaluation, which calls {@code env.seed(seed)} once per task and {@code env.reset()} before each
 * state. Training and validation use states drawn from the description's regions, with seeds that
 * no two states share, and with the noise on the arm's joints that the recorded states have, so
 * that a policy is trained and selected on states like those of the evaluation.
 */
final class InitialStateSource {

  /** The first seed of drawn states, far from the seeds that users choose. */
  private static final long FIRST_DRAWN = 0x5EED0000L;

  private final LiberoAssets assets;
  private final long seed;
  private final Map<LiberoTask, RecordedInitialStates> recorded = new ConcurrentHashMap<>();
  private final Map<LiberoTask, List<List<PlacedObject>>> fixtures = new ConcurrentHashMap<>();

  InitialStateSource(LiberoAssets assets, long seed) {
    this.assets = assets;
    this.seed = seed;
  }

  /** Returns the number of states of a split. */
  int count(LiberoTask task, StateSplit split) {
    return split == StateSplit.EVALUATION ? recorded(task).count() : Integer.MAX_VALUE;
  }

  /**
   * Returns the configuration of an initial state.
   *
   * @param model the model of any environment of the task
   * @throws IllegalArgumentException if there is no such state
   */
  InitialConfiguration of(LiberoTask task, InitialState state, SceneModel model) {
    if (state.index() >= count(task, state.split())) {
      throw new IllegalArgumentException(
          "%s has %d evaluation states, there is no state %d"
              .formatted(task.id(), count(task, state.split()), state.index()));
    }
    return switch (state.split()) {
      case EVALUATION ->
          new InitialConfiguration(
              recorded(task).state(state.index(), model.model()),
              fixtures(task, model).get(state.index()));
      case TRAINING -> drawn(model, 2L * state.index());
      case VALIDATION -> drawn(model, 2L * state.index() + 1);
    };
  }

  private RecordedInitialStates recorded(LiberoTask task) {
    return recorded.computeIfAbsent(task, known -> RecordedInitialStates.read(assets, known));
  }

  private List<List<PlacedObject>> fixtures(LiberoTask task, SceneModel model) {
    return fixtures.computeIfAbsent(
        task, known -> sequence(count(known, StateSplit.EVALUATION), model));
  }

  private List<List<PlacedObject>> sequence(int length, SceneModel model) {
    ResetSampler.Sequence resets = placements(model).after(seed);
    List<List<PlacedObject>> all = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      all.add(resets.next().fixtures());
    }
    return List.copyOf(all);
  }

  private InitialConfiguration drawn(SceneModel model, long number) {
    long drawnSeed = (FIRST_DRAWN + seed * 2_654_435_761L + number) & NumpyRandom.LARGEST_SEED;
    return placements(model).after(drawnSeed, ResetSampler.RECORDED_ARM_NOISE).next();
  }

  private static ResetSampler placements(SceneModel model) {
    return new ResetSampler(model.scene(), model.composed());
  }
}
