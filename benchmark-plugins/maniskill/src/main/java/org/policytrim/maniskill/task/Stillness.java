package org.policytrim.maniskill.task;

import org.policytrim.maniskill.engine.Body;

/** The part of rewards for an object at rest. */
final class Stillness {

  private Stillness() {}

  /** Returns 1 for an object at rest, less the faster it is. */
  static double of(Body body) {
    return 1 - Math.tanh(body.linearVelocity().norm() * 10 + body.angularVelocity().norm());
  }
}
