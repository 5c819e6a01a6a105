package org.policytrim.gr00t;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrim.api.action.ActionPlan;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.random.RandomStream;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.testkit.SpecSamples;

/**
 * What was trained and what is shipped: a network trained for a while by TensorFlow, saved, and run
 * by ONNX Runtime, with prompts of different lengths and a camera that is not always there.
 */
class BackEndsAgreeTest {

  private static final List<String> INSTRUCTIONS =
      List.of("push", "pull the blue door open by its handle, slowly");

  @TempDir Path folder;

  private final ObservationSpec observations =
      new ObservationSpec(
          "two-cameras",
          List.of(new CameraSpec("front", 32, 32, true), new CameraSpec("wrist", 24, 32, false)),
          List.of(new StateField("hand", 4, "m", "world")));

  private final ModelContext context =
      new ModelContext(SpecSamples.actions(4), observations, INSTRUCTIONS, 6, 8, 3, Device.CPU, 7);

  private Observation observation(int number) {
    Observation whole =
        SpecSamples.observation(
            observations, INSTRUCTIONS.get(number % 2), RandomStream.of(21, number));
    Map<String, ImageFrame> images = new HashMap<>(whole.images());
    if (number % 3 == 1) {
      images.remove("wrist");
    }
    return new Observation(images, whole.state(), whole.instruction());
  }

  private static Gr00tSettings settings(Gr00tVersion version) {
    Gr00tSettings usual = Gr00tSettings.defaults();
    return new Gr00tSettings(
        usual.size(),
        version,
        usual.embodiment(),
        usual.denoiseSteps(),
        usual.noise(),
        usual.exploration(),
        usual.noisesPerExample(),
        usual.largestBatch(),
        usual.network());
  }

  @ParameterizedTest
  @EnumSource
  void trainedWeightsGiveTheSameThroughBoth(Gr00tVersion version) throws IOException {
    Gr00tProvider provider = new Gr00tProvider(new PluginContext(folder, 1));
    Gr00tSettings settings = settings(version);
    try (TrainablePolicy trained = provider.create(settings, context)) {
      train(trained);
      Path bundle = Files.createDirectories(folder.resolve("bundle"));
      trained.save(bundle);
      try (TrainablePolicy shipped = provider.open(bundle, trained.card(), settings, Device.CPU)) {
        for (int batch : new int[] {1, 17}) {
          requireSame(trained, shipped, batch);
        }
      }
    }
  }

  private void train(TrainablePolicy policy) {
    NormalisationStatistics statistics =
        new NormalisationStatistics(
            java.util.Collections.nCopies(4, new NormalisationStatistics.Range(0, 1, -2, 2)),
            java.util.Collections.nCopies(4, NormalisationStatistics.Range.unit()));
    ImitationLearner learner = policy.imitationLearner(statistics);
    List<ImitationExample> batch = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      batch.add(
          new ImitationExample(
              observation(i), SpecSamples.actions(context.actions(), 8, RandomStream.of(i)), 8));
    }
    OptimizerSettings settings = new OptimizerSettings(3e-3, 0.9, 0.95, 1e-8, 0, 1);
    for (int step = 0; step < 12; step++) {
      learner.step(batch, RandomStream.of(5, step), settings);
    }
  }

  private void requireSame(TrainablePolicy trained, TrainablePolicy shipped, int batch) {
    List<Observation> seen = new ArrayList<>();
    List<PlanRequest> requests = new ArrayList<>();
    List<PlanRequest> again = new ArrayList<>();
    for (int i = 0; i < batch; i++) {
      seen.add(observation(i));
      requests.add(new PlanRequest(observation(i), RandomStream.of(9, i)));
      again.add(new PlanRequest(observation(i), RandomStream.of(9, i)));
    }
    List<Features> expected = trained.backbone().encode(seen);
    List<Features> found = shipped.backbone().encode(seen);
    for (int i = 0; i < batch; i++) {
      for (String name : expected.get(i).tensors().names()) {
        FloatTensor one = expected.get(i).tensors().floats(name);
        FloatTensor other = found.get(i).tensors().floats(name);
        for (int k = 0; k < one.shape().elements(); k++) {
          assertThat((double) other.get(k))
              .as("%s of observation %d", name, i)
              .isCloseTo(one.get(k), Offset.offset(1e-4));
        }
      }
    }
    List<ActionPlan> plans = trained.plan(requests);
    List<ActionPlan> others = shipped.plan(again);
    for (int i = 0; i < batch; i++) {
      double[] one = plans.get(i).actions().toArray();
      double[] other = others.get(i).actions().toArray();
      assertThat(other).containsExactly(one, Offset.offset(1e-4));
    }
  }

  @Test
  void anOpenedPolicyCanLearnOn() throws IOException {
    Gr00tProvider provider = new Gr00tProvider(new PluginContext(folder, 1));
    Path bundle = Files.createDirectories(folder.resolve("bundle"));
    Gr00tSettings settings = Gr00tSettings.defaults();
    try (TrainablePolicy fresh = provider.create(settings, context)) {
      fresh.save(bundle);
      try (TrainablePolicy opened = provider.open(bundle, fresh.card(), settings, Device.CPU)) {
        train(fresh);
        train(opened);
        assertThat(opened.head().weights()).isEqualTo(fresh.head().weights());
        assertThat(opened.backbone().encode(List.of(observation(0))))
            .isEqualTo(fresh.backbone().encode(List.of(observation(0))));
      }
    }
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() throws IOException {
    Gr00tProvider provider = new Gr00tProvider(new PluginContext(folder, 1));
    Gr00tSettings usual = Gr00tSettings.defaults();
    Gr00tSettings other =
        new Gr00tSettings(
            usual.size(),
            Gr00tVersion.N15,
            1,
            0,
            0.5,
            usual.exploration(),
            4,
            256,
            usual.network());
    assertThatThrownBy(() -> provider.create(other, context).close())
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("embodiment 1 is unknown: this network has 1 of them, 0 to 0");

    Path bundle = Files.createDirectories(folder.resolve("bundle"));
    try (TrainablePolicy fresh = provider.create(usual, context)) {
      fresh.save(bundle);
      PolicyCard card = fresh.card();
      PolicyCard longer =
          new PolicyCard(
              card.model(),
              card.modelVersion(),
              card.spiVersion(),
              card.actions(),
              card.observations(),
              card.trainedChunk(),
              65,
              card.horizon(),
              card.statistics(),
              card.provenance());
      assertThatThrownBy(() -> provider.open(bundle, longer, usual, Device.CPU).close())
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("a plan of 65 actions is longer than the 64 positions");
      Path head = bundle.resolve("head.safetensors");
      byte[] whole = Files.readAllBytes(head);
      Files.write(head, java.util.Arrays.copyOf(whole, whole.length - 7));
      assertThatThrownBy(() -> provider.open(bundle, card, usual, Device.CPU).close())
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("head.safetensors");
      Files.delete(bundle.resolve("backbone.onnx"));
      assertThatThrownBy(() -> provider.open(bundle, card, usual, Device.CPU).close())
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("backbone.onnx");
    }
  }
}
