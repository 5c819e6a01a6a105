package org.policytrim.maniskill;

/** The step limits of tasks where an experiment sets none. */
public enum StepLimits {
  /** Limits that leave room for the longest demonstrations. */
  DEMONSTRATED,
  /** The original's, which are shorter than its own demonstrations of some tasks. */
  ORIGINAL
}
