package org.policytrim.method.image;

/** The filters of image scaling. */
enum ResamplingFilter {
  /** A triangle of radius 1. */
  BILINEAR(1) {
    @Override
    double weight(double distance) {
      return Math.max(0, 1 - Math.abs(distance));
    }
  },
  /** A cubic of radius 2 with the parameter -0.5. */
  BICUBIC(2) {
    @Override
    double weight(double distance) {
      double x = Math.abs(distance);
      if (x < 1) {
        return (1.5 * x - 2.5) * x * x + 1;
      }
      return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    }
  },
  /** A windowed sinc of radius 3. */
  LANCZOS(3) {
    @Override
    double weight(double distance) {
      double x = Math.abs(distance);
      return x >= 3 ? 0 : sinc(x) * sinc(x / 3);
    }
  };

  private final double radius;

  ResamplingFilter(double radius) {
    this.radius = radius;
  }

  /** Returns the distance in source pixels beyond which weights are 0, for an enlarged image. */
  double radius() {
    return radius;
  }

  /** Returns the unnormalised weight of a pixel at a distance. */
  abstract double weight(double distance);

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
