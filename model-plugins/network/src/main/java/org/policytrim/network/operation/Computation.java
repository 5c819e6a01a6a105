package org.policytrim.network.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.FeatureSpec;

/**
 * A function from named tensors to named tensors, written once for every back end.
 *
 * <p>The elements of a batch are independent: an output has rows for each of them, or is a single
 * number that is a sum over them. So a back end may compute a large batch in parts. An input may
 * have several rows for each element, which are neighbours.
 */
public interface Computation {

  /** Returns the inputs. */
  List<Input> inputs();

  /**
   * Builds it.
   *
   * @param operations adds to a back end's graph
   * @param inputs one handle for each of {@link #inputs()}, by name
   * @return the outputs by name, in a fixed order
   */
  <T> Map<String, T> build(TensorOperations<T> operations, Map<String, T> inputs);

  /**
   * An input tensor.
   *
   * @param name its name
   * @param type its element type
   * @param extents slowest first; -1 for the batch, which may differ from run to run
   */
  record Input(String name, ElementType type, List<Integer> extents) {

    public Input {
      extents = List.copyOf(extents);
    }

    /** Returns a batch of a feature as an input. */
    public static Input batch(FeatureSpec.Field field) {
      List<Integer> extents = new ArrayList<>(field.extents());
      extents.addFirst(-1);
      boolean floats = field.type() == FeatureSpec.ElementType.FLOAT;
      return new Input(field.name(), floats ? ElementType.FLOAT : ElementType.INT, extents);
    }

    /** Returns an input of floats. */
    public static Input floats(String name, Integer... extents) {
      return new Input(name, ElementType.FLOAT, List.of(extents));
    }

    /** Returns an input of ints. */
    public static Input ints(String name, Integer... extents) {
      return new Input(name, ElementType.INT, List.of(extents));
    }
  }

  /** The element types of inputs. */
  enum ElementType {
    FLOAT,
    INT
  }
}
