package org.policytrim.method.rollout;

import java.util.List;
import org.policytrim.api.model.ActionSample;

/** Makes the plans of one lockstep round. */
@FunctionalInterface
public interface Planner {

  /**
   * One plan per moment, in order. Called on the run's main thread.
   *
   * @param moments at least one, ordered by the episodes' place in the order list
   * @return plans of at least their episode's horizon
   */
  List<ActionSample> plan(List<PlanningPoint> moments);

  /** How many optimiser steps the weights behind the plans have seen. */
  default long policyVersion() {
    return 0;
  }
}
