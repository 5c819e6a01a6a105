package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Turn;

/** Buttons on a box, pressed from above or from the front, with or without a wall before them. */
abstract class ButtonRules extends Rules {

  private static final double FACE = 0.193;
  private static final int Y = 1;
  private static final int Z = 2;

  private final Fixture box;
  private final Place button;
  private final Turn buttonTurn;
  private final Place hole;
  private final Place face;
  private final int axis;

  private ButtonRules(Scene scene, int axis) {
    super(scene, 1);
    this.box = scene.fixture("box");
    this.button = scene.body("button");
    this.buttonTurn = scene.bodyTurn("button");
    this.hole = scene.site("hole");
    this.face = scene.site("buttonStart");
    this.axis = axis;
  }

  @Override
  public void arrange(double[] goal) {
    box.moveTo(goal[0], goal[1], goal[2]);
  }

  @Override
  void begin(double[] goal) {
    set(start, goal, 0);
    if (axis == Y) {
      putJoint(0);
    } else {
      scene.forward();
    }
    hole.read(target, 0);
    notes[0] = Math.abs(target[axis] - face.get(axis));
  }

  @Override
  public void look(double[] into, int at) {
    write(button, 0, axis == Y ? -FACE : 0, axis == Z ? FACE : 0, into, at);
    buttonTurn.read(into, at + 3);
  }

  /** How far the button is from being pressed, in metres. */
  final double left(Sight sight) {
    return Math.abs(target[axis] - sight.object(axis));
  }

  final double pressed(Sight sight) {
    return longTail(left(sight), 0.005, notes[0]);
  }

  final double tipDistance(Sight sight) {
    return distance(sight.observation, Sight.OBJECT, sight.tip, 0);
  }

  final double near(Sight sight, double radius) {
    double margin = distance(sight.observation, Sight.OBJECT, tipStart, 0);
    return longTail(tipDistance(sight), radius, margin);
  }

  /** From above; the original rewards closed fingers before a wall and open ones without. */
  static final class Topdown extends ButtonRules {

    private final boolean wall;

    Topdown(Scene scene, boolean wall) {
      super(scene, Z);
      this.wall = wall;
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double fingers = wall ? Math.max(sight.opening(), 0) : 1 - sight.opening();
      double reward = 5 * both(fingers, near(sight, 0.01));
      if (tipDistance(sight) <= 0.03) {
        reward += 5 * pressed(sight);
      }
      judgement.is(reward, left(sight) <= 0.024);
    }
  }

  /** From the front. */
  static final class Press extends ButtonRules {

    Press(Scene scene) {
      super(scene, Y);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double reward = 2 * both(Math.max(sight.opening(), 0), near(sight, 0.05));
      if (tipDistance(sight) <= 0.05) {
        reward += 8 * pressed(sight);
      }
      judgement.is(reward, left(sight) <= 0.02);
    }
  }

  /** From the front, over a wall. */
  static final class PressBehindWall extends ButtonRules {

    PressBehindWall(Scene scene) {
      super(scene, Y);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double reward;
      if (tipDistance(sight) > 0.07) {
        reward = 2 * both((1 - sight.opening()) / 2, near(sight, 0.01));
      } else {
        double pressed = pressed(sight);
        reward = 2 + 2 * (1 + sight.opening()) + 4 * (pressed * pressed);
      }
      judgement.is(reward, left(sight) <= 0.03);
    }
  }
}
