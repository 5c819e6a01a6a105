package org.policytrim.api.model;

import java.util.List;
import org.policytrim.api.action.ActionChunk;

/** Turns features into plans. Called by one thread at a time. */
public interface ActionHead extends AutoCloseable {

  /** The number of actions in every plan, H. */
  int chunkLength();

  /**
   * Plans as they are evaluated and shipped: no exploration (the head's settings say what that
   * means).
   */
  List<ActionChunk> plan(List<SampleRequest> requests);

  /**
   * How {@link #plan} decides, as a sentence for reports, where the head's settings leave a choice:
   * a figure of a policy that takes the likeliest tokens is not one of a policy that draws them.
   * Empty where there is but one way.
   */
  default String planning() {
    return "";
  }

  @Override
  void close();
}
