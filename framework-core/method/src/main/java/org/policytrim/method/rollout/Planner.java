package org.policytrim.method.rollout;

import java.util.List;
import org.policytrim.api.model.ActionSample;

/** Predicts the chunks of one lockstep round. */
@FunctionalInterface
public interface Planner {

  /**
   * Predicts one chunk per planning point. Called on the run's main thread.
   *
   * @param points at least one, in the order in which their episodes were requested
   * @return one sample per point, in order; each chunk has at least as many actions as the
   *     episode's horizon
   */
  List<ActionSample> plan(List<PlanningPoint> points);

  /** Returns the number of optimiser steps that the weights behind the chunks have seen. */
  default long policyVersion() {
    return 0;
  }
}
