package org.policytrim.api.model;

import java.util.List;
import java.util.OptionalLong;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Tensor;

/**
 * The tensors a backbone makes of an observation.
 *
 * @param fields in order, distinct names
 */
public record FeatureSpec(List<Field> fields) {

  /** An extent that may differ from one observation to the next, such as a prompt's length. */
  public static final int ANY = -1;

  /** What a tensor's elements are. */
  public enum ElementType {
    FLOAT,
    INT
  }

  /**
   * One tensor.
   *
   * @param name its name
   * @param type its element type
   * @param extents slowest first, {@link #ANY} where it varies
   */
  public record Field(String name, ElementType type, List<Integer> extents) {

    public Field {
      extents = List.copyOf(extents);
    }

    /** A float tensor of fixed or varying extents. */
    public static Field floats(String name, Integer... extents) {
      return new Field(name, ElementType.FLOAT, List.of(extents));
    }

    /** An int tensor of fixed or varying extents. */
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

  /** The bytes that the features of one observation take; empty where an extent varies. */
  public OptionalLong byteSize() {
    long bytes = 0;
    for (Field field : fields) {
      long elements = 1;
      for (int extent : field.extents()) {
        if (extent == ANY) {
          return OptionalLong.empty();
        }
        elements *= extent;
      }
      bytes += elements * Float.BYTES;
    }
    return OptionalLong.of(bytes);
  }

  /**
   * Compares features with this spec.
   *
   * @throws IllegalArgumentException naming the first tensor that is missing, superfluous or of
   *     another shape
   */
  public void check(Features features) {
    for (Field field : fields) {
      Tensor tensor = features.tensors().tensors().get(field.name());
      if (tensor == null) {
        throw new IllegalArgumentException("features lack the tensor '" + field.name() + "'");
      }
      if (!field.accepts(tensor)) {
        throw new IllegalArgumentException(
            "feature '%s' is %s, the spec says %s %s"
                .formatted(field.name(), tensor, field.type(), field.extents()));
      }
    }
    if (features.tensors().names().size() != fields.size()) {
      throw new IllegalArgumentException(
          "features hold %s, the spec names only %s"
              .formatted(features.tensors().names(), fields.stream().map(Field::name).toList()));
    }
  }
}
