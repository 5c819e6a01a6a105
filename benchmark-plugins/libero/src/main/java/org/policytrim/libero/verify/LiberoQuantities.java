package org.policytrim.libero.verify;

import org.policytrim.toolkit.verification.ComparedQuantity;
import org.policytrim.toolkit.verification.ErrorTable;

/** The quantities that are compared with recordings of LIBERO. */
final class LiberoQuantities {

  /** The number of fields in which the composed and the recorded model differ, both compiled. */
  static final ComparedQuantity MODEL =
      ComparedQuantity.of("fields of the composed model that differ", 0);

  /** The arm's state before the first physics step of an episode with a stale start. */
  static final ComparedQuantity RESET_ARM = ComparedQuantity.of("arm after a reset", 1e-12);

  /** The robot's sensors right after an initial state was set. */
  static final ComparedQuantity FIRST_SENSORS =
      ComparedQuantity.of("sensors at the initial state", 1e-9);

  /** The robot's sensors, which are read during an action, not after it. */
  static final ComparedQuantity SENSORS = ComparedQuantity.of("sensors after 1 action", 1e-9);

  /** The controller alone, in states recorded with either engine, N m. */
  static final ComparedQuantity STATE_TORQUES =
      ComparedQuantity.of("torques in recorded states", 1e-9);

  /** The first five actions, N m. */
  static final ComparedQuantity TORQUES =
      ComparedQuantity.of("torques of 5 actions, MuJoCo 3.3.0", 1e-9);

  static final ComparedQuantity FRESH_1 =
      ComparedQuantity.of("qpos after 1 action, fresh start, MuJoCo 3.3.0", 1e-12);
  static final ComparedQuantity FRESH_50 =
      ComparedQuantity.of("qpos after 50 actions, fresh start, MuJoCo 3.3.0", 1e-9);
  static final ComparedQuantity STALE_1 =
      ComparedQuantity.of("qpos after 1 action, stale start, MuJoCo 3.3.0", 1e-12);
  static final ComparedQuantity STALE_50 =
      ComparedQuantity.of("qpos after 50 actions, stale start, MuJoCo 3.3.0", 1e-9);

  /**
   * For episodes in which contacts amplify every difference within 50 actions: the error as a share
   * of ten times the effect of a torque noise of 1e-12 N m at the time of the recording.
   */
  static final ComparedQuantity SENSITIVE =
      ComparedQuantity.of("share of the recorded sensitivity", 1);

  /** The positions of the objects and regions in a goal. */
  static final ComparedQuantity POSITIONS =
      ComparedQuantity.of("positions of objects and regions", 1e-9);

  /** Contact between two objects; 0 if equal. */
  static final ComparedQuantity CONTACT = ComparedQuantity.of("contact", 0);

  /** Each predicate of a goal; 0 if equal. */
  static final ComparedQuantity PREDICATE = ComparedQuantity.of("predicates", 0);

  /** The whole goal; 0 if equal. */
  static final ComparedQuantity SUCCESS = ComparedQuantity.of("success", 0);

  private LiberoQuantities() {}

  /** Returns an empty table of all quantities. */
  static ErrorTable table() {
    return ErrorTable.inOrder(
        MODEL,
        RESET_ARM,
        FIRST_SENSORS,
        SENSORS,
        STATE_TORQUES,
        TORQUES,
        FRESH_1,
        FRESH_50,
        STALE_1,
        STALE_50,
        SENSITIVE,
        POSITIONS,
        CONTACT,
        PREDICATE,
        SUCCESS);
  }
}
