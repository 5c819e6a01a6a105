package org.policytrim.api.model;

import java.util.List;
import org.policytrim.api.action.ActionChunk;

/**
 * Looks and plans. A bundle on disk and a server elsewhere both are one. Called by one thread at a
 * time.
 */
public interface Policy extends AutoCloseable {

  /** What it is, what it expects and how it is to be run. */
  PolicyCard card();

  /**
   * One plan per request, in order. How the requests are batched does not matter beyond rounding: a
   * request alone gives the same plan within the policy's stated tolerance.
   *
   * @return plans of at least {@link PolicyCard#chunkLength()} actions, in the units of {@link
   *     PolicyCard#actions()}
   */
  List<ActionChunk> plan(List<PlanRequest> requests);

  /** Frees what it holds. Closing twice is allowed. */
  @Override
  void close();
}
