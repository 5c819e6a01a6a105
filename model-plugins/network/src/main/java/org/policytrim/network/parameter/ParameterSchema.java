package org.policytrim.network.parameter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.toolkit.random.RandomStream;

/** All weights of a network, in the order in which its layers asked for them. */
public final class ParameterSchema {

  private final List<Parameter> parameters = new ArrayList<>();
  private final Map<String, StoredTensor> stored = new LinkedHashMap<>();
  private final StoragePrecision precision;

  /** A schema whose weights are kept in single precision. */
  public ParameterSchema() {
    this(StoragePrecision.SINGLE);
  }

  /** A schema whose weights are kept in the given precision; only single ones can be trained. */
  public ParameterSchema(StoragePrecision precision) {
    this.precision = precision;
  }

  /** In which precision a network keeps these weights. */
  public StoragePrecision precision() {
    return precision;
  }

  /** A scope whose names have no prefix. */
  public ParameterScope root() {
    return new ParameterScope(this, "", null);
  }

  /**
   * Adds a parameter.
   *
   * @throws IllegalArgumentException if one of its stored tensors belongs to another already
   */
  Parameter register(Parameter parameter) {
    for (StoredTensor piece : parameter.pieces()) {
      if (stored.putIfAbsent(piece.name(), piece) != null) {
        throw new IllegalArgumentException("two parameters claim the tensor " + piece.name());
      }
    }
    parameters.add(parameter);
    return parameter;
  }

  /** The parameters, first asked for first. */
  public List<Parameter> parameters() {
    return List.copyOf(parameters);
  }

  /** The stored tensors, by the checkpoint's names. */
  public Map<String, StoredTensor> stored() {
    return Collections.unmodifiableMap(stored);
  }

  /** The number of single weights. */
  public long count() {
    return parameters.stream().mapToLong(parameter -> parameter.shape().elements()).sum();
  }

  /** Fresh weights; each tensor's depend on the seed and its own name alone. */
  public NamedTensors draw(long seed) {
    Map<String, Tensor> drawn = new LinkedHashMap<>();
    stored.forEach(
        (name, tensor) ->
            drawn.put(
                name,
                tensor
                    .initializer()
                    .draw(tensor.shape(), RandomStream.of(seed, RandomStream.keyOf(name)))));
    return new NamedTensors(drawn);
  }

  /** The shapes of the stored tensors, by the checkpoint's names. */
  public Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    stored.forEach((name, tensor) -> shapes.put(name, tensor.shape()));
    return shapes;
  }

  /**
   * Checks weights against this schema.
   *
   * @throws IllegalArgumentException naming every missing, superfluous or misshapen tensor
   */
  public void require(NamedTensors weights) {
    TensorNames.requireFloats(shapes(), weights);
  }

  /** Of these tensors, those that belong to this schema. */
  public NamedTensors select(NamedTensors weights) {
    Map<String, Tensor> selected = new LinkedHashMap<>();
    for (String name : stored.keySet()) {
      Tensor tensor = weights.tensors().get(name);
      if (tensor != null) {
        selected.put(name, tensor);
      }
    }
    return new NamedTensors(selected);
  }
}
