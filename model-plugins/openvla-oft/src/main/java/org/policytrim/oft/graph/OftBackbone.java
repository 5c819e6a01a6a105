package org.policytrim.oft.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.Mlp;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The backbone: images through two towers, whose features are joined, and a projector into the
 * decoder's width; the robot's state through a projector of its own. Its output are the tokens that
 * stand between the prompt's first token and the rest of it.
 */
public final class OftBackbone implements Computation {

  /**
   * The images, [batch, 6 * cameras, side, side]: of each image three planes for the first tower,
   * then three for the second, each normalised for its tower.
   */
  public static final String PIXELS = "pixels";

  /** The state, [batch, state numbers], normalised. */
  public static final String STATE = "state";

  /** The prefix of the state projector's names; published checkpoints keep it in its own file. */
  public static final String STATE_PROJECTOR = "proprio_projector";

  /** The two towers, in the order of their features. */
  public static final List<String> TOWERS = List.of("featurizer", "fused_featurizer");

  private static final int PROJECTOR_FACTOR = 4;

  private final OftSizes sizes;
  private final ParameterSchema schema = new ParameterSchema();
  private final List<ImageTower> towers = new ArrayList<>();
  private final @Nullable Projector projector;
  private final @Nullable Mlp state;

  /** Registers all its weights. */
  public OftBackbone(OftSizes sizes) {
    this.sizes = sizes;
    int width = sizes.language().width();
    ParameterScope root = schema.root();
    if (sizes.cameras() > 0) {
      ParameterScope vision = root.child("vision_backbone");
      List<OftSizes.Tower> both = List.of(sizes.featurizer(), sizes.fusedFeaturizer());
      for (int i = 0; i < both.size(); i++) {
        towers.add(new ImageTower(vision.child(TOWERS.get(i)), both.get(i), sizes.image()));
      }
      int features = both.stream().mapToInt(OftSizes.Tower::width).sum();
      projector = new Projector(root.child("projector"), features, width);
    } else {
      projector = null;
    }
    if (sizes.stateTokens() > 0) {
      ParameterScope place = root.child(STATE_PROJECTOR);
      state =
          new Mlp(
              Dense.withBias(place.child("fc1"), sizes.stateSize(), width),
              Activation.GELU_ERF,
              Dense.withBias(place.child("fc2"), width, sizes.stateTokens() * width));
    } else {
      state = null;
    }
  }

  /** Returns its weights. */
  public ParameterSchema schema() {
    return schema;
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    if (sizes.cameras() > 0) {
      int planes = 3 * TOWERS.size() * sizes.cameras();
      inputs.add(Input.floats(PIXELS, -1, planes, sizes.image(), sizes.image()));
    }
    if (sizes.stateTokens() > 0) {
      inputs.add(Input.floats(STATE, -1, sizes.stateSize()));
    }
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    return Map.of(SequenceLayout.VISUAL, visualTokens(ops, inputs.get(PIXELS), inputs.get(STATE)));
  }

  /**
   * Builds the features of both towers, image after image.
   *
   * @param pixels as {@link #PIXELS}
   * @return [batch, cameras * patches, both towers' widths]
   */
  public <T> T patchFeatures(TensorOperations<T> ops, T pixels) {
    List<T> seen = new ArrayList<>();
    for (int i = 0; i < towers.size(); i++) {
      seen.add(towers.get(i).apply(ops, planes(ops, pixels, i)));
    }
    int width = sizes.featurizer().width() + sizes.fusedFeaturizer().width();
    T both = ops.concatenate(2, seen);
    return ops.reshape(both, -1, sizes.cameras() * sizes.patches(), width);
  }

  /**
   * Builds the outputs of all blocks of both towers.
   *
   * @param pixels as {@link #PIXELS}
   * @return by {@code TOWER.blocks_in} and {@code TOWER.block.N}, [batch * cameras, tokens, width]
   */
  public <T> Map<String, T> blocks(TensorOperations<T> ops, T pixels) {
    Map<String, T> named = new LinkedHashMap<>();
    for (int i = 0; i < towers.size(); i++) {
      List<T> each = towers.get(i).each(ops, planes(ops, pixels, i));
      for (int block = 0; block < each.size(); block++) {
        String name = block == 0 ? ".blocks_in" : ".block." + (block - 1);
        named.put(TOWERS.get(i) + name, each.get(block));
      }
    }
    return named;
  }

  private <T> T planes(TensorOperations<T> ops, T pixels, int tower) {
    T images = ops.reshape(pixels, -1, 3 * TOWERS.size(), sizes.image(), sizes.image());
    return ops.slice(images, 1, 3 * tower, 3 * tower + 3);
  }

  /** Maps patch features to the decoder's width. */
  public <T> T project(TensorOperations<T> ops, T features) {
    if (projector == null) {
      throw new IllegalStateException("a network without cameras has no projector");
    }
    return projector.apply(ops, features);
  }

  /**
   * Builds the state's tokens.
   *
   * @param numbers [batch, state numbers], normalised
   * @return [batch, state tokens, width]
   */
  public <T> T stateTokens(TensorOperations<T> ops, T numbers) {
    if (state == null) {
      throw new IllegalStateException("a network without a state has no projector for it");
    }
    T made = state.apply(ops, numbers);
    return ops.reshape(made, -1, sizes.stateTokens(), sizes.language().width());
  }

  /**
   * Builds all tokens of images and state, in their order in the sequence.
   *
   * @param pixels as {@link #PIXELS}; null where there are no cameras
   * @param numbers as for {@link #stateTokens}; null where no state enters
   * @return [batch, visual tokens, width]
   */
  public <T> T visualTokens(TensorOperations<T> ops, @Nullable T pixels, @Nullable T numbers) {
    List<T> parts = new ArrayList<>();
    if (pixels != null && projector != null) {
      parts.add(project(ops, patchFeatures(ops, pixels)));
    }
    if (numbers != null && state != null) {
      parts.add(stateTokens(ops, numbers));
    }
    return parts.size() == 1 ? parts.getFirst() : ops.concatenate(1, parts);
  }

  /** Three affine maps with GELU between them. */
  private static final class Projector {

    private final Mlp firstTwo;
    private final Dense third;

    Projector(ParameterScope scope, int features, int width) {
      int hidden = PROJECTOR_FACTOR * features;
      firstTwo =
          new Mlp(
              Dense.withBias(scope.child("fc1"), features, hidden),
              Activation.GELU_ERF,
              Dense.withBias(scope.child("fc2"), hidden, width));
      third = Dense.withBias(scope.child("fc3"), width, width);
    }

    <T> T apply(TensorOperations<T> ops, T x) {
      T inner = ops.activate(firstTwo.apply(ops, x), Activation.GELU_ERF);
      return third.apply(ops, inner);
    }
  }
}
