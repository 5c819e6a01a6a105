package org.policytrim.oft.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.api.tool.CheckpointConverter.Imported;
import org.policytrim.oft.OftProvider;
import org.policytrim.oft.policy.OftSettings;
import org.policytrim.oft.policy.OftSettings.Decoding;
import org.policytrim.testkit.SpecSamples;
import org.policytrim.toolkit.random.RandomStream;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.Safetensors;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

class OftConverterTest {

  private static final Path GOLDEN =
      Path.of(System.getProperty("policytrim.golden", "")).resolve("oft_tiny");

  @TempDir Path folder;

  private final OftConverter converter = new OftConverter();

  private Path fresh(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static OftSettings decoding(Decoding decoding) {
    return settings(decoding, OftSettings.Lora.whole());
  }

  private static OftSettings settings(Decoding decoding, OftSettings.Lora lora) {
    OftSettings defaults = OftSettings.defaults();
    return new OftSettings(
        defaults.size(),
        defaults.temperature(),
        decoding,
        defaults.prompt(),
        defaults.stopToken(),
        lora,
        defaults.largestBatch(),
        defaults.network());
  }

  private TrainablePolicy open(Path bundle, PolicyCard card, Decoding decoding) {
    return new OftProvider(new PluginContext(folder, 1))
        .open(bundle, card, decoding(decoding), Device.CPU);
  }

  @Test
  void goesInAndOutBitForBit() throws IOException {
    Path published = PublishedFolder.write(fresh("published"));
    Imported imported = converter.importCheckpoint(published, fresh("bundle"));

    PolicyCard card = imported.card();
    // It came with a regression head: that is what it was trained for.
    assertThat(imported.settings()).isEqualTo(OftSettings.imported(true));
    assertThat(card.chunkLength()).isEqualTo(3);
    assertThat(card.actions().axes()).extracting("name").contains("yaw", "gripper");
    assertThat(card.observations().cameras())
        .extracting("name")
        .containsExactly("image", "wrist_image");
    assertThat(card.statistics().action().getFirst().q99()).isEqualTo(1.5);
    assertThat(card.statistics().state()).hasSize(8);

    converter.exportCheckpoint(folder.resolve("bundle"), card, fresh("exported"));
    Path exported = folder.resolve("exported");
    requireSameWeights(
        published.resolve("model.safetensors"), exported.resolve("model.safetensors"));
    requireSameWeights(
        published.resolve("proprio_projector--100_checkpoint.safetensors"),
        exported.resolve("proprio_projector.safetensors"));
    requireSameWeights(
        published.resolve("action_head.safetensors"), exported.resolve("action_head.safetensors"));
    for (String file : List.of(PublishedFolder.STATISTICS, "tokenizer.json")) {
      assertThat(exported.resolve(file)).hasSameTextualContentAs(published.resolve(file));
    }

    Imported again = converter.importCheckpoint(exported, fresh("bundle-2"));
    assertThat(again.card().withProvenance("")).isEqualTo(card.withProvenance(""));
    for (String file :
        List.of("head.safetensors", "backbone.onnx", "network.json", "regression.safetensors")) {
      assertThat(folder.resolve("bundle-2").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("bundle").resolve(file));
    }
  }

  private static void requireSameWeights(Path one, Path other) throws IOException {
    try (SafetensorsArchive first = SafetensorsArchive.open(one);
        SafetensorsArchive second = SafetensorsArchive.open(other)) {
      assertThat(second.names()).containsExactlyInAnyOrderElementsOf(first.names());
      for (String name : first.names()) {
        assertThat(second.entry(name)).isEqualTo(first.entry(name));
        assertThat(second.read(name)).as(name).isEqualTo(first.read(name));
      }
    }
  }

  @Test
  void recordedNetworksGoInAndOutBitForBit() throws IOException {
    assumeTrue(Files.isDirectory(GOLDEN), "no recorded OpenVLA-OFT under " + GOLDEN);
    for (String name : List.of("a", "b")) {
      Path published = fresh("recorded-" + name);
      try (Stream<Path> files = Files.list(GOLDEN.resolve(name))) {
        for (Path file : files.toList()) {
          if (!file.getFileName().toString().matches("(io|trace|value_head)\\.safetensors")) {
            Files.copy(file, published.resolve(file.getFileName()));
          }
        }
      }
      // They hold neither a tokenizer nor the state's statistics.
      Path other = PublishedFolder.write(fresh("other-" + name));
      for (String file : List.of("tokenizer.json", PublishedFolder.STATISTICS)) {
        Files.copy(other.resolve(file), published.resolve(file));
      }
      Path bundle = fresh("bundle-" + name);
      PolicyCard card = converter.importCheckpoint(published, bundle).card();
      converter.exportCheckpoint(bundle, card, fresh("exported-" + name));
      requireSameWeights(
          published.resolve("model.safetensors"),
          folder.resolve("exported-" + name).resolve("model.safetensors"));
      requireSameWeights(
          published.resolve("action_head.safetensors"),
          folder.resolve("exported-" + name).resolve("action_head.safetensors"));
    }
  }

  @Test
  void anImportedPolicyPlansLearnsAndIsExported() throws IOException {
    Path published = PublishedFolder.write(fresh("published"));
    PolicyCard card = converter.importCheckpoint(published, fresh("bundle")).card().withHorizon(2);
    try (TrainablePolicy policy = open(folder.resolve("bundle"), card, Decoding.GREEDY_OF_ALL)) {
      ActionChunk plan = plan(policy);
      assertThat(plan.steps()).isEqualTo(3);
      // LIBERO's gripper is told to open or to close, nothing in between.
      assertThat(Math.abs(plan.actions().get(0, 6))).isEqualTo(1);

      Features features = policy.backbone().encode(List.of(seen(policy))).getFirst();
      var sample =
          policy.head().sample(List.of(new SampleRequest(features, RandomStream.of(3)))).getFirst();
      policy
          .head()
          .accumulate(
              List.of(
                  new DecisionGradient(
                      new RecordedDecision(features, sample.trace()), sample.logProbabilities())));
      policy.head().step(new OptimizerSettings(1e-4, 0.9, 0.95, 1e-8, 0, 1));
      policy.save(fresh("trimmed"));
    }

    converter.exportCheckpoint(folder.resolve("trimmed"), card, fresh("exported"));

    JsonNode config =
        PublishedConfig.JSON.readTree(folder.resolve("exported/config.json").toFile());
    assertThat(config.path("policytrim").path("horizon").asInt()).isEqualTo(2);
    assertThat(config.path("model_type").asText()).isEqualTo("openvla");
    assertThat(folder.resolve("exported/README.md"))
        .content()
        .contains("pipeline_tag: robotics", "Execute 2 of the 3 actions");
    try (SafetensorsArchive exported = SafetensorsArchive.open(folder.resolve("exported"))) {
      // What was trained needs more bits than it came in; what was frozen does not.
      assertThat(exported.entry("language_model.lm_head.weight").format())
          .isEqualTo(ElementFormat.F32);
      assertThat(exported.entry("projector.fc1.weight").format()).isEqualTo(ElementFormat.BF16);
    }
  }

  private static Observation seen(TrainablePolicy policy) {
    return SpecSamples.observation(
        policy.card().observations(), PublishedFolder.INSTRUCTIONS.getFirst(), RandomStream.of(1));
  }

  private static ActionChunk plan(TrainablePolicy policy) {
    return policy.plan(List.of(new PlanRequest(seen(policy), RandomStream.of(2)))).getFirst();
  }

  @Test
  void aRegressionHeadIsEvaluatedAndNotTrained() throws IOException {
    Path published = PublishedFolder.write(fresh("published"));
    PolicyCard card = converter.importCheckpoint(published, fresh("bundle")).card();
    try (TrainablePolicy regressed = open(folder.resolve("bundle"), card, Decoding.REGRESSION);
        TrainablePolicy tokens = open(folder.resolve("bundle"), card, Decoding.GREEDY)) {
      assertThat(plan(regressed).actions()).isNotEqualTo(plan(tokens).actions());
      assertThat(regressed.head().planning()).contains("L1 head");
      Features features = regressed.backbone().encode(List.of(seen(regressed))).getFirst();
      assertThatThrownBy(
              () ->
                  regressed.head().sample(List.of(new SampleRequest(features, RandomStream.of(3)))))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("no probabilities");
    }

    Files.delete(published.resolve("action_head.safetensors"));
    converter.importCheckpoint(published, fresh("without"));
    assertThatThrownBy(() -> open(folder.resolve("without"), card, Decoding.REGRESSION))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("has no regression head");
  }

  @Test
  void adaptersAreExportedAsPartOfTheWeights() throws IOException {
    Path published = PublishedFolder.write(fresh("published"));
    PolicyCard card = converter.importCheckpoint(published, fresh("bundle")).card();
    OftProvider provider = new OftProvider(new PluginContext(folder, 1));
    OftSettings adapted = settings(Decoding.GREEDY, new OftSettings.Lora(2, 4));
    ActionChunk expected;
    try (TrainablePolicy policy =
        provider.open(folder.resolve("bundle"), card, adapted, Device.CPU)) {
      Map<String, Tensor> moved = new HashMap<>();
      policy
          .head()
          .weights()
          .tensors()
          .forEach((name, tensor) -> moved.put(name, noise(tensor.shape())));
      policy.head().restore(new NamedTensors(moved));
      expected = plan(policy);
      policy.save(fresh("trimmed"));
    }
    assertThat(folder.resolve("trimmed/head.safetensors"))
        .hasSameBinaryContentAs(folder.resolve("bundle/head.safetensors"));

    converter.exportCheckpoint(folder.resolve("trimmed"), card, fresh("exported"));
    PolicyCard again =
        converter.importCheckpoint(folder.resolve("exported"), fresh("bundle-2")).card();
    try (TrainablePolicy merged = open(folder.resolve("bundle-2"), again, Decoding.GREEDY);
        TrainablePolicy reopened = open(folder.resolve("trimmed"), card, Decoding.GREEDY);
        TrainablePolicy base = open(folder.resolve("bundle"), card, Decoding.GREEDY)) {
      assertThat(plan(reopened)).isEqualTo(expected);
      assertThat(plan(merged)).isEqualTo(expected);
      assertThat(plan(base)).isNotEqualTo(expected);
    }
  }

  private static FloatTensor noise(Shape shape) {
    float[] values = new float[shape.elements()];
    RandomStream random = RandomStream.of(9, shape.elements());
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (0.5 * random.nextGaussian());
    }
    return FloatTensor.wrap(shape, values);
  }

  @Test
  void namesEveryTensorThatDoesNotFit() throws IOException {
    Path published = PublishedFolder.write(fresh("published"));
    Path model = published.resolve("model.safetensors");
    Map<String, Tensor> weights = new HashMap<>(Safetensors.read(model).tensors());
    weights.remove("projector.fc2.bias");
    weights.put("projector.fc3.bias", weights.get("projector.fc1.bias"));
    weights.put("surprise", weights.get("projector.fc1.bias"));
    Safetensors.write(model, new NamedTensors(weights));

    refuses(
        published,
        "'projector.fc2.bias' of shape [16] is missing",
        "'projector.fc3.bias' has the shape [80], expected [16]",
        "'surprise' of shape [80] is superfluous");
  }

  @Test
  void saysWhatIsMissingAltogether() throws IOException {
    Path published = PublishedFolder.write(fresh("published"));

    Files.delete(published.resolve(PublishedFolder.STATISTICS));
    refuses(published, PublishedFolder.STATISTICS + " is missing", "no scale");

    Path whole = PublishedFolder.write(fresh("whole"));
    Path model = whole.resolve("model.safetensors");
    byte[] bytes = Files.readAllBytes(model);
    Files.write(model, Arrays.copyOf(bytes, bytes.length / 2));
    refuses(whole, "model.safetensors");

    Path pickled = PublishedFolder.write(fresh("pickled"));
    Files.move(
        pickled.resolve("proprio_projector--100_checkpoint.safetensors"),
        pickled.resolve("proprio_projector--100_checkpoint.pt"));
    refuses(pickled, "proprio_projector--100_checkpoint.pt is a pickle");

    Path ambiguous = PublishedFolder.write(fresh("ambiguous"));
    Path statistics = ambiguous.resolve(PublishedFolder.STATISTICS);
    Files.writeString(
        statistics, Files.readString(statistics).strip().replaceFirst("\\{", "{\"other\": {},"));
    refuses(ambiguous, "[other, libero_tiny]", "unnorm_key");
  }

  private void refuses(Path published, String... parts) throws IOException {
    Path bundle = fresh("refused");
    assertThatThrownBy(() -> converter.importCheckpoint(published, bundle))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll(parts);
    try (Stream<Path> files = Files.list(bundle)) {
      assertThat(files.toList()).isEmpty();
    }
  }

  @Test
  void aNetworkMadeFromScratchGoesOutAndInAgain() throws IOException {
    ModelContext context =
        new ModelContext(
            SpecSamples.actions(3),
            SpecSamples.stateOnly(6),
            List.of("push the cube", "pull it"),
            4,
            4,
            2,
            Device.CPU,
            1);
    PolicyCard card;
    try (TrainablePolicy policy =
        new OftProvider(new PluginContext(folder, 1)).create(OftSettings.defaults(), context)) {
      card = policy.card();
      policy.save(fresh("bundle"));
    }
    converter.exportCheckpoint(folder.resolve("bundle"), card, fresh("exported"));
    Imported imported = converter.importCheckpoint(folder.resolve("exported"), fresh("bundle-2"));

    assertThat(imported.card().withProvenance("")).isEqualTo(card.withProvenance(""));
    assertThat(imported.settings()).isEqualTo(OftSettings.defaults());
    for (String file :
        List.of("head.safetensors", "backbone.onnx", "network.json", "tokenizer.json")) {
      assertThat(folder.resolve("bundle-2").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("bundle").resolve(file));
    }
  }
}
