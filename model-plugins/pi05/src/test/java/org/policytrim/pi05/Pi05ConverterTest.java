package org.policytrim.pi05;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.CheckpointConverter.Imported;
import org.policytrim.network.fixtures.Checkpoints;
import org.policytrim.network.fixtures.ConverterCases;
import org.policytrim.network.fixtures.SmallContext;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/** Small checkpoints in the formats of lerobot and openpi, imported and exported. */
class Pi05ConverterTest extends ConverterCases {

  Pi05ConverterTest() {
    super(new Pi05Converter());
  }

  @Test
  void lerobotIsReproducedBitForBit() throws IOException {
    Path published = PublishedFolder.lerobot(fresh("published"));
    PolicyCard card = imported(published, "bundle").card();

    assertThat(card.chunkLength()).isEqualTo(6);
    assertThat(card.horizon()).isEqualTo(4);
    assertThat(card.actions().axes()).extracting("name").contains("yaw", "gripper");
    assertThat(card.observations().cameras()).extracting("name").containsExactly("image", "wrist");
    // Mean 0.5 and deviation 2, as quantiles of the same scale.
    assertThat(card.statistics().action().getFirst().q01()).isEqualTo(-1.5);
    assertThat(card.statistics().state().getFirst().q01()).isEqualTo(-1);

    requireReproduced(published, card);
  }

  @Test
  void openpiIsReproducedBitForBit() throws IOException {
    Path published = PublishedFolder.openpi(fresh("published"));
    Imported imported = imported(published, "bundle");

    assertThat(imported.card().horizon()).isEqualTo(5);
    assertThat(imported.card().observations().cameras())
        .extracting("name")
        .containsExactly("base", "wrist");

    requireReproduced(published, imported.card());
  }

  private void requireReproduced(Path published, PolicyCard card) throws IOException {
    Path exported = exported("bundle", card, "exported");
    Checkpoints.requireEqual(published, exported);
    assertThat(exported.resolve("tokenizer.json"))
        .hasSameTextualContentAs(published.resolve("tokenizer.json"));
    requireSameBundle(
        exported, card, "bundle", "head.safetensors", "backbone.onnx", "network.json");
  }

  @Test
  void anImportedPolicyIsTrainedAndExported() throws IOException {
    Path published = PublishedFolder.lerobot(fresh("published"));
    PolicyCard card = imported(published, "bundle").card().withHorizon(3);
    try (TrainablePolicy policy =
        new Pi05Provider(new PluginContext(folder, 1))
            .open(folder.resolve("bundle"), card, Pi05Settings.defaults(), Device.CPU)) {
      Observation seen = seen(policy, "pick up the cube");
      assertThat(chunk(policy, seen).actions().columns()).isEqualTo(7);
      train(policy, seen);
      policy.save(fresh("trimmed"));
    }

    Path exported = exported("trimmed", card, "exported");

    JsonNode config = Pi05ConfigurationFile.parse(exported.resolve("config.json"));
    assertThat(config.path("n_action_steps").asInt()).isEqualTo(3);
    assertThat(config.path("type").asText()).isEqualTo("pi05");
    assertThat(exported.resolve("README.md"))
        .content()
        .contains("pipeline_tag: robotics", "Execute 3 of the 6 actions");
    assertThat(exported.resolve("policy_preprocessor.json")).exists();
    try (SafetensorsArchive weights = SafetensorsArchive.open(exported)) {
      // Trained weights need more bits than they were stored with; frozen ones do not.
      assertThat(weights.entry("model.action_in_proj.weight").format())
          .isEqualTo(ElementFormat.F32);
      assertThat(weights.entry("model." + Pi05Converter.EMBEDDINGS).format())
          .isEqualTo(ElementFormat.BF16);
      assertThat(weights.metadata()).containsEntry("format", "pt");
    }
  }

  @Test
  void namesEveryTensorThatDoesNotFit() throws IOException {
    refusesTensors(
        PublishedFolder.openpi(fresh("published")),
        "time_mlp_in.bias",
        "[8]",
        "action_out_proj.bias",
        "[9]",
        "surprise");
  }

  @Test
  void namesMissingFiles() throws IOException {
    for (String file : List.of("config.json", "tokenizer.json", "model.safetensors")) {
      Path published = PublishedFolder.openpi(fresh("without-" + file));
      Files.delete(published.resolve(file));
      refuses(published, file);
    }
    Path published = PublishedFolder.openpi(fresh("without-statistics"));
    Files.delete(published.resolve("assets/robot/norm_stats.json"));
    refuses(published, "norm_stats.json");
    for (String robot : List.of("one", "two")) {
      Path assets = Files.createDirectories(published.resolve("assets").resolve(robot));
      Files.writeString(assets.resolve("norm_stats.json"), "{}");
    }
    refuses(published, "there are several norm_stats.json");
  }

  @Test
  void refusesDamagedFiles() throws IOException {
    Path published = PublishedFolder.lerobot(fresh("published"));
    Path weights = published.resolve("model.safetensors");
    byte[] whole = Files.readAllBytes(weights);
    Files.write(weights, Arrays.copyOf(whole, whole.length / 2));
    refuses(published, "model.safetensors", "cut short");
    Files.write(weights, whole);

    Path tokenizer = published.resolve("tokenizer.json");
    String rules = Files.readString(tokenizer);
    Files.writeString(tokenizer, "{\"model\": 1}");
    refuses(published, "tokenizer.json", "it has no 'model'");
    Files.writeString(tokenizer, rules.replace("\"up\" : ", "\"up\" : 9"));
    refuses(published, "the network knows");
    Files.writeString(tokenizer, rules);

    Files.writeString(published.resolve("config.json"), "{\"chunk_size\": ");
    refuses(published, "config.json is not JSON");
  }

  @Test
  void aNetworkFromScratchIsExportedAndImportedAgain() throws IOException {
    PolicyCard card;
    try (TrainablePolicy policy =
        new Pi05Provider(new PluginContext(folder, 1))
            .create(Pi05Settings.defaults(), SmallContext.oneCamera())) {
      card = policy.card();
      policy.save(fresh("bundle"));
    }
    requireSameBundle(
        exported("bundle", card, "exported"),
        card,
        "bundle",
        "head.safetensors",
        "backbone.onnx",
        "network.json",
        "tokenizer.json");
  }
}
