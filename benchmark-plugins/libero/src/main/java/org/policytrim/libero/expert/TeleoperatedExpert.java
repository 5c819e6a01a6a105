package org.policytrim.libero.expert;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.toolkit.demonstration.CorrelatedNoise;
import org.policytrim.toolkit.demonstration.Interruption;

/**
 * A demonstrator in the style {@code teleoperated}: follows the scripted expert, but slower, with
 * drift, pauses, and deviations that it has to correct.
 *
 * <p>The parameters are fixed, because PolicyTrim later removes the inefficiency that a policy
 * learns from these demonstrations. The hand moves at {@value #SPEED} of the expert's action. Drift
 * is added, which keeps {@value #DRIFT_CORRELATION} of itself per step and has a standard deviation
 * of {@value #DRIFT_SCALE} of the motion's length. A pause of {@value #SHORTEST_PAUSE} to {@value
 * #LONGEST_PAUSE} steps begins with a probability of {@value #PAUSE_CHANCE} per step, and a
 * deviation of {@value #SHORTEST_DEVIATION} to {@value #LONGEST_DEVIATION} steps, in which the hand
 * moves sideways or up at {@value #DEVIATION_SPEED} of full speed, with one of {@value
 * #DEVIATION_CHANCE}. The fingers hold still in both. After a deviation the demonstration shows how
 * to return to the path, which a policy would not see otherwise. Deviations themselves are not
 * learned, see {@link org.policytrim.api.demonstration.Demonstrator#isIntended}.
 *
 * <p>Measured on LIBERO-Spatial, six initial states (0 to 5, for training) of each of the ten
 * tasks, all 60 episodes succeed with 119.7 actions on average; the scripted expert needs 73.4 on
 * the evaluation states. The ratio is 1.63.
 *
 * <p>Belongs to one episode.
 */
public final class TeleoperatedExpert {

  static final double SPEED = 0.65;
  static final double DRIFT_SCALE = 0.08;
  static final double DRIFT_CORRELATION = 0.9;
  static final double PAUSE_CHANCE = 0.03;
  static final int SHORTEST_PAUSE = 3;
  static final int LONGEST_PAUSE = 8;

  static final double DEVIATION_CHANCE = 0.015;
  static final int SHORTEST_DEVIATION = 3;
  static final int LONGEST_DEVIATION = 6;
  static final double DEVIATION_SPEED = 0.6;

  private static final int TRANSLATION = 3;
  private static final int HEIGHT = 2;
  private static final int ARM = 6;

  private static final double[] STILL = new double[TRANSLATION];

  private final ScriptedExpert expert;
  private final RandomGenerator random;
  private final CorrelatedNoise drift = new CorrelatedNoise(TRANSLATION, DRIFT_CORRELATION);
  private final Interruption pause = new Interruption(SHORTEST_PAUSE, LONGEST_PAUSE);
  private final Interruption deviation = new Interruption(SHORTEST_DEVIATION, LONGEST_DEVIATION);
  private final double[] direction = new double[TRANSLATION];
  private double grip;
  private boolean deviating;

  /**
   * Creates a demonstrator at the start of an episode.
   *
   * @param simulation a simulation that has been reset
   * @param terms the task's goal
   * @param random the only source of randomness
   */
  public TeleoperatedExpert(Simulation simulation, List<GoalTerm> terms, RandomGenerator random) {
    this.expert = new ScriptedExpert(simulation, terms);
    this.random = random;
  }

  /** Returns the next action, every number in [-1, 1]. */
  public double[] act() {
    deviating = false;
    double draw = random.nextDouble();
    drift.advance(random);
    if (!pause.isActive() && draw < PAUSE_CHANCE) {
      pause.begin(random);
    }
    if (pause.take()) {
      return withGrip(STILL);
    }
    if (!deviation.isActive() && random.nextDouble() < DEVIATION_CHANCE) {
      deviation.begin(random);
      drawDirection();
    }
    if (deviation.take()) {
      deviating = true;
      return withGrip(direction);
    }
    double[] action = expert.act();
    grip = action[ARM];
    addDrift(action);
    for (int axis = TRANSLATION; axis < ARM; axis++) {
      action[axis] = Math.clamp(SPEED * action[axis], -1.0, 1.0);
    }
    return action;
  }

  /** Returns whether the last action was part of a deviation. */
  public boolean isDeviating() {
    return deviating;
  }

  /** Returns an action with a translation, no rotation, and unchanged fingers. */
  private double[] withGrip(double[] translation) {
    double[] action = Arrays.copyOf(translation, ARM + 1);
    action[ARM] = grip;
    return action;
  }

  private void addDrift(double[] action) {
    double length =
        Math.sqrt(action[0] * action[0] + action[1] * action[1] + action[2] * action[2]);
    for (int axis = 0; axis < TRANSLATION; axis++) {
      double drifting = action[axis] + DRIFT_SCALE * length * drift.get(axis);
      action[axis] = Math.clamp(SPEED * drifting, -1.0, 1.0);
    }
  }

  /** Draws the direction of a deviation, but not downwards, where the objects are. */
  private void drawDirection() {
    double squares = 0;
    for (int axis = 0; axis < TRANSLATION; axis++) {
      direction[axis] = random.nextGaussian();
      squares += direction[axis] * direction[axis];
    }
    for (int axis = 0; axis < TRANSLATION; axis++) {
      direction[axis] *= DEVIATION_SPEED / Math.sqrt(squares);
    }
    direction[HEIGHT] = Math.abs(direction[HEIGHT]);
  }
}
