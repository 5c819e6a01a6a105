package org.policytrim.oft.token;

import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;

/** The logits of the whole vocabulary for every slot of a plan. */
public final class VocabularyComputation implements Computation {

  /** [batch, slots, rows of the vocabulary]. */
  public static final String LOGITS = "logits";

  private final OftSizes sizes;
  private final Decoder decoder;

  /** A computation over a decoder's weights. */
  public VocabularyComputation(OftSizes sizes, Decoder decoder) {
    this.sizes = sizes;
    this.decoder = decoder;
  }

  @Override
  public List<Input> inputs() {
    return FeatureNames.inputs(sizes);
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    T read = decoder.read(ops, FeatureNames.read(inputs), false);
    return Map.of(LOGITS, decoder.allLogits(ops, read));
  }
}
