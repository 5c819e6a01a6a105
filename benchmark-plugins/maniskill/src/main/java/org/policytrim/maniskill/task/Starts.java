package org.policytrim.maniskill.task;

import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.random.TorchRandom;
import org.policytrim.maniskill.robot.Panda;
import org.policytrim.toolkit.random.NumpyRandom;

/** The draws that several tasks share, in the precision and order of the original. */
final class Starts {

  /** The pose of the robot's base. */
  static final Pose BASE = Pose.at(-0.615, 0, 0);

  /** The rotation of targets that lie on the table. */
  static final Quat FLAT = new Quat(Math.sqrt(0.5), 0, Math.sqrt(0.5), 0);

  private static final double NOISE = 0.02;

  private Starts() {}

  /** Returns the rest position of the arm, whose last joint differs between the robots. */
  static double[] rest(double lastJoint) {
    return new double[] {
      0,
      Math.PI / 8,
      0,
      -Math.PI * 5 / 8,
      0,
      Math.PI * 3 / 4,
      lastJoint,
      Panda.OPEN_FINGER,
      Panda.OPEN_FINGER
    };
  }

  /** Returns the drawn joint positions of the arm without a camera. */
  static double[] panda(long seed) {
    return noisy(new NumpyRandom(seed), rest(Math.PI / 4));
  }

  /** Returns the drawn joint positions of the arm with a camera. */
  static double[] wristCamera(long seed) {
    return noisy(new NumpyRandom(seed), rest(-Math.PI / 4));
  }

  /** Adds noise to all joints, then opens the fingers. */
  static double[] noisy(NumpyRandom random, double[] rest) {
    double[] drawn = rest.clone();
    for (int joint = 0; joint < drawn.length; joint++) {
      double noise = random.nextGaussian() * NOISE;
      drawn[joint] = joint < Panda.ARM_JOINTS ? noise + rest[joint] : rest[joint];
    }
    return drawn;
  }

  /** Draws a rotation about z between two angles in radians. */
  static Quat yaw(TorchRandom random, double low, double high) {
    float _ = random.next();
    float _ = random.next();
    return yaw(random.uniform((float) low, (float) (high - low)));
  }

  /** Draws a rotation about z from the whole circle. */
  static Quat yaw(TorchRandom random) {
    return yaw(random, 0, 2 * Math.PI);
  }

  /**
   * Returns a rotation about z. Computed through its matrix in single precision, as the original
   * does, with a real part that is not negative.
   */
  private static Quat yaw(float angle) {
    float cosine = (float) Math.cos(angle);
    float sine = (float) Math.sin(angle);
    float real = root(1f + cosine + cosine + 1f);
    float imaginary = root(1f - cosine - cosine + 1f);
    float w;
    float z;
    if (real >= imaginary) {
      w = real * real / (2f * real);
      z = (sine + sine) / (2f * real);
    } else {
      w = (sine + sine) / (2f * imaginary);
      z = imaginary * imaginary / (2f * imaginary);
    }
    return w < 0 ? new Quat(-w, 0, 0, -z) : new Quat(w, 0, 0, z);
  }

  private static float root(float value) {
    return value > 0 ? (float) Math.sqrt(value) : 0;
  }

  /** Returns the closeness 1 - tanh(scale * distance) that the original's rewards use. */
  static double closeness(double scale, double distance) {
    return 1 - Math.tanh(scale * distance);
  }

  /** Returns a pose without rotation from single-precision coordinates. */
  static Pose at(float x, float y, double z) {
    return new Pose(new Vec3(x, y, (float) z), Quat.IDENTITY);
  }
}
