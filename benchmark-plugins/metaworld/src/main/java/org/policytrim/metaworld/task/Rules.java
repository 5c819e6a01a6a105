package org.policytrim.metaworld.task;

import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;

/**
 * The rules of one task in one scene: how it begins, what there is to see, what a step is worth and
 * when the task is done.
 *
 * <p>The reward is the original's second version ("v2"), for the record. Points are arrays that are
 * kept, not made anew, so that judging makes no garbage.
 */
public abstract class Rules {

  /** Where most loose objects' coordinates start in qpos, and their velocities in qvel. */
  static final int OBJECT_ADDRESS = 9;

  final Scene scene;

  /** Where the task is to end, in metres. */
  final double[] target = new double[3];

  /** Where the object began. */
  final double[] start = new double[3];

  /** Where the tips of the fingers were when the hand had settled. */
  final double[] tipStart = new double[3];

  /** Whatever else a task remembers of its reset. */
  final double[] notes;

  Rules(Scene scene, int notes) {
    this.scene = scene;
    this.notes = new double[notes];
  }

  /**
   * Edits the model for a goal, before the hand is brought to its place. The original does so
   * after, but it resets twice with the same goal, so that its edits are in force when the hand
   * settles for the second time.
   */
  public abstract void arrange(double[] goal);

  /**
   * Puts the objects into place, after the hand has settled.
   *
   * @param goal the random vector
   * @param tips where the tips of the fingers are
   */
  public final void begin(double[] goal, double[] tips) {
    System.arraycopy(tips, 0, tipStart, 0, 3);
    begin(goal);
  }

  abstract void begin(double[] goal);

  /**
   * Writes positions and orientations of the objects as they are now.
   *
   * @param into an array of zeros from {@code at} on
   * @param at where the 14 numbers go
   */
  public abstract void look(double[] into, int at);

  /** Judges the world after a step. */
  public abstract void judge(Sight sight, Judgement judgement);

  /** The goal's position as observations show it; the rules' own array, not to be changed. */
  public double[] target() {
    return target;
  }

  /** A copy of all that is remembered of the reset. */
  public double[] memory() {
    double[] memory = new double[9 + notes.length];
    System.arraycopy(target, 0, memory, 0, 3);
    System.arraycopy(start, 0, memory, 3, 3);
    System.arraycopy(tipStart, 0, memory, 6, 3);
    System.arraycopy(notes, 0, memory, 9, notes.length);
    return memory;
  }

  /**
   * Takes back what {@link #memory} gave.
   *
   * @throws IllegalArgumentException if it is of another task
   */
  public void recall(double[] memory) {
    if (memory.length != 9 + notes.length) {
      throw new IllegalArgumentException(
          "the memory of these rules has %d numbers, found %d"
              .formatted(9 + notes.length, memory.length));
    }
    System.arraycopy(memory, 0, target, 0, 3);
    System.arraycopy(memory, 3, start, 0, 3);
    System.arraycopy(memory, 6, tipStart, 0, 3);
    System.arraycopy(memory, 9, notes, 0, notes.length);
  }

  /**
   * Puts a loose object to a point, at rest as far as the original does so, and computes all poses.
   */
  final void putObject(double x, double y, double z) {
    scene.setPositions(OBJECT_ADDRESS, x, y, z);
    scene.stopVelocities(OBJECT_ADDRESS, OBJECT_ADDRESS + 6);
    scene.forward();
  }

  /** Sets a single joint, at rest, and computes all poses. */
  final void putJoint(double position) {
    scene.setPositions(OBJECT_ADDRESS, position);
    scene.stopVelocities(OBJECT_ADDRESS, OBJECT_ADDRESS + 1);
    scene.forward();
  }

  static void set(double[] point, double x, double y, double z) {
    point[0] = x;
    point[1] = y;
    point[2] = z;
  }

  /** Sets a point to three numbers of another array. */
  static void set(double[] point, double[] from, int at) {
    System.arraycopy(from, at, point, 0, 3);
  }

  /** Writes a place, shifted, into an array. */
  static void write(Place place, double dx, double dy, double dz, double[] into, int at) {
    into[at] = place.x() + dx;
    into[at + 1] = place.y() + dy;
    into[at + 2] = place.z() + dz;
  }
}
