package org.policytrim.network.parameter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.Shape;

/** A place in a network, where layers ask for their weights by the names they have there. */
public final class ParameterScope {

  private final ParameterSchema schema;
  private final String prefix;
  private final @Nullable Adaptation adaptation;

  ParameterScope(ParameterSchema schema, String prefix, @Nullable Adaptation adaptation) {
    this.schema = schema;
    this.prefix = prefix;
    this.adaptation = adaptation;
  }

  /**
   * How the maps at a place are adapted.
   *
   * @param place where the adapters' weights live
   * @param lowRank their rank and scale
   */
  public record Adaptation(ParameterScope place, LowRank lowRank) {}

  /** The place below this one: names there begin with {@code name} and a dot. */
  public ParameterScope child(String name) {
    Adaptation below =
        adaptation == null
            ? null
            : new Adaptation(adaptation.place().child(name), adaptation.lowRank());
    return new ParameterScope(schema, prefix + name + ".", below);
  }

  /**
   * The same place, where from now on every {@link org.policytrim.network.layer.Dense} (those that
   * other layers are made of included) has a low-rank adapter, so that it can be trained while its
   * own weights stay frozen.
   *
   * @param adapters the place in another schema that the adapters' names are counted from
   */
  public ParameterScope adaptedBy(ParameterScope adapters, LowRank lowRank) {
    return new ParameterScope(schema, prefix, new Adaptation(adapters, lowRank));
  }

  /** How maps at this place are adapted, if they are. */
  public Optional<Adaptation> adaptation() {
    return Optional.ofNullable(adaptation);
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
