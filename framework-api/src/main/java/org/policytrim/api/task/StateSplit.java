package org.policytrim.api.task;

import java.util.Locale;
import org.apiguardian.api.API;

/** The disjoint splits of the initial states (docs/method.md, section 7). */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum StateSplit {
  /** States for demonstrations and reinforcement learning. */
  TRAINING("TRAINING"),
  /** States on which horizons and checkpoints are selected. */
  VALIDATION("SELECTION"),
  /** States of the final report, used for nothing else. */
  EVALUATION("EVALUATION");

  private final String streamName;

  StateSplit(String streamName) {
    this.streamName = streamName;
  }

  /**
   * Returns the text that keys random streams by split. It never changes, whatever the constant is
   * called, so that a seed gives the same states in every version.
   */
  public String streamName() {
    return streamName;
  }

  /** Returns the name in lower case, as it appears in files and messages. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
