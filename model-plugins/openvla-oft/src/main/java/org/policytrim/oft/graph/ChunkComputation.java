package org.policytrim.oft.graph;

import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;

/**
 * One forward pass of the decoder to the numbers that a chunk is decoded from: the distributions of
 * its action tokens, the logits of the whole vocabulary, or regressed actions.
 */
public final class ChunkComputation implements Computation {

  /** The name of the only output; its shape depends on what is computed. */
  public static final String OUTPUT = "chunk";

  /** The last part of the computation, from hidden states to numbers. */
  @FunctionalInterface
  private interface Readout {

    /**
     * Builds it.
     *
     * @param hidden [batch, slots, width]
     */
    <T> T of(TensorOperations<T> ops, T hidden);
  }

  /** The log-probabilities of action tokens at a temperature. */
  private record Distribution(Decoder decoder, double temperature) {

    <T> T of(TensorOperations<T> ops, T hidden) {
      return decoder.actionDistribution(ops, hidden, temperature);
    }
  }

  private final OftSizes sizes;
  private final Decoder decoder;
  private final Readout readout;

  private ChunkComputation(OftSizes sizes, Decoder decoder, Readout readout) {
    this.sizes = sizes;
    this.decoder = decoder;
    this.readout = readout;
  }

  /**
   * Returns the computation of log-probabilities [batch, slots, bins], lowest action id first.
   *
   * @param temperature the divisor of the logits, above 0
   */
  public static ChunkComputation distributions(
      OftSizes sizes, Decoder decoder, double temperature) {
    return new ChunkComputation(sizes, decoder, new Distribution(decoder, temperature)::of);
  }

  /** Returns the computation of logits [batch, slots, rows of the vocabulary]. */
  public static ChunkComputation vocabulary(OftSizes sizes, Decoder decoder) {
    return new ChunkComputation(sizes, decoder, decoder::allLogits);
  }

  /** Returns the computation of regressed actions [batch, chunk, axes], normalised. */
  public static ChunkComputation regression(OftSizes sizes, Decoder decoder, RegressionHead head) {
    return new ChunkComputation(sizes, decoder, head::apply);
  }

  @Override
  public List<Input> inputs() {
    return SequenceLayout.inputs(sizes);
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    T hidden = decoder.read(ops, SequenceLayout.read(inputs), false);
    return Map.of(OUTPUT, readout.of(ops, hidden));
  }
}
