package org.policytrim.gr00t.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.LayerNorm;
import org.policytrim.network.layer.TokenEmbedding;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.network.layer.VisionTower;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;

/**
 * A small vision-language backbone for networks made from scratch, instead of the original's
 * billions of weights: images through a tower and a projector, words through an embedding, all of
 * them through a few blocks in which every token attends to the valid ones.
 *
 * <p>Any ONNX file with these inputs and this output can be the backbone of a bundle. Without
 * cameras there is no input for images.
 */
public final class Gr00tBackbone implements Computation {

  /** The images, [batch, cameras, 3, height, width], in [-1, 1]. */
  public static final String IMAGES = "images";

  /** The prompt, ints [batch, text tokens], padded. */
  public static final String TOKENS = "tokens";

  /**
   * The mask of tokens that belong to a present image or to the prompt, [batch, tokens], 1 or 0.
   */
  public static final String VALID = "valid";

  private static final double EPSILON = 1e-5;
  private static final double POSITION_DEVIATION = 0.02;

  private final ObservationSizes observations;
  private final int width;
  private final ParameterSchema schema = new ParameterSchema();
  private final @Nullable VisionTower tower;
  private final @Nullable Dense projector;
  private final TokenEmbedding words;
  private final Parameter positions;
  private final List<FeatureMixer.Block> blocks = new ArrayList<>();
  private final LayerNorm norm;

  /**
   * The sizes of a backbone.
   *
   * @param vision the image tower; not built where there are no cameras
   * @param blocks the blocks over the tokens of images and prompt; as wide as the head's features
   */
  public record Sizes(VisionSizes vision, HeadSizes.Transformer blocks) {}

  /** Registers all its weights, below {@code backbone}. */
  public Gr00tBackbone(ObservationSizes observations, Sizes sizes) {
    this.observations = observations;
    this.width = sizes.blocks().width();
    ParameterScope scope = schema.root().child("backbone");
    if (observations.cameras() > 0) {
      tower = new VisionTower(scope.child("vision_tower"), sizes.vision());
      projector = Dense.withBias(scope.child("projector"), sizes.vision().width(), width);
    } else {
      tower = null;
      projector = null;
    }
    words = new TokenEmbedding(scope.child("embed_tokens"), observations.vocabulary(), width, 1);
    positions =
        scope
            .child("position_embedding")
            .parameter(
                "weight", Initializer.gaussian(POSITION_DEVIATION), observations.tokens(), width);
    for (int i = 0; i < sizes.blocks().layers(); i++) {
      blocks.add(
          new FeatureMixer.Block(
              scope.child("transformer_blocks").child(Integer.toString(i)), sizes.blocks()));
    }
    norm = new LayerNorm(scope.child("norm"), width, EPSILON);
  }

  /** Returns its weights. */
  public ParameterSchema schema() {
    return schema;
  }

  /** Returns the inputs of any backbone with these sizes. */
  public static List<Input> inputs(ObservationSizes sizes) {
    List<Input> inputs = new ArrayList<>();
    if (sizes.cameras() > 0) {
      inputs.add(
          Input.floats(IMAGES, -1, sizes.cameras(), 3, sizes.imageHeight(), sizes.imageWidth()));
    }
    inputs.add(Input.ints(TOKENS, -1, sizes.textTokens()));
    inputs.add(Input.floats(VALID, -1, sizes.tokens()));
    return inputs;
  }

  @Override
  public List<Input> inputs() {
    return inputs(observations);
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    List<T> parts = new ArrayList<>();
    if (tower != null && projector != null) {
      T images =
          ops.reshape(
              inputs.get(IMAGES), -1, 3, observations.imageHeight(), observations.imageWidth());
      T tokens = projector.apply(ops, tower.apply(ops, images));
      parts.add(ops.reshape(tokens, -1, observations.imagesTokens(), width));
    }
    parts.add(words.apply(ops, inputs.get(TOKENS)));
    T x = parts.size() == 1 ? parts.getFirst() : ops.concatenate(1, parts);
    x = ops.add(x, ops.parameter(positions));
    int tokens = observations.tokens();
    AttentionMask<T> mask = AttentionMask.keys(ops, inputs.get(VALID), tokens);
    for (FeatureMixer.Block block : blocks) {
      x = block.apply(ops, x, tokens, mask);
    }
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put(ActionNetwork.TOKENS, norm.apply(ops, x));
    return outputs;
  }
}
