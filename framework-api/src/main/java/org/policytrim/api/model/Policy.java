package org.policytrim.api.model;

import java.util.List;
import org.apiguardian.api.API;
import org.policytrim.api.action.ActionChunk;

/**
 * A policy: predicts action chunks from observations. May be computed in this process or elsewhere.
 * Called by one thread at a time.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface Policy extends AutoCloseable {

  /** Returns the description of this policy. */
  PolicyCard card();

  /**
   * Predicts one chunk per request. The batching of requests affects the result by rounding only.
   *
   * @return the chunks in the order of the requests, each with at least {@link
   *     PolicyCard#chunkLength()} actions, in the units of {@link PolicyCard#actions()}
   */
  List<ActionChunk> plan(List<PlanRequest> requests);

  /** Frees what this policy holds. Closing twice is allowed. */
  @Override
  void close();
}
