package org.policytrim.metaworld.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.policytrim.metaworld.scene.Scene;

/**
 * A task with the scene of one task and the instruction and success criterion of another. Markers
 * are those of the scene's task. Such a task shows whether a policy follows its instruction or only
 * the picture. The id {@code faucet-close-v3@faucet-open-v3} means: the scene is that of opening
 * the faucet, the instruction says to close it.
 *
 * <p>Two tasks combine if scene file, hand and workspace are the same and their random vectors have
 * the same length. Counterfactual tasks are not part of the original and of none of its sets.
 */
public final class CounterfactualTask {

  private static final String SEPARATOR = "@";

  private CounterfactualTask() {}

  /** Returns the ids of all combinations, in the order of the tasks. */
  static List<String> ids(List<TaskSpec> tasks) {
    List<String> ids = new ArrayList<>();
    for (TaskSpec shown : tasks) {
      for (TaskSpec instructed : tasks) {
        if (instructed != shown && combine(instructed, shown)) {
          ids.add(instructed.id() + SEPARATOR + shown.id());
        }
      }
    }
    return ids;
  }

  /** Returns the id of the instructed task: the part before the {@code @}, or the whole id. */
  public static String instructedTask(String id) {
    int at = id.indexOf(SEPARATOR);
    return at < 0 ? id : id.substring(0, at);
  }

  /** Returns the counterfactual task with an id; empty if there is none. */
  static Optional<TaskSpec> of(String id, List<TaskSpec> tasks) {
    for (TaskSpec shown : tasks) {
      for (TaskSpec instructed : tasks) {
        if (instructed != shown
            && id.equals(instructed.id() + SEPARATOR + shown.id())
            && combine(instructed, shown)) {
          return Optional.of(of(id, instructed, shown));
        }
      }
    }
    return Optional.empty();
  }

  private static TaskSpec of(String id, TaskSpec instructed, TaskSpec shown) {
    return new TaskSpec(
        id,
        instructed.instruction(),
        shown.model(),
        shown.hand(),
        shown.workspace(),
        shown.goals(),
        instructed.goalBounds(),
        scene ->
            new CombinedRules(instructed.rules().apply(scene), shown.rules().apply(scene), scene));
  }

  private static boolean combine(TaskSpec instructed, TaskSpec shown) {
    return instructed.model().equals(shown.model())
        && Arrays.equals(instructed.hand(), shown.hand())
        && Arrays.equals(instructed.workspace().low(), shown.workspace().low())
        && Arrays.equals(instructed.workspace().high(), shown.workspace().high())
        && instructed.goals().size() == shown.goals().size();
  }

  /** The reward and success of one task in a scene arranged for another. */
  private static final class CombinedRules extends Rules {

    private final Rules instructed;
    private final Rules shown;

    CombinedRules(Rules instructed, Rules shown, Scene scene) {
      super(scene, 0);
      this.instructed = instructed;
      this.shown = shown;
    }

    @Override
    public void editModel(double[] goal) {
      shown.editModel(goal);
    }

    @Override
    void placeObjects(double[] goal) {
      shown.placeObjects(goal, tipStart);
      instructed.placeObjects(goal, tipStart);
    }

    @Override
    public double[] target() {
      return instructed.target();
    }

    @Override
    public double[] saveState() {
      return instructed.saveState();
    }

    @Override
    public void restoreState(double[] saved) {
      instructed.restoreState(saved);
    }

    @Override
    public void readObjects(double[] into, int at) {
      instructed.readObjects(into, at);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      instructed.evaluate(state, result);
    }
  }
}
