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

/** The weights of a network, in the order in which its layers registered them. */
public final class ParameterSchema {

  private final List<Parameter> parameters = new ArrayList<>();
  private final Map<String, StoredTensor> stored = new LinkedHashMap<>();
  private final StoragePrecision precision;

  /** Creates a schema whose weights are kept in single precision. */
  public ParameterSchema() {
    this(StoragePrecision.SINGLE);
  }

  /** Creates a schema with a precision; only weights in single precision can be trained. */
  public ParameterSchema(StoragePrecision precision) {
    this.precision = precision;
  }

  /** Returns the precision in which a network keeps these weights. */
  public StoragePrecision precision() {
    return precision;
  }

  /** Returns the scope whose names have no prefix. */
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

  /** Returns the parameters in the order of registration. */
  public List<Parameter> parameters() {
    return List.copyOf(parameters);
  }

  /** Returns the stored tensors by the checkpoint's names. */
  public Map<String, StoredTensor> stored() {
    return Collections.unmodifiableMap(stored);
  }

  /** Returns the number of weights. */
  public long count() {
    return parameters.stream().mapToLong(parameter -> parameter.shape().elements()).sum();
  }

  /** Draws fresh weights; those of a tensor depend only on the seed and its name. */
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

  /** Returns the shapes of the stored tensors by the checkpoint's names. */
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

  /** Selects the tensors that belong to this schema. */
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
