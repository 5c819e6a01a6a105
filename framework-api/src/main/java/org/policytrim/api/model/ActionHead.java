package org.policytrim.api.model;

import java.util.List;
import org.apiguardian.api.API;
import org.policytrim.api.action.ActionChunk;

/** Predicts action chunks from a backbone's features. Called by one thread at a time. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface ActionHead extends AutoCloseable {

  /** Returns the number of actions in every chunk, H. */
  int chunkLength();

  /**
   * Predicts chunks for evaluation and deployment, without exploration; one per request, in order.
   */
  List<ActionChunk> plan(List<SampleRequest> requests);

  /**
   * Returns a sentence for reports on how {@link #plan} chooses actions, if the head's settings
   * leave a choice, such as the most probable tokens or sampled ones; empty otherwise.
   */
  default String planning() {
    return "";
  }

  @Override
  void close();
}
