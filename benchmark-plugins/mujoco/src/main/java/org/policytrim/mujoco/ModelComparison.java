package org.policytrim.mujoco;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.ArrayView;
import org.policytrim.mujoco.generated.MjModelLayout;
import org.policytrim.mujoco.generated.MjOptionLayout;
import org.policytrim.mujoco.generated.MjStatisticLayout;
import org.policytrim.mujoco.generated.MjVisualLayout;
import org.policytrim.mujoco.generated.ModelArrays;
import org.policytrim.mujoco.generated.ModelSize;

/**
 * Compares two compiled models: sizes, options, visual settings, statistics and all arrays,
 * including names. The paths of asset files are not compared.
 */
public final class ModelComparison {

  /** The arrays of file paths and of offsets into them. */
  private static final Set<String> PATHS =
      Set.of("paths", "mesh_pathadr", "hfield_pathadr", "tex_pathadr", "skin_pathadr");

  private static final Set<ModelSize> SIZES_OF_PATHS = Set.of(ModelSize.NPATHS);

  /**
   * A field in which two models differ.
   *
   * @param field the upstream name, such as {@code geom_friction}
   * @param largest the largest absolute difference of two elements; infinite if the number of
   *     elements differs or an element is not finite
   */
  public record Difference(String field, double largest) {}

  private ModelComparison() {}

  /** Returns the fields that differ, sizes first; empty for equal models. */
  public static List<Difference> differences(MjModel ours, MjModel theirs) {
    List<Difference> found = new ArrayList<>();
    for (ModelSize size : ModelSize.values()) {
      double difference = Math.abs((double) ours.size(size) - theirs.size(size));
      if (difference != 0 && !SIZES_OF_PATHS.contains(size)) {
        found.add(new Difference(size.name().toLowerCase(Locale.ROOT), difference));
      }
    }
    part(found, "opt", ours, theirs, MjModelLayout.OPT, MjOptionLayout.SIZEOF);
    part(found, "vis", ours, theirs, MjModelLayout.VIS, MjVisualLayout.SIZEOF);
    part(found, "stat", ours, theirs, MjModelLayout.STAT, MjStatisticLayout.SIZEOF);
    for (ArrayField<?> array : arrays()) {
      double largest = largest(ours.view(array), theirs.view(array));
      if (largest != 0) {
        found.add(new Difference(array.name(), largest));
      }
    }
    return found;
  }

  private static void part(
      List<Difference> found, String name, MjModel ours, MjModel theirs, long offset, long size) {
    if (ours.memory().asSlice(offset, size).mismatch(theirs.memory().asSlice(offset, size)) >= 0) {
      found.add(new Difference(name, Double.POSITIVE_INFINITY));
    }
  }

  /** Returns the largest difference of two elements; zeros of either sign are equal. */
  private static double largest(ArrayView<?> one, ArrayView<?> other) {
    if (one.length() != other.length()) {
      return Double.POSITIVE_INFINITY;
    }
    if (one.hasSameBytes(other)) {
      return 0;
    }
    double largest = 0;
    for (int i = 0; i < one.length(); i++) {
      double ours = one.asDouble(i);
      double theirs = other.asDouble(i);
      double difference = ours == theirs ? 0 : Math.abs(ours - theirs);
      largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
    }
    return largest;
  }

  /** Returns all arrays of a model except {@link #PATHS}. */
  private static List<ArrayField<?>> arrays() {
    return Arrays.stream(ModelArrays.class.getFields())
        .map(ModelComparison::value)
        .filter(array -> !PATHS.contains(array.name()))
        .sorted(Comparator.comparingLong(ArrayField::offset))
        .toList();
  }

  private static ArrayField<?> value(Field constant) {
    try {
      return (ArrayField<?>) constant.get(null);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
