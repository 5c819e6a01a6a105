package org.policytrim.network.parameter;

import java.util.List;
import org.policytrim.api.tensor.Shape;

/**
 * A weight as a computation uses it: one or several stored tensors, joined along their first
 * extent, in a shape of its own.
 *
 * @param pieces the stored tensors, first rows first; at least one
 * @param shape the shape in the computation; as many elements as the pieces together
 */
public record Parameter(List<StoredTensor> pieces, Shape shape) {

  public Parameter {
    pieces = List.copyOf(pieces);
    long stored = pieces.stream().mapToLong(piece -> piece.shape().elements()).sum();
    if (pieces.isEmpty() || stored != shape.elements()) {
      throw new IllegalArgumentException(
          "parameter of shape %s is made of %s, which hold %d elements"
              .formatted(shape, pieces, stored));
    }
  }

  /** Returns a name for messages and graphs: that of the first piece. */
  public String name() {
    return pieces.getFirst().name();
  }
}
