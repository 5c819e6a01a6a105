package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.Orientation;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/**
 * Objects that must be held in a certain orientation: a nut with a handle and its peg, a hammer and
 * its nail, a lid and its box.
 */
final class ToolRules {

  /** Half the square root of two with three digits, as the original writes it. */
  private static final double[] QUARTER_TURN = {0.707, 0, 0, 0.707};

  private static final double[] IDENTITY = {1, 0, 0, 0};

  private ToolRules() {}

  /** Returns 1 for the ideal orientation, falling to 0 at a distance of {@code far}. */
  private static double upright(StepState state, double[] ideal, double far) {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double error = state.observation[StepState.OBJECT + 3 + i] - ideal[i];
      sum += error * error;
    }
    return Math.max(1 - Math.sqrt(sum) / far, 0);
  }

  /** A grasp of a tool anywhere along its handle. */
  private static final class HandleGrasp {

    private final Caging caging;
    private final double halfHandle;
    private final double[] point = new double[3];

    HandleGrasp(Caging caging, double halfHandle) {
      this.caging = caging;
      this.halfHandle = halfHandle;
    }

    /**
     * Returns twice the grasp plus six times the progress, scaled by the orientation.
     *
     * @param inPlace the progress towards the target, 0 to 1
     * @param upright the orientation, 0 to 1
     */
    double reward(Rules rules, StepState state, double inPlace, double upright) {
      Rules.set(point, state.observation, StepState.OBJECT);
      if (Math.abs(point[0] - state.observation[0]) < halfHandle) {
        point[0] = state.observation[0];
      }
      double grasp = caging.measure(state, point, 0, rules.start, rules.tipStart);
      Precision precision = caging.precision();
      return precision.times(precision.plus(precision.times(2, grasp), 6 * inPlace), upright);
    }
  }

  /** A nut with a handle that is put over a peg or taken off it. */
  abstract static class Nut extends ObjectRules {

    private final ModelPosition peg;
    private final ModelPosition marker;
    final PositionView nut;
    private final HandleGrasp handleGrasp;
    final double[] centre = new double[3];

    private Nut(Scene scene, Caging.Mix mix) {
      super(scene, 0, scene.site("RoundNut-8"), scene.bodyOrientation("RoundNut"));
      this.peg = scene.movableBody("peg");
      this.marker = scene.movableSite("pegTop");
      this.nut = scene.site("RoundNut");
      this.handleGrasp = new HandleGrasp(new Caging(0.015, 0.02, 0.01, 0.01, 1, mix), 0.01);
    }

    final void putPeg(double x, double y, double z, double topZ) {
      peg.moveTo(x, y, z);
      marker.moveTo(x, y, topZ);
    }

    final double reward(StepState state, double inPlace) {
      return handleGrasp.reward(this, state, inPlace, upright(state, QUARTER_TURN, 0.4));
    }
  }

  /** Rules of {@code assembly-v3}: a nut is placed on a peg. */
  static final class Assembly extends Nut {

    Assembly(Scene scene) {
      super(scene, Caging.Mix.REACH);
    }

    @Override
    public void editModel(double[] goal) {
      putPeg(goal[3], goal[4], goal[5] - 0.05, goal[5]);
    }

    @Override
    void placeObjects(double[] goal) {
      set(start, goal, 0);
      set(target, goal, 3);
      putObject(goal[0], goal[1], goal[2]);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      nut.read(centre, 0);
      double dx = target[0] - centre[0];
      double dy = target[1] - centre[1];
      double radius = length(dx, dy);
      boolean success = radius < 0.02 && target[2] - centre[2] > 0;
      double threshold = success ? 0.02 : 0.01;
      double height = radius > threshold ? 0.02 * Math.log(radius - threshold) + 0.2 : 0;
      double lifted = centre[2] > 0.02 || radius < threshold ? 0.1 : 0;
      double away = length(dx, dy, (height - centre[2]) * 3);
      double inPlace = lifted + 0.9 * longTail(away, 0.02, 0.4);
      result.set(success ? 10 : reward(state, inPlace), success);
    }
  }

  /** Rules of {@code disassemble-v3}: a nut is lifted off a peg. */
  static final class Disassemble extends Nut {

    Disassemble(Scene scene) {
      super(scene, Caging.Mix.CAGE);
    }

    @Override
    public void editModel(double[] goal) {
      putPeg(goal[0], goal[1], goal[2] + 0.03, goal[2] + 0.08);
    }

    @Override
    void placeObjects(double[] goal) {
      set(start, goal, 0);
      set(target, goal[0], goal[1], goal[2] + 0.15);
      scene.forward();
      putObject(goal[0], goal[1], goal[2]);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      nut.read(centre, 0);
      double away =
          length(target[0] - centre[0], target[1] - centre[1], target[2] + 0.1 - centre[2]);
      double lifted = centre[2] > 0.02 ? 0.1 : 0;
      double inPlace = lifted + 0.9 * longTail(away, 0.02, 0.2);
      boolean success = state.object(2) > target[2];
      result.set(success ? 10 : reward(state, inPlace), success);
    }
  }

  /** Rules of {@code hammer-v3}: a nail is driven in with a hammer. */
  static final class Hammer extends Rules {

    private static final double DRIVEN = 0.09;

    private final PositionView hammer;
    private final Orientation hammerOrientation;
    private final PositionView nail;
    private final Orientation nailOrientation;
    private final PositionView goal;
    private final int slide;
    private final HandleGrasp handleGrasp = new HandleGrasp(Caging.of(0.015, 0.02, 0.01), 0.07);

    Hammer(Scene scene) {
      super(scene, 0);
      this.hammer = scene.body("hammer");
      this.hammerOrientation = scene.bodyOrientation("hammer");
      this.nail = scene.body("nail_link");
      this.nailOrientation = scene.bodyOrientation("nail_link");
      this.goal = scene.site("goal");
      this.slide = scene.positionAddress("NailSlideJoint");
    }

    @Override
    public void editModel(double[] vector) {
      // The box with the nail stays where the scene has it.
    }

    @Override
    void placeObjects(double[] vector) {
      goal.read(target, 0);
      set(start, vector, 0);
      putObject(vector[0], vector[1], vector[2]);
    }

    @Override
    public void readObjects(double[] into, int at) {
      hammer.read(into, at);
      hammerOrientation.read(into, at + 3);
      nail.read(into, at + 7);
      nailOrientation.read(into, at + 10);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double z = state.object(2);
      double away =
          length(
              target[0] - (state.object(0) + 0.16),
              target[1] - (state.object(1) + 0.06),
              target[2] - z);
      double lifted = z > 0.02 ? 0.1 : 0;
      double inPlace = lifted + 0.9 * longTail(away, 0.02, 0.2);
      double upright = upright(state, IDENTITY, 0.4);
      double reward = handleGrasp.reward(this, state, inPlace, upright);
      boolean success = scene.position(slide) > DRIVEN;
      result.set(success && reward > 5 ? 10 : reward, success);
    }
  }

  /** A lid that is put on a box. */
  static final class BoxClose extends ObjectRules {

    private final ModelPosition box;
    private final ModelPosition marker;

    BoxClose(Scene scene) {
      super(scene, 0, scene.body("top_link"), scene.bodyOrientation("top_link"));
      this.box = scene.movableBody("boxbody");
      this.marker = scene.movableSite("goal");
    }

    @Override
    public void editModel(double[] goal) {
      box.moveTo(goal[3], goal[4], box.get(2));
      marker.moveTo(goal[3], goal[4], goal[5]);
    }

    @Override
    void placeObjects(double[] goal) {
      set(start, goal[0], goal[1], 0.02f);
      set(target, goal, 3);
      scene.advance();
      putObject(start[0], start[1], start[2]);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double[] hand = state.observation;
      double x = state.object(0);
      double y = state.object(1);
      double z = state.object(2) + 0.02;
      double away = length(hand[0] - x, hand[1] - y, hand[2] - z);
      double ready = HoverReward.ready(state, x, y, 0.02, away, 0.02);
      double remaining = length(target[0] - x, target[1] - y, (target[2] - z) * 3);
      double closed = (z > 0.04 ? 0.2 : 0) + 0.8 * longTail(remaining, 0.05, 0.25);
      double reward = 2 * both(HoverReward.effort(state), ready) + 8 * closed;
      boolean success = state.objectDistance(target) < 0.08;
      result.set((success ? 10 : reward) * upright(state, QUARTER_TURN, 0.2), success);
    }
  }
}
