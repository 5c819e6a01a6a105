package org.policytrim.network.qwen;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The positions of patches: a learned table, stretched over each image and read between its
 * entries, and rotations by row and column.
 */
final class PatchPositions {

  private static final double THETA = 10_000;
  private static final double DEVIATION = 0.02;
  private static final int CORNERS = 4;

  private final QwenVisionSizes sizes;
  private final Parameter table;

  /** Registers {@code pos_embed.weight}. */
  PatchPositions(ParameterScope scope, QwenVisionSizes sizes) {
    this.sizes = sizes;
    this.table =
        scope
            .child("pos_embed")
            .parameter(
                "weight",
                Initializer.gaussian(DEVIATION),
                sizes.positionSide() * sizes.positionSide(),
                sizes.width());
  }

  /** Builds the learned positions of all images' patches, [1, images * patches, width]. */
  <T> T learned(TensorOperations<T> ops, List<PatchGrid> images) {
    int[][] entries = new int[CORNERS][patches(images)];
    float[][] shares = new float[CORNERS][patches(images)];
    int at = 0;
    for (PatchGrid image : images) {
      for (int patch = 0; patch < image.patches(); patch++, at++) {
        Place row = place(image.row(patch, sizes.merge()), image.rows());
        Place column = place(image.column(patch, sizes.merge()), image.columns());
        for (int corner = 0; corner < CORNERS; corner++) {
          boolean below = corner >= 2;
          boolean right = corner % 2 == 1;
          entries[corner][at] =
              row.entry(below, sizes.positionSide()) * sizes.positionSide()
                  + column.entry(right, sizes.positionSide());
          shares[corner][at] = row.share(below) * column.share(right);
        }
      }
    }
    List<T> parts = new ArrayList<>();
    for (int corner = 0; corner < CORNERS; corner++) {
      T rows = ops.constant(IntTensor.wrap(Shape.of(1, at), entries[corner]));
      T share = ops.constant(FloatTensor.wrap(Shape.of(1, at, 1), shares[corner]));
      parts.add(ops.multiply(ops.gather(ops.parameter(table), rows), share));
    }
    return ops.add(ops.add(ops.add(parts.get(0), parts.get(1)), parts.get(2)), parts.get(3));
  }

  /** Builds the rotations of all images' patches, [1, images * patches, 1, head width]. */
  <T> RotaryPositions.Rotation<T> rotation(TensorOperations<T> ops, List<PatchGrid> images) {
    int width = sizes.headWidth();
    int half = width / 2;
    float[] cosines = new float[patches(images) * width];
    float[] sines = new float[cosines.length];
    int at = 0;
    for (PatchGrid image : images) {
      for (int patch = 0; patch < image.patches(); patch++, at += width) {
        for (int i = 0; i < half; i++) {
          boolean byRow = i < half / 2;
          int place = byRow ? image.row(patch, sizes.merge()) : image.column(patch, sizes.merge());
          int number = byRow ? i : i - half / 2;
          float angle = place * (1f / (float) Math.pow(THETA, (float) (2 * number) / half));
          cosines[at + i] = (float) Math.cos(angle);
          cosines[at + half + i] = cosines[at + i];
          sines[at + i] = (float) -Math.sin(angle);
          sines[at + half + i] = (float) Math.sin(angle);
        }
      }
    }
    Shape shape = Shape.of(1, patches(images), 1, width);
    return new RotaryPositions.Rotation<>(
        ops.constant(FloatTensor.wrap(shape, cosines)),
        ops.constant(FloatTensor.wrap(shape, sines)));
  }

  private static int patches(List<PatchGrid> images) {
    return images.stream().mapToInt(PatchGrid::patches).sum();
  }

  /** Returns the place of a row or column in the table, stretched from the first to the last. */
  private Place place(int index, int count) {
    double all = sizes.positionSide() - 1;
    // The original computes places in single precision, from both ends towards the middle.
    float step = (float) all / Math.max(1, count - 1);
    float place = index < count / 2 ? step * index : (float) all - step * (count - 1 - index);
    return new Place((int) place, place - (int) place);
  }

  /**
   * A place between two entries of an axis.
   *
   * @param entry the entry before it
   * @param beyond the distance from that entry, in [0, 1)
   */
  private record Place(int entry, float beyond) {

    int entry(boolean next, int side) {
      return next ? Math.min(entry + 1, side - 1) : entry;
    }

    float share(boolean next) {
      return next ? beyond : 1 - beyond;
    }
  }
}
