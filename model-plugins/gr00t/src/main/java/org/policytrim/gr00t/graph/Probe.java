package org.policytrim.gr00t.graph;

/**
 * Looks at what a network computes on the way, for comparison with recordings.
 *
 * @param <T> a back end's handle of a tensor
 */
@FunctionalInterface
public interface Probe<T> {

  /** Sees a tensor under the name that recordings use. */
  void see(String name, T value);

  /** Sees nothing. */
  static <T> Probe<T> none() {
    return (name, value) -> {};
  }
}
