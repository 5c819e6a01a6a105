package org.policytrim.network.qwen;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/** The image tower: patches of images to tokens of the language layers, and deep features. */
public final class QwenVision {

  private final QwenVisionSizes sizes;
  private final Parameter weight;
  private final Parameter bias;
  private final PatchPositions positions;
  private final List<QwenVisionBlock> blocks = new ArrayList<>();
  private final PatchMerger merger;
  private final List<PatchMerger> deepMergers = new ArrayList<>();

  /** Registers {@code patch_embed}, {@code pos_embed}, {@code blocks} and the mergers. */
  public QwenVision(ParameterScope scope, QwenVisionSizes sizes) {
    this.sizes = sizes;
    ParameterScope patches = scope.child("patch_embed.proj");
    weight =
        patches.reshaped(
            patches.stored(
                "weight",
                Initializer.fanIn(),
                sizes.width(),
                3,
                sizes.frames(),
                sizes.patch(),
                sizes.patch()),
            sizes.width(),
            sizes.patchValues());
    bias = patches.parameter("bias", Initializer.zeros(), sizes.width());
    positions = new PatchPositions(scope, sizes);
    for (int i = 0; i < sizes.depth(); i++) {
      blocks.add(new QwenVisionBlock(scope.child("blocks." + i), sizes));
    }
    merger = new PatchMerger(scope.child("merger"), sizes, false);
    for (int i = 0; i < sizes.deepBlocks().size(); i++) {
      deepMergers.add(new PatchMerger(scope.child("deepstack_merger_list." + i), sizes, true));
    }
  }

  /**
   * Builds it.
   *
   * @param patches [batch * images * patches, values], in the order of {@link PatchGrid}
   * @param images the grids of an observation's images, with equal numbers of patches
   */
  public <T> Encoded<T> apply(TensorOperations<T> ops, T patches, List<PatchGrid> images) {
    int count = images.getFirst().patches();
    requireEqual(images, count);
    T embedded = ops.add(ops.linear(patches, ops.parameter(weight)), ops.parameter(bias));
    T placed =
        ops.add(
            ops.reshape(embedded, -1, images.size() * count, sizes.width()),
            positions.learned(ops, images));
    RotaryPositions.Rotation<T> rotation = positions.rotation(ops, images);
    T x = ops.reshape(placed, -1, count, sizes.width());
    List<T> deep = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      x = blocks.get(i).apply(ops, x, rotation, images.size(), count);
      int place = sizes.deepBlocks().indexOf(i);
      if (place >= 0) {
        deep.add(byObservation(ops, deepMergers.get(place).apply(ops, x, count), images));
      }
    }
    return new Encoded<>(byObservation(ops, merger.apply(ops, x, count), images), deep);
  }

  private static void requireEqual(List<PatchGrid> images, int count) {
    if (images.stream().anyMatch(image -> image.patches() != count)) {
      throw new IllegalArgumentException(
          "all images of an observation have the same number of patches, found " + images);
    }
  }

  private <T> T byObservation(TensorOperations<T> ops, T tokens, List<PatchGrid> images) {
    int all = images.size() * images.getFirst().tokens(sizes.merge());
    return ops.reshape(tokens, -1, all, sizes.outputWidth());
  }

  /**
   * Cuts images into patches.
   *
   * @param images [batch, images, 3, height, width], each with this grid
   * @return [batch * images * patches, values]
   */
  public <T> T cut(TensorOperations<T> ops, T images, PatchGrid grid) {
    int patch = sizes.patch();
    int merge = sizes.merge();
    int pixels = patch * patch;
    T cells = ops.reshape(images, -1, 3, grid.rows(), patch, grid.columns(), patch);
    T inRows = ops.reshape(ops.transpose(cells, 0, 2, 4, 1, 3, 5), -1, 3, 1, pixels);
    // Every frame of a patch shows the same image.
    T repeated = sizes.frames() == 1 ? inRows : ops.tile(inRows, 1, 1, sizes.frames(), 1);
    T squares =
        ops.reshape(
            repeated,
            -1,
            grid.rows() / merge,
            merge,
            grid.columns() / merge,
            merge,
            sizes.patchValues());
    return ops.reshape(ops.transpose(squares, 0, 1, 3, 2, 4, 5), -1, sizes.patchValues());
  }

  /**
   * The encoded images.
   *
   * @param tokens [batch, tokens of all images, output width]
   * @param deep the deep features, in the order of their blocks, each of the same shape
   */
  public record Encoded<T>(T tokens, List<T> deep) {

    public Encoded {
      deep = List.copyOf(deep);
    }
  }
}
