package org.policytrim.api.model;

import java.util.List;
import org.apiguardian.api.API;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Tensor;

/**
 * The tensors that a backbone computes from an observation.
 *
 * @param fields the tensors, in order, with distinct names
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record FeatureSpec(List<Field> fields) {

  /** An extent that varies between observations, such as the length of a prompt. */
  public static final int ANY = -1;

  /** The type of a tensor's elements. */
  public enum ElementType {
    FLOAT,
    INT
  }

  /**
   * One tensor.
   *
   * @param name the tensor's name
   * @param type the element type
   * @param extents the extents, slowest first; {@link #ANY} where they vary
   */
  public record Field(String name, ElementType type, List<Integer> extents) {

    public Field {
      extents = List.copyOf(extents);
    }

    /** Creates a field for a float tensor. */
    public static Field floats(String name, Integer... extents) {
      return new Field(name, ElementType.FLOAT, List.of(extents));
    }

    /** Creates a field for an int tensor. */
    public static Field ints(String name, Integer... extents) {
      return new Field(name, ElementType.INT, List.of(extents));
    }

    private boolean accepts(Tensor tensor) {
      if (tensor instanceof FloatTensor != (type == ElementType.FLOAT)
          || tensor.shape().rank() != extents.size()) {
        return false;
      }
      for (int i = 0; i < extents.size(); i++) {
        if (extents.get(i) != ANY && extents.get(i) != tensor.shape().extent(i)) {
          return false;
        }
      }
      return true;
    }
  }

  public FeatureSpec {
    fields = List.copyOf(fields);
  }

  /**
   * Checks features against this spec.
   *
   * @throws IllegalArgumentException naming the first tensor that is missing, unexpected or of
   *     another shape
   */
  public void check(Features features) {
    for (Field field : fields) {
      Tensor tensor = features.tensors().tensors().get(field.name());
      if (tensor == null) {
        throw new IllegalArgumentException(
            "features are missing the tensor '" + field.name() + "'");
      }
      if (!field.accepts(tensor)) {
        throw new IllegalArgumentException(
            "feature '%s' is %s, expected %s %s"
                .formatted(field.name(), tensor, field.type(), field.extents()));
      }
    }
    if (features.tensors().names().size() != fields.size()) {
      throw new IllegalArgumentException(
          "features hold %s, expected %s"
              .formatted(features.tensors().names(), fields.stream().map(Field::name).toList()));
    }
  }
}
