package org.policytrim.network.operation;

/**
 * Receives intermediate tensors while a graph is built, so that they can be compared with
 * recordings of the original.
 *
 * @param <T> a back end's handle of a tensor
 */
@FunctionalInterface
public interface Probe<T> {

  /** Receives a tensor under the name that recordings use. */
  void see(String name, T value);

  /** Returns a probe that ignores all tensors. */
  static <T> Probe<T> none() {
    return (name, value) -> {};
  }
}
