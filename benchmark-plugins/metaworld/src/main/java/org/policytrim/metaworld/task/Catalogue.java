package org.policytrim.metaworld.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.metaworld.goal.GoalSpace;

/**
 * All 50 tasks, in the order of the original (which is the order in which MT50 draws its goals),
 * and the sets of tasks.
 */
public final class Catalogue {

  private static final Map<String, TaskSpec> TASKS = new LinkedHashMap<>();

  private static final List<String> ORDER =
      List.of(
          "assembly-v3",
          "basketball-v3",
          "bin-picking-v3",
          "box-close-v3",
          "button-press-topdown-v3",
          "button-press-topdown-wall-v3",
          "button-press-v3",
          "button-press-wall-v3",
          "coffee-button-v3",
          "coffee-pull-v3",
          "coffee-push-v3",
          "dial-turn-v3",
          "disassemble-v3",
          "door-close-v3",
          "door-lock-v3",
          "door-open-v3",
          "door-unlock-v3",
          "hand-insert-v3",
          "drawer-close-v3",
          "drawer-open-v3",
          "faucet-open-v3",
          "faucet-close-v3",
          "hammer-v3",
          "handle-press-side-v3",
          "handle-press-v3",
          "handle-pull-side-v3",
          "handle-pull-v3",
          "lever-pull-v3",
          "peg-insert-side-v3",
          "pick-place-wall-v3",
          "pick-out-of-hole-v3",
          "reach-v3",
          "push-back-v3",
          "push-v3",
          "pick-place-v3",
          "plate-slide-v3",
          "plate-slide-side-v3",
          "plate-slide-back-v3",
          "plate-slide-back-side-v3",
          "peg-unplug-side-v3",
          "soccer-v3",
          "stick-push-v3",
          "stick-pull-v3",
          "push-wall-v3",
          "reach-wall-v3",
          "shelf-place-v3",
          "sweep-into-v3",
          "sweep-v3",
          "window-open-v3",
          "window-close-v3");

  private static final List<String> MT10 =
      List.of(
          "reach-v3",
          "push-v3",
          "pick-place-v3",
          "door-open-v3",
          "drawer-open-v3",
          "drawer-close-v3",
          "button-press-topdown-v3",
          "peg-insert-side-v3",
          "window-open-v3",
          "window-close-v3");

  private static final List<String> MT25_REST =
      List.of(
          "coffee-pull-v3",
          "pick-out-of-hole-v3",
          "disassemble-v3",
          "pick-place-wall-v3",
          "basketball-v3",
          "stick-pull-v3",
          "button-press-wall-v3",
          "faucet-open-v3",
          "door-lock-v3",
          "lever-pull-v3",
          "sweep-into-v3",
          "faucet-close-v3",
          "coffee-button-v3",
          "button-press-topdown-wall-v3",
          "dial-turn-v3");

  static {
    Map<String, TaskSpec> unordered = new LinkedHashMap<>();
    for (List<TaskSpec> family :
        List.of(FixtureTasks.ALL, HandleTasks.ALL, PuckTasks.ALL, ToolTasks.ALL)) {
      family.forEach(spec -> unordered.put(spec.id(), spec));
    }
    ORDER.forEach(id -> TASKS.put(id, unordered.get(id)));
  }

  private Catalogue() {}

  /** Returns all tasks. */
  public static List<TaskSpec> tasks() {
    return List.copyOf(TASKS.values());
  }

  /** Returns the ids of all tasks. */
  public static List<String> ids() {
    return ORDER;
  }

  /** Returns the ids of all {@linkplain CounterfactualTask counterfactual tasks}. */
  public static List<String> counterfactualIds() {
    return CounterfactualTask.ids(tasks());
  }

  /**
   * Returns a task, possibly a counterfactual one.
   *
   * @throws IllegalArgumentException if there is none with that id
   */
  public static TaskSpec task(String id) {
    TaskSpec spec = TASKS.get(id);
    return spec != null
        ? spec
        : CounterfactualTask.of(id, tasks())
            .orElseThrow(() -> new IllegalArgumentException("there is no task '" + id + "'"));
  }

  /** Returns the sets of tasks by name: MT10, MT25, MT50, each in the order of the original. */
  public static Map<String, List<String>> sets() {
    List<String> mt25 = new ArrayList<>(MT10);
    mt25.addAll(MT25_REST);
    Map<String, List<String>> sets = new LinkedHashMap<>();
    sets.put("MT10", MT10);
    sets.put("MT25", List.copyOf(mt25));
    sets.put("MT50", ORDER);
    return sets;
  }

  /** Returns the goal spaces of a set's tasks, in the set's order. */
  public static Map<String, GoalSpace> goalSpaces(List<String> ids) {
    Map<String, GoalSpace> spaces = new LinkedHashMap<>();
    ids.forEach(id -> spaces.put(id, task(id).goals()));
    return spaces;
  }
}
