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
 * Where two compiled models differ: sizes, options, visual settings, statistics and every array,
 * names included. Where their files lie is no difference.
 */
public final class ModelComparison {

  /** Paths of files, and what follows from their lengths. */
  private static final Set<String> PLACES =
      Set.of("paths", "mesh_pathadr", "hfield_pathadr", "tex_pathadr", "skin_pathadr");

  private static final Set<ModelSize> SIZES_OF_PLACES = Set.of(ModelSize.NPATHS);

  /**
   * A field that differs.
   *
   * @param field its upstream name, such as {@code geom_friction}
   * @param largest the largest difference of its numbers; infinite where their count differs or one
   *     is not finite
   */
  public record Difference(String field, double largest) {}

  private ModelComparison() {}

  /** How many fields are compared. */
  public static int fields() {
    return arrays().size() + ModelSize.values().length - SIZES_OF_PLACES.size() + 3;
  }

  /** The fields that differ, sizes first; none for equal models. */
  public static List<Difference> differences(MjModel ours, MjModel theirs) {
    List<Difference> found = new ArrayList<>();
    for (ModelSize size : ModelSize.values()) {
      double difference = Math.abs((double) ours.size(size) - theirs.size(size));
      if (difference != 0 && !SIZES_OF_PLACES.contains(size)) {
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

  /** All arrays of a model but those of {@link #PLACES}. */
  private static List<ArrayField<?>> arrays() {
    return Arrays.stream(ModelArrays.class.getFields())
        .map(ModelComparison::value)
        .filter(array -> !PLACES.contains(array.name()))
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
