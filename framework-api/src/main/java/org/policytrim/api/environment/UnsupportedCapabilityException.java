package org.policytrim.api.environment;

/** Someone asked a benchmark for what it declares it lacks. */
public final class UnsupportedCapabilityException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Capability capability;

  /**
   * Says who lacks what.
   *
   * @param benchmark the benchmark's name
   * @param capability what it lacks
   */
  public UnsupportedCapabilityException(String benchmark, Capability capability) {
    super("benchmark " + benchmark + " does not offer " + capability);
    this.capability = capability;
  }

  /** What is lacking. */
  public Capability capability() {
    return capability;
  }
}
