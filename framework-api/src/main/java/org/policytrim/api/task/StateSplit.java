package org.policytrim.api.task;

/** The three disjoint sets of initial states. */
public enum StateSplit {
  /** Demonstrations and reinforcement learning. */
  TRAINING,
  /** The choice of a horizon and of checkpoints. */
  SELECTION,
  /** The report, and nothing else. */
  EVALUATION
}
