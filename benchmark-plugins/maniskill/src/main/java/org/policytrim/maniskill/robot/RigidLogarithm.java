package org.policytrim.maniskill.robot;

import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;

/**
 * The logarithm of a rigid motion and its derivative, as robotics libraries define them (Lynch and
 * Park, Modern Robotics, sections 3.3 and 3.4; the derivative follows Bullo and Murray 1995).
 *
 * @param linear the linear part of the twist
 * @param angular the angular part, of length 0 to pi
 */
record RigidLogarithm(Vec3 linear, Vec3 angular) {

  /** Below this angle in radians, series replace the closed forms. */
  private static final double SMALL = 1e-4;

  /** Returns the logarithm of a motion. */
  static RigidLogarithm of(Pose motion) {
    Vec3 angular = rotation(motion.rotation());
    double angle = angular.norm();
    double square = angle * angle;
    double alpha;
    double beta;
    if (angle < SMALL) {
      alpha = 1 - square / 12 - square * square / 720;
      beta = 1.0 / 12 + square / 720;
    } else {
      double sine = Math.sin(angle);
      double cosine = Math.cos(angle);
      alpha = angle * sine / (2 * (1 - cosine));
      beta = 1 / square - sine / (2 * angle * (1 - cosine));
    }
    Vec3 position = motion.position();
    Vec3 linear =
        position
            .times(alpha)
            .minus(angular.cross(position).times(0.5))
            .plus(angular.times(beta * angular.dot(position)));
    return new RigidLogarithm(linear, angular);
  }

  /** Returns the rotation vector of a rotation, of length 0 to pi. */
  static Vec3 rotation(Quat rotation) {
    double sign = rotation.w() < 0 ? -1 : 1;
    Vec3 imaginary = new Vec3(rotation.x(), rotation.y(), rotation.z()).times(sign);
    double sine = imaginary.norm();
    double factor = sine < 1e-12 ? 2 : 2 * Math.atan2(sine, sign * rotation.w()) / sine;
    return imaginary.times(factor);
  }

  /** Returns the length of the twist: the root of the sum of its six squares. */
  double norm() {
    return Math.sqrt(linear.dot(linear) + angular.dot(angular));
  }

  /**
   * Returns the derivative of the logarithm with respect to the twist of a motion at its end.
   *
   * @return a matrix of 6 rows and columns, linear parts first
   */
  static double[][] derivative(Pose motion) {
    Vec3 angular = rotation(motion.rotation());
    double[][] turn = rotationDerivative(angular);
    double angle = angular.norm();
    double square = angle * angle;
    double beta;
    double slope;
    if (angle < SMALL) {
      beta = 1.0 / 12 + square / 720;
      slope = 1.0 / 360;
    } else {
      double sine = Math.sin(angle);
      double cosine = Math.cos(angle);
      double inverse = 1 / (2 * (1 - cosine));
      beta = 1 / square - sine / angle * inverse;
      slope = -2 / (square * square) + (1 + sine / angle) / square * inverse;
    }
    Vec3 position = motion.position();
    double product = angular.dot(position);
    double[] first =
        angular.times(slope * product).minus(position.times(square * slope + 2 * beta)).toArray();
    double[] w = angular.toArray();
    double[] p = position.toArray();
    double[][] mixed = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        mixed[i][j] = first[i] * w[j] + beta * w[i] * p[j] + (i == j ? product * beta : 0);
      }
    }
    addHalfCross(mixed, position);
    double[][] result = new double[6][6];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        result[i][j] = turn[i][j];
        result[3 + i][3 + j] = turn[i][j];
        for (int k = 0; k < 3; k++) {
          result[i][3 + j] += mixed[i][k] * turn[k][j];
        }
      }
    }
    return result;
  }

  private static double[][] rotationDerivative(Vec3 angular) {
    double angle = angular.norm();
    double alpha;
    double diagonal;
    if (angle < SMALL) {
      alpha = 1.0 / 12 + angle * angle / 720;
      diagonal = 0.5 * (2 - angle * angle / 6);
    } else {
      double ratio = Math.sin(angle) / (1 - Math.cos(angle));
      alpha = 1 / (angle * angle) - ratio / (2 * angle);
      diagonal = 0.5 * angle * ratio;
    }
    double[] w = angular.toArray();
    double[][] result = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        result[i][j] = alpha * w[i] * w[j] + (i == j ? diagonal : 0);
      }
    }
    addHalfCross(result, angular);
    return result;
  }

  /** Adds half of the cross product matrix of a vector. */
  private static void addHalfCross(double[][] matrix, Vec3 vector) {
    matrix[0][1] -= 0.5 * vector.z();
    matrix[0][2] += 0.5 * vector.y();
    matrix[1][0] += 0.5 * vector.z();
    matrix[1][2] -= 0.5 * vector.x();
    matrix[2][0] -= 0.5 * vector.y();
    matrix[2][1] += 0.5 * vector.x();
  }
}
