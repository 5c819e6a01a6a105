package org.policytrim.network.checkpoint;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.policytrim.api.tensor.Shape;

/**
 * Reads the sizes of a network from the shapes of its published tensors. Problems are collected, so
 * that {@link #require} can name all of them at once.
 */
public final class PublishedShapes {

  private final Map<String, Shape> shapes;
  private final Set<String> problems = new LinkedHashSet<>();

  /** Reads the shapes of these tensors. */
  public PublishedShapes(PublishedTensors tensors) throws IOException {
    this(tensors.shapes());
  }

  /** Reads these shapes. */
  public PublishedShapes(Map<String, Shape> shapes) {
    this.shapes = Map.copyOf(shapes);
  }

  /** Returns true if there is a tensor of that name. */
  public boolean has(String name) {
    return shapes.containsKey(name);
  }

  /** Returns true if a name begins with a prefix. */
  public boolean hasAny(String prefix) {
    return shapes.keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  /**
   * Returns one extent of a tensor; 1, with a problem, if the tensor is missing or has another
   * rank.
   */
  public int extent(String name, int rank, int dimension) {
    Shape shape = shapes.get(name);
    if (shape == null) {
      problem("tensor '%s' is missing".formatted(name));
      return 1;
    }
    if (shape.rank() != rank || shape.elements() == 0) {
      problem("tensor '%s' has the shape %s, expected %d extents".formatted(name, shape, rank));
      return 1;
    }
    return shape.extent(dimension);
  }

  /** Returns the number of layers whose names begin with the prefix, a number and a dot. */
  public int depth(String prefix) {
    int depth = 0;
    while (hasAny(prefix + depth + ".")) {
      depth++;
    }
    return depth;
  }

  /** Returns the side of the square that image positions form; adds a problem if they form none. */
  public int side(int positions) {
    int side = (int) Math.round(Math.sqrt(positions));
    if (side * side != positions) {
      problem("%d image positions make no square".formatted(positions));
    }
    return side;
  }

  /** Adds a problem. */
  public void problem(String problem) {
    problems.add(problem);
  }

  /**
   * Checks that there were no problems.
   *
   * @throws IllegalArgumentException naming all of them
   */
  public void require() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }
}
