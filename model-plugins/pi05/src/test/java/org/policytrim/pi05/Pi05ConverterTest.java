package org.policytrim.pi05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.api.tool.CheckpointConverter.Imported;
import org.policytrim.testkit.SpecSamples;
import org.policytrim.toolkit.random.RandomStream;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.Safetensors;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

class Pi05ConverterTest {

  @TempDir Path folder;

  private final Pi05Converter converter = new Pi05Converter();

  private Path fresh(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  @Test
  void lerobotGoesInAndOutBitForBit() throws IOException {
    Path published = PublishedFolder.lerobot(fresh("published"));
    Imported imported = converter.importCheckpoint(published, fresh("bundle"));

    PolicyCard card = imported.card();
    assertThat(card.chunkLength()).isEqualTo(6);
    assertThat(card.horizon()).isEqualTo(4);
    assertThat(card.actions().axes()).extracting("name").contains("yaw", "gripper");
    assertThat(card.observations().cameras()).extracting("name").containsExactly("image", "wrist");
    // Mean 0.5 and deviation 2, as quantiles that amount to the same.
    assertThat(card.statistics().action().getFirst().q01()).isEqualTo(-1.5);
    assertThat(card.statistics().state().getFirst().q01()).isEqualTo(-1);

    goesOutAsItCameIn(published, card);
  }

  @Test
  void openpiGoesInAndOutBitForBit() throws IOException {
    Path published = PublishedFolder.openpi(fresh("published"));
    Imported imported = converter.importCheckpoint(published, fresh("bundle"));

    assertThat(imported.card().horizon()).isEqualTo(5);
    assertThat(imported.card().observations().cameras())
        .extracting("name")
        .containsExactly("base", "wrist");

    goesOutAsItCameIn(published, imported.card());
  }

  private void goesOutAsItCameIn(Path published, PolicyCard card) throws IOException {
    converter.exportCheckpoint(folder.resolve("bundle"), card, fresh("exported"));
    requireSameWeights(published, folder.resolve("exported"));
    assertThat(folder.resolve("exported/tokenizer.json"))
        .hasSameTextualContentAs(published.resolve("tokenizer.json"));

    Imported again = converter.importCheckpoint(folder.resolve("exported"), fresh("bundle-2"));
    assertThat(again.card().withProvenance("")).isEqualTo(card.withProvenance(""));
    for (String file : List.of("head.safetensors", "backbone.onnx", "network.json")) {
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
  void anImportedPolicyPlansLearnsAndIsExported() throws IOException {
    Path published = PublishedFolder.lerobot(fresh("published"));
    Imported imported = converter.importCheckpoint(published, fresh("bundle"));
    PolicyCard card = imported.card().withHorizon(3);
    try (TrainablePolicy policy = open(folder.resolve("bundle"), card)) {
      Observation seen =
          SpecSamples.observation(card.observations(), "pick up the cube", RandomStream.of(1));
      ActionChunk plan = policy.plan(List.of(new PlanRequest(seen, RandomStream.of(2)))).getFirst();
      assertThat(plan.actions().columns()).isEqualTo(7);

      var features = policy.backbone().encode(List.of(seen)).getFirst();
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
    assertThat(config.path("n_action_steps").asInt()).isEqualTo(3);
    assertThat(config.path("type").asText()).isEqualTo("pi05");
    assertThat(folder.resolve("exported/README.md"))
        .content()
        .contains("pipeline_tag: robotics", "Execute 3 of the 6 actions");
    assertThat(folder.resolve("exported/policy_preprocessor.json")).exists();
    try (SafetensorsArchive exported = SafetensorsArchive.open(folder.resolve("exported"))) {
      // What was trained needs more bits than it came in; what was frozen does not.
      assertThat(exported.entry("model.action_in_proj.weight").format())
          .isEqualTo(ElementFormat.F32);
      assertThat(exported.entry("model." + Pi05Converter.EMBEDDINGS).format())
          .isEqualTo(ElementFormat.BF16);
      assertThat(exported.metadata()).containsEntry("format", "pt");
    }
  }

  private TrainablePolicy open(Path bundle, PolicyCard card) {
    return new Pi05Provider(new PluginContext(folder, 1))
        .open(bundle, card, Pi05Settings.defaults(), Device.CPU);
  }

  @Test
  void namesEveryTensorThatDoesNotFit() throws IOException {
    Path published = PublishedFolder.openpi(fresh("published"));
    Map<String, Tensor> weights =
        new HashMap<>(Safetensors.read(published.resolve("model.safetensors")).tensors());
    weights.remove("time_mlp_in.bias");
    weights.put("action_out_proj.bias", weights.get("time_mlp_out.bias"));
    weights.put("surprise", weights.get("time_mlp_out.bias"));
    Safetensors.write(published.resolve("model.safetensors"), new NamedTensors(weights));

    refuses(
        published,
        "'time_mlp_in.bias' of shape [8] is missing",
        "'action_out_proj.bias' has the shape [8], expected [9]",
        "'surprise' of shape [8] is superfluous");
    assertThat(list(folder.resolve("bundle"))).isEmpty();
  }

  @Test
  void saysWhatIsMissingInTheFolder() throws IOException {
    for (String file : List.of("config.json", "tokenizer.json", "model.safetensors")) {
      Path published = PublishedFolder.openpi(fresh("without-" + file));
      Files.delete(published.resolve(file));
      refuses(published, file);
    }
    Path published = PublishedFolder.openpi(fresh("without-statistics"));
    Files.delete(published.resolve("assets/robot/norm_stats.json"));
    refuses(published, "norm_stats.json");
    Files.createDirectories(published.resolve("assets/one"));
    Files.createDirectories(published.resolve("assets/two"));
    Files.writeString(published.resolve("assets/one/norm_stats.json"), "{}");
    Files.writeString(published.resolve("assets/two/norm_stats.json"), "{}");
    refuses(published, "there are several norm_stats.json");
  }

  @Test
  void refusesDamagedFiles() throws IOException {
    Path published = PublishedFolder.lerobot(fresh("published"));
    Path weights = published.resolve("model.safetensors");
    byte[] whole = Files.readAllBytes(weights);
    Files.write(weights, java.util.Arrays.copyOf(whole, whole.length / 2));
    refuses(published, "model.safetensors", "cut short");
    Files.write(weights, whole);

    Path tokenizer = published.resolve("tokenizer.json");
    String rules = Files.readString(tokenizer);
    Files.writeString(tokenizer, "{\"model\": 1}");
    refuses(published, "tokenizer.json", "holds no tokenizer");
    Files.writeString(tokenizer, rules.replace("\"up\" : ", "\"up\" : 9"));
    refuses(published, "the network knows");
    Files.writeString(tokenizer, rules);

    Files.writeString(published.resolve("config.json"), "{\"chunk_size\": ");
    refuses(published, "config.json is not JSON");
  }

  private void refuses(Path published, String... texts) throws IOException {
    Path bundle = fresh("bundle");
    assertThatThrownBy(() -> converter.importCheckpoint(published, bundle))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll(texts);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.toList();
    }
  }

  @Test
  void aNetworkFromScratchGoesOutAndInAgain() throws IOException {
    var context =
        new org.policytrim.api.plugin.ModelContext(
            SpecSamples.actions(3),
            SpecSamples.cameraAndState(16, 6),
            List.of("push the cube"),
            4,
            4,
            2,
            Device.CPU,
            1);
    PolicyCard card;
    try (TrainablePolicy policy =
        new Pi05Provider(new PluginContext(folder, 1)).create(Pi05Settings.defaults(), context)) {
      card = policy.card();
      policy.save(fresh("bundle"));
    }
    converter.exportCheckpoint(folder.resolve("bundle"), card, fresh("exported"));
    Imported imported = converter.importCheckpoint(folder.resolve("exported"), fresh("bundle-2"));

    assertThat(imported.card().withProvenance("")).isEqualTo(card.withProvenance(""));
    for (String file :
        List.of("head.safetensors", "backbone.onnx", "network.json", "tokenizer.json")) {
      assertThat(folder.resolve("bundle-2").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("bundle").resolve(file));
    }
  }
}
