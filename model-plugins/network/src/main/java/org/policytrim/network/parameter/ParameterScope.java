package org.policytrim.network.parameter;

import java.util.List;
import org.policytrim.api.tensor.Shape;

/** A place in a network, where layers ask for their weights by the names they have there. */
public final class ParameterScope {

  private final ParameterSchema schema;
  private final String prefix;

  ParameterScope(ParameterSchema schema, String prefix) {
    this.schema = schema;
    this.prefix = prefix;
  }

  /** The place below this one: names there begin with {@code name} and a dot. */
  public ParameterScope child(String name) {
    return new ParameterScope(schema, prefix + name + ".");
  }

  /** Names a stored tensor here, without claiming it yet; for {@link #stack}. */
  public StoredTensor stored(String name, Initializer initializer, int... extents) {
    return new StoredTensor(prefix + name, Shape.of(extents), initializer);
  }

  /** A parameter that is one stored tensor. */
  public Parameter parameter(String name, Initializer initializer, int... extents) {
    StoredTensor tensor = stored(name, initializer, extents);
    return schema.register(new Parameter(List.of(tensor), tensor.shape()));
  }

  /** A parameter of several stored tensors, one below the other, with the same further extents. */
  public Parameter stack(List<StoredTensor> pieces) {
    Shape first = pieces.getFirst().shape();
    int[] extents = first.extents().stream().mapToInt(Integer::intValue).toArray();
    extents[0] = pieces.stream().mapToInt(piece -> piece.shape().extent(0)).sum();
    return schema.register(new Parameter(pieces, Shape.of(extents)));
  }

  /** A parameter that is one stored tensor, computed with under another shape. */
  public Parameter reshaped(StoredTensor tensor, int... extents) {
    return schema.register(new Parameter(List.of(tensor), Shape.of(extents)));
  }
}
