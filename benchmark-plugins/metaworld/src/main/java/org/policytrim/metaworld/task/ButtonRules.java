package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.Orientation;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/**
 * Buttons on a box, pressed from above or from the front, with or without a wall in front of them.
 * The extra value is the button's initial distance from being pressed.
 */
abstract class ButtonRules extends Rules {

  private static final double FACE = 0.193;
  private static final int Y = 1;
  private static final int Z = 2;

  private final ModelPosition box;
  private final PositionView button;
  private final Orientation buttonOrientation;
  private final PositionView hole;
  private final PositionView face;
  private final int axis;

  private ButtonRules(Scene scene, int axis) {
    super(scene, 1);
    this.box = scene.movableBody("box");
    this.button = scene.body("button");
    this.buttonOrientation = scene.bodyOrientation("button");
    this.hole = scene.site("hole");
    this.face = scene.site("buttonStart");
    this.axis = axis;
  }

  @Override
  public void editModel(double[] goal) {
    box.moveTo(goal[0], goal[1], goal[2]);
  }

  @Override
  void placeObjects(double[] goal) {
    set(start, goal, 0);
    if (axis == Y) {
      putJoint(0);
    } else {
      scene.forward();
    }
    hole.read(target, 0);
    extra[0] = Math.abs(target[axis] - face.get(axis));
  }

  @Override
  public void readObjects(double[] into, int at) {
    write(button, 0, axis == Y ? -FACE : 0, axis == Z ? FACE : 0, into, at);
    buttonOrientation.read(into, at + 3);
  }

  /** Returns the button's distance from being pressed, in metres. */
  final double remaining(StepState state) {
    return Math.abs(target[axis] - state.object(axis));
  }

  final double pressed(StepState state) {
    return longTail(remaining(state), 0.005, extra[0]);
  }

  final double near(StepState state, double radius) {
    return longTail(state.tipDistance(), radius, state.objectDistance(tipStart));
  }

  /**
   * Returns the reward of approaching the button with the fingers in a certain state and then
   * pressing it.
   */
  final double reward(
      StepState state,
      double fingers,
      double nearRadius,
      double nearWeight,
      double contactDistance,
      double pressWeight) {
    double reward = nearWeight * both(fingers, near(state, nearRadius));
    if (state.tipDistance() <= contactDistance) {
      reward += pressWeight * pressed(state);
    }
    return reward;
  }

  /** From above; the original rewards closed fingers behind a wall and open ones without. */
  static final class Topdown extends ButtonRules {

    private final boolean wall;

    Topdown(Scene scene, boolean wall) {
      super(scene, Z);
      this.wall = wall;
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double fingers = wall ? Math.max(state.opening(), 0) : 1 - state.opening();
      result.set(reward(state, fingers, 0.01, 5, 0.03, 5), remaining(state) <= 0.024);
    }
  }

  /** From the front. */
  static final class Press extends ButtonRules {

    Press(Scene scene) {
      super(scene, Y);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double fingers = Math.max(state.opening(), 0);
      result.set(reward(state, fingers, 0.05, 2, 0.05, 8), remaining(state) <= 0.02);
    }
  }

  /** From the front, over a wall. */
  static final class PressBehindWall extends ButtonRules {

    PressBehindWall(Scene scene) {
      super(scene, Y);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double reward;
      if (state.tipDistance() > 0.07) {
        reward = 2 * both((1 - state.opening()) / 2, near(state, 0.01));
      } else {
        double pressed = pressed(state);
        reward = 2 + 2 * (1 + state.opening()) + 4 * (pressed * pressed);
      }
      result.set(reward, remaining(state) <= 0.03);
    }
  }
}
