package org.policytrim.pi05;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.family.FamilyVerifier;
import org.policytrim.network.flow.DenoiseComputation;
import org.policytrim.network.flow.Exploration;
import org.policytrim.network.flow.FlowSchedule;
import org.policytrim.network.flow.FlowSettings;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.verify.RecordedRun;
import org.policytrim.network.verify.Replay;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.Pi05Sizes;
import org.policytrim.pi05.graph.Prefix;
import org.policytrim.pi05.graph.PrefixFeatures;

/**
 * Replays recorded runs of the original pi0.5 with TensorFlow and with ONNX Runtime. Recordings may
 * have any number of cameras, absent ones, padding and any number of denoise steps.
 */
@Extension
public final class Pi05Verifier extends FamilyVerifier {

  private static final double TOLERANCE = 1e-4;
  private static final String PREFIX = "model.";

  /** Called by the host. */
  @Inject
  public Pi05Verifier(PluginContext context) {
    super(new Pi05Family(), "pi0.5", context);
  }

  @Override
  public String description() {
    return "keys and values, velocities and actions of recorded pi0.5 runs, through both back ends";
  }

  @Override
  protected boolean isRecording(Path folder) throws IOException {
    return configurationContains(folder, "\"pi05");
  }

  @Override
  protected int replay(Path folder, Replay replay) throws IOException {
    RecordedRun run =
        RecordedRun.read(
            folder, name -> name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
    Pi05Sizes sizes = sizes(run);
    Prefix prefix = new Prefix(sizes);
    Expert expert = new Expert(sizes, run.whole("chunk_size"), false);
    NamedTensors inputs = prefixInputs(run, sizes);
    replay.compare(
        List.of(prefix.schema(), expert.schema()),
        run.weights(),
        backEnd -> {
          NamedTensors features;
          try (CompiledComputation encode = backEnd.compile(prefix)) {
            features = encode.run(inputs);
          }
          for (String name : features.names()) {
            replay.addLargest(
                "keys and values, " + backEnd.name(),
                features.floats(name),
                run.trace().floats(name),
                TOLERANCE,
                run.name());
          }
          NamedTensors fed =
              features
                  .with(PrefixFeatures.VALID, inputs.floats(PrefixFeatures.VALID))
                  .with(DenoiseComputation.NOISE, run.io().floats("noise"));
          NamedTensors chunk;
          try (CompiledComputation denoise = backEnd.compile(denoise(expert, run))) {
            chunk = denoise.run(fed);
          }
          replay.addLargest(
              "velocity, " + backEnd.name(),
              chunk.floats(DenoiseComputation.VELOCITIES),
              batchFirst(run.trace().floats("v_t")),
              TOLERANCE,
              run.name());
          replay.addLargest(
              "actions, " + backEnd.name(),
              chunk.floats(DenoiseComputation.ACTIONS),
              run.io().floats("actions"),
              TOLERANCE,
              run.name());
        });
    replay.endCase(run.name());
    return 1;
  }

  /** Returns denoising without exploration; the noise level has no effect. */
  private static DenoiseComputation denoise(Expert expert, RecordedRun run) {
    return new DenoiseComputation(
        new FlowSettings(
            expert,
            new FlowSchedule(expert.direction(), run.whole("num_inference_steps"), 1),
            Exploration.SINGLE_STEP,
            expert.actionWidth(),
            1));
  }

  /** Turns [steps, batch, ...] into [batch, steps, ...]. */
  private static FloatTensor batchFirst(FloatTensor bySteps) {
    int steps = bySteps.shape().extent(0);
    int batch = bySteps.shape().extent(1);
    int size = bySteps.shape().elements() / (steps * batch);
    float[] values = new float[steps * batch * size];
    for (int i = 0; i < steps * batch; i++) {
      int target = i % batch * steps + i / batch;
      bySteps.copyTo(i * size, values, target * size, size);
    }
    return FloatTensor.wrap(Shape.of(batch, steps, size), values);
  }

  private static Pi05Sizes sizes(RecordedRun run) {
    return new Pi05Sizes(
        new VisionSizes(
            run.whole("vision", "hidden_size"),
            run.whole("vision", "intermediate_size"),
            run.whole("vision", "num_hidden_layers"),
            run.whole("vision", "num_attention_heads"),
            run.whole("vision", "patch_size"),
            run.node("image_resolution").path(0).asInt(),
            run.node("image_resolution").path(1).asInt()),
        new Pi05Sizes.Language(
            run.whole("vlm", "width"),
            run.whole("vlm", "mlp_dim"),
            run.whole("vlm", "depth"),
            run.whole("vlm", "num_heads"),
            run.whole("vlm", "num_kv_heads"),
            run.whole("vlm", "head_dim"),
            run.whole("vocab_size"),
            run.number("vlm", "rms_norm_eps"),
            run.number("vlm", "rope_theta")),
        new Pi05Sizes.Expert(
            run.whole("expert", "width"),
            run.whole("expert", "mlp_dim"),
            run.number("min_period"),
            run.number("max_period")),
        run.node("cameras").size(),
        run.whole("tokenizer_max_length"),
        0,
        0,
        run.whole("max_action_dim"));
  }

  /** Returns the inputs of the prefix, with absent cameras and padding as recorded. */
  private static NamedTensors prefixInputs(RecordedRun run, Pi05Sizes sizes) {
    int batch = run.io().ints("tokens").shape().extent(0);
    NamedTensors inputs =
        NamedTensors.of(Prefix.TOKENS, run.io().ints("tokens"))
            .with(PrefixFeatures.VALID, valid(run, sizes, batch));
    return sizes.cameras() == 0 ? inputs : inputs.with(Prefix.IMAGES, images(run, sizes, batch));
  }

  private static FloatTensor images(RecordedRun run, Pi05Sizes sizes, int batch) {
    VisionSizes vision = sizes.vision();
    int image = 3 * vision.imageHeight() * vision.imageWidth();
    float[] all = new float[batch * sizes.cameras() * image];
    for (int camera = 0; camera < sizes.cameras(); camera++) {
      FloatTensor recorded = run.trace().floats("preprocessed_image." + camera);
      for (int row = 0; row < batch; row++) {
        recorded.copyTo(row * image, all, (row * sizes.cameras() + camera) * image, image);
      }
    }
    return FloatTensor.wrap(
        Shape.of(batch, sizes.cameras(), 3, vision.imageHeight(), vision.imageWidth()), all);
  }

  private static FloatTensor valid(RecordedRun run, Pi05Sizes sizes, int batch) {
    int perImage = sizes.cameras() == 0 ? 0 : sizes.vision().tokens();
    float[] valid = new float[batch * sizes.prefixTokens()];
    IntTensor tokens = run.io().ints("token_mask");
    for (int row = 0; row < batch; row++) {
      int at = row * sizes.prefixTokens();
      for (int camera = 0; camera < sizes.cameras(); camera++) {
        int present = run.trace().ints("image_mask").get(row * sizes.cameras() + camera);
        Arrays.fill(valid, at, at + perImage, present);
        at += perImage;
      }
      for (int token = 0; token < sizes.tokens(); token++) {
        valid[at + token] = tokens.get(row * sizes.tokens() + token);
      }
    }
    return FloatTensor.wrap(Shape.of(batch, sizes.prefixTokens()), valid);
  }
}
