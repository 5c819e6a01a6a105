package org.policytrim.metaworld.task;

/**
 * How NumPy 2 counts on with a number. The original multiplies the action, an array of single
 * precision, into its rewards: such a product is of single precision, and whatever plain number
 * meets it is rounded to single precision too. Rewards are equal to the original's only if the same
 * roundings are made.
 */
enum Precision {
  SINGLE {
    @Override
    double plus(double a, double b) {
      return (float) a + (float) b;
    }

    @Override
    double times(double a, double b) {
      return (float) a * (float) b;
    }

    @Override
    double over(double a, double b) {
      return (float) a / (float) b;
    }
  },
  DOUBLE {
    @Override
    double plus(double a, double b) {
      return a + b;
    }

    @Override
    double times(double a, double b) {
      return a * b;
    }

    @Override
    double over(double a, double b) {
      return a / b;
    }
  };

  abstract double plus(double a, double b);

  abstract double times(double a, double b);

  abstract double over(double a, double b);

  /** The Hamacher product, a soft "and" of two numbers of [0, 1]: ab / (a + b - ab). */
  final double both(double a, double b) {
    double product = times(a, b);
    double denominator = plus(plus(a, b), -product);
    return denominator > 0 ? over(product, denominator) : 0;
  }
}
