package org.policytrim.metaworld.task;

/**
 * The precision in which NumPy 2 computes an expression. The original multiplies the action, an
 * array of single precision, into its rewards: such a product has single precision, and every plain
 * number combined with it is rounded to single precision too. Rewards equal those of the original
 * only if the same roundings are made.
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

  /** Returns the Hamacher product, a soft "and" of two numbers in [0, 1]: ab / (a + b - ab). */
  final double both(double a, double b) {
    double product = times(a, b);
    double denominator = plus(plus(a, b), -product);
    return denominator > 0 ? over(product, denominator) : 0;
  }
}
