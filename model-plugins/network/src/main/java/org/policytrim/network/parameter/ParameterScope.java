package org.policytrim.network.parameter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.Shape;

/** A prefix of names under which a layer registers its weights. */
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
   * The adapters of the maps in a scope.
   *
   * @param place the scope of the adapters' weights
   * @param lowRank their rank and scale
   */
  public record Adaptation(ParameterScope place, LowRank lowRank) {}

  /**
   * Returns a scope below this one.
   *
   * @param name one name, or several joined by dots
   */
  public ParameterScope child(String name) {
    Adaptation below =
        adaptation == null
            ? null
            : new Adaptation(adaptation.place().child(name), adaptation.lowRank());
    return new ParameterScope(schema, prefix + name + ".", below);
  }

  /**
   * Returns the same scope with adapters: every {@link org.policytrim.network.layer.Dense} that is
   * created in it, also as part of another layer, gets a low-rank adapter, so that it can be
   * trained while its own weights stay frozen.
   *
   * @param adapters the scope of the adapters in another schema
   */
  public ParameterScope adaptedBy(ParameterScope adapters, LowRank lowRank) {
    return new ParameterScope(schema, prefix, new Adaptation(adapters, lowRank));
  }

  /** Returns the adapters of maps in this scope, if there are any. */
  public Optional<Adaptation> adaptation() {
    return Optional.ofNullable(adaptation);
  }

  /** Names a stored tensor without registering it, for {@link #stack} and {@link #reshaped}. */
  public StoredTensor stored(String name, Initializer initializer, int... extents) {
    return new StoredTensor(prefix + name, Shape.of(extents), initializer);
  }

  /** Registers a parameter that is one stored tensor. */
  public Parameter parameter(String name, Initializer initializer, int... extents) {
    StoredTensor tensor = stored(name, initializer, extents);
    return schema.register(new Parameter(List.of(tensor), tensor.shape()));
  }

  /** Registers a parameter of several stored tensors, joined along their first extent. */
  public Parameter stack(List<StoredTensor> pieces) {
    Shape first = pieces.getFirst().shape();
    int[] extents = first.extents().stream().mapToInt(Integer::intValue).toArray();
    extents[0] = pieces.stream().mapToInt(piece -> piece.shape().extent(0)).sum();
    return schema.register(new Parameter(pieces, Shape.of(extents)));
  }

  /** Registers a parameter that is one stored tensor in another shape. */
  public Parameter reshaped(StoredTensor tensor, int... extents) {
    return schema.register(new Parameter(List.of(tensor), Shape.of(extents)));
  }
}
