package org.policytrim.gr00t.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.Probe;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;
import org.policytrim.network.qwen.PatchGrid;
import org.policytrim.network.qwen.QwenLanguage;
import org.policytrim.network.qwen.QwenLanguageSizes;
import org.policytrim.network.qwen.QwenVision;
import org.policytrim.network.qwen.QwenVisionSizes;
import org.policytrim.network.qwen.TokenLayout;

/**
 * The backbone of N1.7: Qwen3-VL up to one of its language layers. Its weights have the published
 * names, below {@value #PREFIX}.
 */
public final class PublishedBackbone implements Computation {

  /** The images, [batch, cameras, 3, height, width], in [-1, 1]. */
  public static final String IMAGES = Gr00tBackbone.IMAGES;

  /** The whole prompt with a token for each place of an image, ints [batch, tokens], padded. */
  public static final String TOKENS = Gr00tBackbone.TOKENS;

  /** The mask of tokens that are no padding and of no absent image, [batch, tokens], 1 or 0. */
  public static final String VALID = Gr00tBackbone.VALID;

  /** The positions of tokens, [batch, 3, tokens]: time, row and column. */
  public static final String PLACES = "places";

  /** The start of the names of its weights. */
  public static final String PREFIX = "backbone.model.model.";

  private final ObservationSizes observations;
  private final PatchGrid grid;
  private final ParameterSchema schema = new ParameterSchema();
  private final QwenVision vision;
  private final QwenLanguage language;

  /**
   * The sizes of a backbone.
   *
   * @param vision the image tower
   * @param language the language layers, as many as are used
   * @param imageToken the id that stands for a token of an image
   * @param starts the first token of each image in every prompt
   * @param formalises true if instructions lose capitals and punctuation
   */
  public record Sizes(
      QwenVisionSizes vision,
      QwenLanguageSizes language,
      int imageToken,
      List<Integer> starts,
      boolean formalises) {

    public Sizes {
      starts = List.copyOf(starts);
    }

    /** Returns the grid of patches of every image. */
    public PatchGrid grid(ObservationSizes observations) {
      return PatchGrid.of(observations.imageHeight(), observations.imageWidth(), vision);
    }

    /** Returns the places of images among the tokens. */
    public TokenLayout layout(ObservationSizes observations) {
      return new TokenLayout(observations.tokens(), starts, observations.imageTokens());
    }
  }

  /** Registers all its weights. */
  public PublishedBackbone(ObservationSizes observations, Sizes sizes) {
    this.observations = observations;
    this.grid = sizes.grid(observations);
    ParameterScope scope = schema.root().child("backbone.model.model");
    vision = new QwenVision(scope.child("visual"), sizes.vision());
    language =
        new QwenLanguage(
            scope.child("language_model"), sizes.language(), sizes.layout(observations));
  }

  /** Returns its weights. */
  public ParameterSchema schema() {
    return schema;
  }

  @Override
  public List<Input> inputs() {
    return inputs(observations);
  }

  /** Returns the inputs of a backbone with these sizes. */
  public static List<Input> inputs(ObservationSizes observations) {
    int tokens = observations.tokens();
    return List.of(
        Input.floats(
            IMAGES,
            -1,
            observations.cameras(),
            3,
            observations.imageHeight(),
            observations.imageWidth()),
        Input.ints(TOKENS, -1, tokens),
        Input.floats(VALID, -1, tokens),
        Input.floats(PLACES, -1, 3, tokens));
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    List<PatchGrid> grids = Collections.nCopies(observations.cameras(), grid);
    T patches = vision.cut(ops, inputs.get(IMAGES), grid);
    QwenLanguage.Input<T> tokens =
        new QwenLanguage.Input<>(inputs.get(TOKENS), inputs.get(VALID), inputs.get(PLACES));
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put(
        ActionNetwork.TOKENS,
        language.apply(ops, tokens, vision.apply(ops, patches, grids), Probe.none()));
    return outputs;
  }
}
