package org.policytrim.toolkit.verification;

/**
 * A kind of number that a verifier compares with recorded ones. Verifiers that know all of theirs
 * in advance list them as constants of an enum.
 */
public interface ComparedQuantity {

  /** Returns the name in the table of errors, such as "reward" or "qpos after 50 actions". */
  String label();

  /** Returns the largest error that is allowed, at least 0. */
  double tolerance();

  /** Creates a quantity from its two properties. */
  static ComparedQuantity of(String label, double tolerance) {
    record Named(String label, double tolerance) implements ComparedQuantity {}

    return new Named(label, tolerance);
  }
}
