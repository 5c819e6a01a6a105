package org.policytrim.maniskill.robot;

import java.util.Arrays;
import java.util.Optional;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;

/**
 * Finds joint positions for a pose of the tool by damped least squares, with the constants of
 * SAPIEN's solver, so that results agree to about a microradian.
 */
public final class InverseKinematics {

  private static final int ITERATIONS = 100;
  private static final double TOLERANCE = 1e-4;
  private static final double STEP = 0.1;
  private static final double DAMPING = 1e-6;
  private static final int DIMENSIONS = 6;

  private final KinematicChain chain;

  /** Creates a solver for a robot. */
  public InverseKinematics(KinematicChain chain) {
    this.chain = chain;
  }

  /**
   * Solves for joint positions.
   *
   * @param wanted the pose of the tool in the frame of the base
   * @param start the joint positions to start from in radians; further numbers are ignored
   * @return the positions, or empty if the error stays above 1e-4 (metres and radians) after 100
   *     iterations
   */
  public Optional<double[]> solve(Pose wanted, double[] start) {
    Pose last = wanted.times(chain.tool().inverse());
    double[] positions = Arrays.copyOf(start, chain.size());
    for (int iteration = 0; iteration <= ITERATIONS; iteration++) {
      Pose[] frames = chain.frames(positions);
      Pose remaining = frames[frames.length - 1].inverse().times(last);
      RigidLogarithm error = RigidLogarithm.of(remaining);
      if (error.norm() < TOLERANCE) {
        return Optional.of(positions);
      }
      double[][] jacobian = jacobian(frames, RigidLogarithm.derivative(remaining.inverse()));
      advance(positions, jacobian, error);
    }
    return Optional.empty();
  }

  /** Returns the derivative of the error with respect to the joint positions. */
  private double[][] jacobian(Pose[] frames, double[][] logarithm) {
    int last = frames.length - 1;
    double[][] jacobian = new double[DIMENSIONS][frames.length];
    for (int joint = 0; joint < frames.length; joint++) {
      Vec3 axis = frames[joint].rotation().rotate(chain.axis(joint));
      Vec3 arm = frames[last].position().minus(frames[joint].position());
      var inward = frames[last].rotation().conjugate();
      double[] linear = inward.rotate(axis.cross(arm)).toArray();
      double[] angular = inward.rotate(axis).toArray();
      for (int row = 0; row < DIMENSIONS; row++) {
        for (int i = 0; i < 3; i++) {
          jacobian[row][joint] -=
              logarithm[row][i] * linear[i] + logarithm[row][3 + i] * angular[i];
        }
      }
    }
    return jacobian;
  }

  private static void advance(double[] positions, double[][] jacobian, RigidLogarithm error) {
    double[][] system = new double[DIMENSIONS][DIMENSIONS + 1];
    for (int row = 0; row < DIMENSIONS; row++) {
      for (int column = 0; column < DIMENSIONS; column++) {
        for (int joint = 0; joint < positions.length; joint++) {
          system[row][column] += jacobian[row][joint] * jacobian[column][joint];
        }
      }
      system[row][row] += DAMPING;
      double[] part = (row < 3 ? error.linear() : error.angular()).toArray();
      system[row][DIMENSIONS] = part[row % 3];
    }
    double[] solution = solve(system);
    for (int joint = 0; joint < positions.length; joint++) {
      double change = 0;
      for (int row = 0; row < DIMENSIONS; row++) {
        change += jacobian[row][joint] * solution[row];
      }
      positions[joint] -= STEP * change;
    }
  }

  /** Solves a small linear system by Gauss-Jordan elimination with row pivoting. */
  private static double[] solve(double[][] system) {
    int size = system.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) {
          pivot = row;
        }
      }
      double[] swapped = system[column];
      system[column] = system[pivot];
      system[pivot] = swapped;
      for (int row = 0; row < size; row++) {
        if (row != column) {
          double factor = system[row][column] / system[column][column];
          for (int i = column; i <= size; i++) {
            system[row][i] -= factor * system[column][i];
          }
        }
      }
    }
    double[] solution = new double[size];
    for (int row = 0; row < size; row++) {
      solution[row] = system[row][size] / system[row][row];
    }
    return solution;
  }
}
