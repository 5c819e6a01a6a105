package org.policytrim.method.execution;

import java.util.List;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.action.ActionSpec;

/**
 * Chooses the number of actions of a chunk that are executed before the next call, from several
 * chunks that the head drew for the same features. The first chunk is the one that is executed.
 */
public interface ExecutionRule {

  /** Returns the number of chunks that the head draws per call, at least 1. */
  int samples();

  /**
   * Returns the number of actions to execute.
   *
   * @param chunks the chunks of one call, as many as {@link #samples}, of equal length
   * @param spec the actions' axes
   * @return from 1 to the length of the chunks; never more than the evaluation's horizon are
   *     executed
   */
  int executed(List<ActionChunk> chunks, ActionSpec spec);
}
