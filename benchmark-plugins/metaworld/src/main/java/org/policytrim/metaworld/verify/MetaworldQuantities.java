package org.policytrim.metaworld.verify;

import org.policytrim.toolkit.verification.ComparedQuantity;
import org.policytrim.toolkit.verification.ErrorTable;

/** The quantities that are compared with recordings of Meta-World. */
final class MetaworldQuantities {

  /** Random vectors drawn from the recording's seed. */
  static final ComparedQuantity GOAL = ComparedQuantity.of("random vector from its seed", 0);

  /** Positions of bodies and sites in the model after a reset. */
  static final ComparedQuantity MODEL = ComparedQuantity.of("model after a reset", 0);

  /** Everything after a reset with a recorded vector. */
  static final ComparedQuantity RESET = ComparedQuantity.of("reset", 1e-9);

  /** Generalised coordinates at each step. */
  static final ComparedQuantity POSITIONS = ComparedQuantity.of("qpos", 0);

  /** The 39 numbers of the observation. */
  static final ComparedQuantity OBSERVATION = ComparedQuantity.of("observation", 1e-9);

  static final ComparedQuantity REWARD = ComparedQuantity.of("reward", 1e-9);

  /** 0 if success is equal. */
  static final ComparedQuantity SUCCESS = ComparedQuantity.of("success", 0);

  /** Actions before clipping, for recorded observations. */
  static final ComparedQuantity EXPERT = ComparedQuantity.of("expert action", 1e-6);

  /** In steps, with the scripted policy in control. */
  static final ComparedQuantity FIRST_SUCCESS = ComparedQuantity.of("expert's first success", 0);

  /** The share of pixels that differ by more than one grey level. */
  static final ComparedQuantity IMAGE = ComparedQuantity.of("pixels over one grey level", 0.01);

  private MetaworldQuantities() {}

  /** Returns an empty table of all quantities. */
  static ErrorTable table() {
    return ErrorTable.inOrder(
        GOAL, MODEL, RESET, POSITIONS, OBSERVATION, REWARD, SUCCESS, EXPERT, FIRST_SUCCESS, IMAGE);
  }
}
