package org.policytrim.network.operation;

import org.policytrim.api.tensor.NamedTensors;

/** A computation in a back end, ready to run. Used by one thread at a time. */
public interface CompiledComputation extends AutoCloseable {

  /**
   * Runs it.
   *
   * @param inputs one tensor per input of the computation
   * @return the outputs by name
   */
  NamedTensors run(NamedTensors inputs);

  @Override
  void close();
}
