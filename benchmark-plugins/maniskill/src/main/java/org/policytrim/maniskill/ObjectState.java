package org.policytrim.maniskill;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.StateField;
import org.policytrim.maniskill.task.TaskSpec;

/**
 * State fields that are equal for all tasks: the tool, up to three objects and a goal. Objects are
 * a task's poses in the order of its state. Parts that a task does not have are 0.
 */
final class ObjectState {

  /** The poses of objects; the goal; the ways from the tool to objects and on to their target. */
  static final List<StateField> FIELDS =
      List.of(
          pose("object-1-pose"),
          pose("object-2-pose"),
          pose("object-3-pose"),
          point("target-position"),
          point("tool-to-object-1"),
          point("tool-to-object-2"),
          point("tool-to-object-3"),
          point("object-1-to-target"));

  /** The pose of the tool, which all tasks have. */
  static final StateField TOOL = pose("tool-pose");

  private static final int OBJECTS = 3;
  private static final int POSE = 7;
  private static final int POINT = 3;

  private final int tool;
  private final int[] objects;
  private final int goal;

  /** Creates the selection of a task's numbers. */
  ObjectState(TaskSpec task) {
    List<Integer> poses = new ArrayList<>();
    int own = -1;
    int goalAt = -1;
    int offset = 0;
    for (StateField field : task.state()) {
      if (field.equals(TOOL)) {
        own = offset;
      } else if (field.size() == POSE && field.name().endsWith("-pose")) {
        poses.add(offset);
      } else if (field.name().endsWith("-position")) {
        goalAt = offset;
      }
      offset += field.size();
    }
    this.tool = own;
    this.objects = poses.stream().limit(OBJECTS).mapToInt(Integer::intValue).toArray();
    this.goal = goalAt;
  }

  private static StateField pose(String name) {
    return new StateField(name, POSE, "m, quaternion w x y z", "world");
  }

  private static StateField point(String name) {
    return new StateField(name, POINT, "m", "world");
  }

  /**
   * Returns the values of all fields. The target is the goal, or the second object where there is
   * none.
   *
   * @param state the task's state
   */
  double[] values(double[] state) {
    double[] values = new double[StateField.sizeOf(FIELDS)];
    int ways = OBJECTS * POSE + POINT;
    for (int i = 0; i < objects.length; i++) {
      System.arraycopy(state, objects[i], values, i * POSE, POSE);
      difference(state, objects[i], tool, values, ways + i * POINT);
    }
    int target = goal >= 0 || objects.length < 2 ? goal : objects[1];
    if (target >= 0) {
      System.arraycopy(state, target, values, OBJECTS * POSE, POINT);
      difference(state, target, objects[0], values, ways + OBJECTS * POINT);
    }
    return values;
  }

  private static void difference(double[] state, int to, int from, double[] values, int at) {
    for (int i = 0; i < POINT; i++) {
      values[at + i] = state[to + i] - state[from + i];
    }
  }
}
