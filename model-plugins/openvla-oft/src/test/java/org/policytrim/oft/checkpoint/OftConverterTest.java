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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.api.tool.CheckpointConverter.Imported;
import org.policytrim.network.fixtures.Checkpoints;
import org.policytrim.network.fixtures.ConverterCases;
import org.policytrim.network.fixtures.SmallContext;
import org.policytrim.oft.OftProvider;
import org.policytrim.oft.policy.OftSettings;
import org.policytrim.oft.policy.OftSettings.Decoding;
import org.policytrim.toolkit.random.RandomStream;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/** Small checkpoints in the published format, imported, trained and exported. */
class OftConverterTest extends ConverterCases {

  private static final Path GOLDEN =
      Path.of(System.getProperty("policytrim.golden", "")).resolve("oft_tiny");

  OftConverterTest() {
    super(new OftConverter());
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

  private TrainablePolicy open(String bundle, PolicyCard card, Decoding decoding) {
    return open(bundle, card, settings(decoding, OftSettings.Lora.whole()));
  }

  private TrainablePolicy open(String bundle, PolicyCard card, OftSettings settings) {
    return new OftProvider(new PluginContext(folder, 1))
        .open(folder.resolve(bundle), card, settings, Device.CPU);
  }

  private static ActionChunk chunk(TrainablePolicy policy) {
    return chunk(policy, seen(policy, PublishedFolder.INSTRUCTIONS.getFirst()));
  }

  @Test
  void aCheckpointIsReproducedBitForBit() throws IOException {
    Path published = PublishedFolder.write(fresh("published"));
    Imported imported = imported(published, "bundle");

    PolicyCard card = imported.card();
    // It has a regression head: that is the head it was trained for.
    assertThat(imported.settings()).isEqualTo(OftSettings.imported(true));
    assertThat(card.chunkLength()).isEqualTo(3);
    assertThat(card.actions().axes()).extracting("name").contains("yaw", "gripper");
    assertThat(card.observations().cameras())
        .extracting("name")
        .containsExactly("image", "wrist_image");
    assertThat(card.statistics().action().getFirst().q99()).isEqualTo(1.5);
    assertThat(card.statistics().state()).hasSize(8);

    Path exported = exported("bundle", card, "exported");
    Checkpoints.requireEqual(published, exported);
    Checkpoints.requireEqual(
        published.resolve("proprio_projector--100_checkpoint.safetensors"),
        exported.resolve("proprio_projector.safetensors"));
    Checkpoints.requireEqual(
        published.resolve("action_head.safetensors"), exported.resolve("action_head.safetensors"));
    for (String file : List.of(PublishedFolder.STATISTICS, "tokenizer.json")) {
      assertThat(exported.resolve(file)).hasSameTextualContentAs(published.resolve(file));
    }
    requireSameBundle(
        exported,
        card,
        "bundle",
        "head.safetensors",
        "backbone.onnx",
        "network.json",
        "regression.safetensors");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void recordedNetworksAreReproducedBitForBit(String name) throws IOException {
    assumeTrue(Files.isDirectory(GOLDEN), "no recorded OpenVLA-OFT in " + GOLDEN);
    Path published = fresh("recorded");
    try (Stream<Path> files = Files.list(GOLDEN.resolve(name))) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().matches("(io|trace|value_head)\\.safetensors")) {
          Files.copy(file, published.resolve(file.getFileName()));
        }
      }
    }
    // Recordings hold neither a tokenizer nor the state's statistics.
    Path other = PublishedFolder.write(fresh("other"));
    for (String file : List.of("tokenizer.json", PublishedFolder.STATISTICS)) {
      Files.copy(other.resolve(file), published.resolve(file));
    }
    PolicyCard card = imported(published, "bundle").card();
    Path exported = exported("bundle", card, "exported");
    Checkpoints.requireEqual(published, exported);
    Checkpoints.requireEqual(
        published.resolve("action_head.safetensors"), exported.resolve("action_head.safetensors"));
  }

  @Test
  void anImportedPolicyIsTrainedAndExported() throws IOException {
    Path published = PublishedFolder.write(fresh("published"));
    PolicyCard card = imported(published, "bundle").card().withHorizon(2);
    try (TrainablePolicy policy = open("bundle", card, Decoding.GREEDY_OF_ALL)) {
      ActionChunk chunk = chunk(policy);
      assertThat(chunk.steps()).isEqualTo(3);
      // LIBERO's gripper opens or closes, with nothing in between.
      assertThat(Math.abs(chunk.actions().get(0, 6))).isEqualTo(1);
      train(policy, seen(policy, PublishedFolder.INSTRUCTIONS.getFirst()));
      policy.save(fresh("trimmed"));
    }

    Path exported = exported("trimmed", card, "exported");

    JsonNode config = OftConfigurationFile.parse(exported.resolve("config.json"));
    assertThat(config.path("policytrim").path("horizon").asInt()).isEqualTo(2);
    assertThat(config.path("model_type").asText()).isEqualTo("openvla");
    assertThat(exported.resolve("README.md"))
        .content()
        .contains("pipeline_tag: robotics", "Execute 2 of the 3 actions");
    try (SafetensorsArchive weights = SafetensorsArchive.open(exported)) {
      // Trained weights need more bits than they were stored with; frozen ones do not.
      assertThat(weights.entry("language_model.lm_head.weight").format())
          .isEqualTo(ElementFormat.F32);
      assertThat(weights.entry("projector.fc1.weight").format()).isEqualTo(ElementFormat.BF16);
    }
  }

  @Test
  void aRegressionHeadIsEvaluatedButNotTrained() throws IOException {
    Path published = PublishedFolder.write(fresh("published"));
    PolicyCard card = imported(published, "bundle").card();
    try (TrainablePolicy regressed = open("bundle", card, Decoding.REGRESSION);
        TrainablePolicy tokens = open("bundle", card, Decoding.GREEDY)) {
      assertThat(chunk(regressed).actions()).isNotEqualTo(chunk(tokens).actions());
      assertThat(regressed.head().planning()).contains("L1 head");
      Observation seen = seen(regressed, PublishedFolder.INSTRUCTIONS.getFirst());
      assertThatThrownBy(() -> train(regressed, seen))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("no probabilities");
    }

    Files.delete(published.resolve("action_head.safetensors"));
    imported(published, "without");
    assertThatThrownBy(() -> open("without", card, Decoding.REGRESSION))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("has no regression head");
  }

  @Test
  void adaptersAreExportedAsPartOfTheWeights() throws IOException {
    PolicyCard card = imported(PublishedFolder.write(fresh("published")), "bundle").card();
    OftSettings adapted = settings(Decoding.GREEDY, new OftSettings.Lora(2, 4));
    ActionChunk expected;
    try (TrainablePolicy policy = open("bundle", card, adapted)) {
      Map<String, Tensor> moved = new HashMap<>();
      policy
          .head()
          .weights()
          .tensors()
          .forEach((name, tensor) -> moved.put(name, noise(tensor.shape())));
      policy.head().restore(new NamedTensors(moved));
      expected = chunk(policy);
      policy.save(fresh("trimmed"));
    }
    assertThat(folder.resolve("trimmed/head.safetensors"))
        .hasSameBinaryContentAs(folder.resolve("bundle/head.safetensors"));

    PolicyCard again = imported(exported("trimmed", card, "exported"), "bundle-2").card();
    try (TrainablePolicy merged = open("bundle-2", again, Decoding.GREEDY);
        TrainablePolicy reopened = open("trimmed", card, Decoding.GREEDY);
        TrainablePolicy base = open("bundle", card, Decoding.GREEDY)) {
      assertThat(chunk(reopened)).isEqualTo(expected);
      assertThat(chunk(merged)).isEqualTo(expected);
      assertThat(chunk(base)).isNotEqualTo(expected);
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
    refusesTensors(
        PublishedFolder.write(fresh("published")),
        "projector.fc2.bias",
        "[16]",
        "projector.fc3.bias",
        "[16]",
        "surprise");
  }

  @Test
  void refusesMissingAndDamagedFiles() throws IOException {
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

  @Test
  void aNetworkFromScratchIsExportedAndImportedAgain() throws IOException {
    PolicyCard card;
    try (TrainablePolicy policy =
        new OftProvider(new PluginContext(folder, 1))
            .create(OftSettings.defaults(), SmallContext.stateOnly())) {
      card = policy.card();
      policy.save(fresh("bundle"));
    }
    Path exported = exported("bundle", card, "exported");

    assertThat(imported(exported, "again").settings()).isEqualTo(OftSettings.defaults());
    requireSameBundle(
        exported,
        card,
        "bundle",
        "head.safetensors",
        "backbone.onnx",
        "network.json",
        "tokenizer.json");
  }
}
