package org.policytrim.network.operation;

import org.policytrim.api.tensor.NamedTensors;

/** A computation that can be run. Called by one thread at a time. */
public interface CompiledComputation extends AutoCloseable {

  /**
   * Runs it.
   *
   * @param inputs one tensor per input of the computation
   * @return its outputs, by name
   */
  NamedTensors run(NamedTensors inputs);

  @Override
  void close();
}
