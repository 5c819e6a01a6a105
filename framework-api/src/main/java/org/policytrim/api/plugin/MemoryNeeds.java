package org.policytrim.api.plugin;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The memory that a policy needs, found out before anything is loaded.
 *
 * @param device the device whose memory it is
 * @param parts the single needs, in the order in which people read them
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.3")
public record MemoryNeeds(Device device, List<Part> parts) {

  public MemoryNeeds {
    parts = List.copyOf(parts);
  }

  /** The time at which memory is needed. */
  public enum Use {
    /** From opening to closing, to plan actions. */
    ALWAYS,
    /** In addition, while the policy is trained. */
    TRAINING,
    /** A file that is mapped: it need not fit, but it is read again and again if it does not. */
    MAPPED,
    /** For each recorded decision, in a place that the experiment chooses. */
    EACH_DECISION
  }

  /**
   * One need.
   *
   * @param name a few words for people
   * @param use the time of the need
   * @param bytes at least 0
   */
  public record Part(String name, Use use, long bytes) {

    public Part {
      if (bytes < 0) {
        throw new IllegalArgumentException(name + " takes " + bytes + " bytes");
      }
    }
  }

  /**
   * Returns the bytes that must fit.
   *
   * @param training true if the policy is trained, false if it only plans
   */
  public long bytes(boolean training) {
    return parts.stream()
        .filter(part -> part.use() == Use.ALWAYS || training && part.use() == Use.TRAINING)
        .mapToLong(Part::bytes)
        .sum();
  }
}
