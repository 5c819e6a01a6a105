package org.policytrim.gr00t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.network.checkpoint.PublishedShapes;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;
import org.policytrim.network.qwen.PatchGrid;
import org.policytrim.network.qwen.QwenLanguage;
import org.policytrim.network.qwen.QwenLanguageSizes;
import org.policytrim.network.qwen.QwenVision;
import org.policytrim.network.qwen.QwenVisionSizes;
import org.policytrim.network.qwen.TokenLayout;
import org.policytrim.network.qwen.TokenPlaces;
import org.policytrim.network.verify.RecordedRun;

/** The backbone of a recorded run of N1.7, with all recorded tensors as outputs. */
final class RecordedBackbone implements Computation {

  private static final String PATCHES = "pixel_values";
  private static final String IDS = "input_ids";
  private static final String VALID = "attention_mask";
  private static final String PLACES = "places";

  private final RecordedRun run;
  private final QwenVisionSizes visionSizes;
  private final TokenLayout layout;
  private final List<PatchGrid> images = new ArrayList<>();
  private final ParameterSchema schema = new ParameterSchema();
  private final QwenVision vision;
  private final QwenLanguage language;

  /**
   * Reads the sizes of a recorded backbone.
   *
   * @throws IllegalArgumentException if the configuration or the recorded inputs lack something
   */
  RecordedBackbone(RecordedRun run) {
    this.run = run;
    Map<String, Shape> shapes = new LinkedHashMap<>();
    run.weights().tensors().forEach((weight, tensor) -> shapes.put(weight, tensor.shape()));
    PublishedBackboneSizes sizes =
        new PublishedBackboneSizes(run.config(), new PublishedShapes(shapes));
    visionSizes = sizes.vision();
    QwenLanguageSizes words = sizes.language();
    IntTensor grids = run.io().ints("image_grid_thw");
    for (int image = 0; image < grids.shape().extent(0); image++) {
      images.add(new PatchGrid(grids.get(3 * image + 1), grids.get(3 * image + 2)));
    }
    layout = layout(run.io().ints(IDS), run.whole("special_tokens", "image"));
    ParameterScope scope = schema.root().child("backbone.model.model");
    vision = new QwenVision(scope.child("visual"), visionSizes);
    language = new QwenLanguage(scope.child("language_model"), words, layout);
  }

  /** Returns true if a run has the inputs of a backbone. */
  static boolean isIn(RecordedRun run) {
    return run.io().names().contains(PATCHES);
  }

  private TokenLayout layout(IntTensor ids, int imageToken) {
    int each = images.getFirst().tokens(visionSizes.merge());
    int tokens = ids.shape().extent(1);
    List<Integer> starts = new ArrayList<>();
    int at = 0;
    while (at < tokens) {
      boolean image = ids.get(at) == imageToken;
      if (image) {
        starts.add(at);
      }
      at += image ? each : 1;
    }
    return new TokenLayout(tokens, starts, each);
  }

  ParameterSchema schema() {
    return schema;
  }

  @Override
  public List<Input> inputs() {
    int tokens = layout.tokens();
    return List.of(
        Input.floats(PATCHES, -1, visionSizes.patchValues()),
        Input.ints(IDS, -1, tokens),
        Input.floats(VALID, -1, tokens),
        Input.floats(PLACES, -1, 3, tokens));
  }

  /** Returns the recorded inputs; positions are computed. */
  NamedTensors recordedInputs() {
    NamedTensors io = run.io();
    return NamedTensors.of(PATCHES, io.floats(PATCHES))
        .with(IDS, io.ints(IDS))
        .with(VALID, RecordedRun.floats(io.ints(VALID)))
        .with(PLACES, places());
  }

  /** Returns the computed positions, [batch, 3, tokens]. */
  FloatTensor places() {
    IntTensor mask = run.io().ints(VALID);
    int batch = mask.shape().extent(0);
    int tokens = layout.tokens();
    List<PatchGrid> grids =
        images.stream()
            .map(
                image ->
                    new PatchGrid(
                        image.rows() / visionSizes.merge(), image.columns() / visionSizes.merge()))
            .toList();
    float[] places = new float[batch * 3 * tokens];
    for (int row = 0; row < batch; row++) {
      boolean[] valid = new boolean[tokens];
      for (int i = 0; i < tokens; i++) {
        valid[i] = mask.get(row * tokens + i) != 0;
      }
      TokenPlaces.write(layout, grids, valid, places, row * 3 * tokens);
    }
    return FloatTensor.wrap(Shape.of(batch, 3, tokens), places);
  }

  /** Returns the recorded positions without those of the text alone, [batch, 3, tokens]. */
  FloatTensor recordedPlaces() {
    IntTensor recorded = run.trace().ints("position_ids");
    int axes = recorded.shape().extent(0);
    int batch = recorded.shape().extent(1);
    int tokens = recorded.shape().extent(2);
    float[] places = new float[batch * 3 * tokens];
    for (int axis = 0; axis < 3; axis++) {
      for (int row = 0; row < batch; row++) {
        for (int i = 0; i < tokens; i++) {
          places[(row * 3 + axis) * tokens + i] =
              recorded.get(((axes - 3 + axis) * batch + row) * tokens + i);
        }
      }
    }
    return FloatTensor.wrap(Shape.of(batch, 3, tokens), places);
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    Map<String, T> traced = new LinkedHashMap<>();
    QwenVision.Encoded<T> encoded = vision.apply(ops, inputs.get(PATCHES), images);
    traced.put("vision_out", encoded.tokens());
    for (int i = 0; i < encoded.deep().size(); i++) {
      traced.put("vision_deepstack." + i, encoded.deep().get(i));
    }
    QwenLanguage.Input<T> tokens =
        new QwenLanguage.Input<>(inputs.get(IDS), inputs.get(VALID), inputs.get(PLACES));
    T features = language.apply(ops, tokens, encoded, traced::put);
    // A tensor of its own: a back end does not give the same one under two names.
    traced.put(ActionNetwork.TOKENS, ops.scale(features, 1));
    return traced;
  }
}
