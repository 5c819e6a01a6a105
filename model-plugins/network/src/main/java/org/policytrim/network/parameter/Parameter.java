package org.policytrim.network.parameter;

import java.util.List;
import org.policytrim.api.tensor.Shape;

/**
 * A weight as a computation uses it: one or several stored tensors, one below the other along their
 * first extent, seen under a shape.
 *
 * @param pieces the stored tensors, first rows first; at least one
 * @param shape the shape that the computation sees; as many elements as the pieces together
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

  /** A name for messages and graphs: the first piece's. */
  public String name() {
    return pieces.getFirst().name();
  }
}
