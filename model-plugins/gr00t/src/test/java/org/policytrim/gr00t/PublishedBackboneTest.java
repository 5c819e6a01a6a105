package org.policytrim.gr00t;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tool.CheckpointConverter.Imported;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.network.fixtures.Checkpoints;
import org.policytrim.network.fixtures.ConverterCases;

/** A checkpoint of N1.7 as it is published, without any ONNX file. */
class PublishedBackboneTest extends ConverterCases {

  private static final Path RECORDED =
      Path.of(System.getProperty("policytrim.golden", "")).resolve("groot_n17_tiny/b");

  private final Gr00tProvider provider = TinyGr00t.provider();
  private Path published;

  PublishedBackboneTest() {
    super(new Gr00tConverter());
  }

  @BeforeEach
  void publish() throws IOException {
    assumeTrue(Files.isDirectory(RECORDED), "no recording " + RECORDED);
    published = fresh("published");
    Files.copy(RECORDED.resolve("model.safetensors"), published.resolve("model.safetensors"));
    Files.writeString(
        published.resolve("statistics.json"),
        """
        {"panda": {
          "state": {"x": {"min": [-2, -2], "max": [2, 2], "q01": [-1, -1], "q99": [1, 1]}},
          "action": {"x": {
            "min": [-2, -2, -2], "max": [2, 2, 2], "q01": [-1, -1, -1], "q99": [1, 1, 1]}}}}
        """);
    Files.writeString(
        published.resolve("processor_config.json"),
        """
        {"processor_kwargs": {"shortest_image_edge": 64, "modality_configs": {
          "panda": {"video": {"modality_keys": ["front", "wrist"]}}}}}
        """);
    Files.writeString(published.resolve("embodiment_id.json"), "{\"panda\": 0}");
    Files.writeString(published.resolve("tokenizer.json"), tokenizer("<|image_pad|>"));
    configure(20);
  }

  private void configure(int instructionTokens) throws IOException {
    ObjectNode config = (ObjectNode) Gr00tConfigurationFile.parse(RECORDED.resolve("config.json"));
    config.putObject("policytrim").put("instruction-tokens", instructionTokens);
    Files.writeString(published.resolve("config.json"), config.toString());
  }

  /** Returns a tokenizer with the special words of Qwen; that of images may have another name. */
  private static String tokenizer(String image) {
    ObjectNode root = Gr00tConfigurationFile.JSON.createObjectNode();
    root.put("version", "1.0");
    root.putObject("pre_tokenizer").put("type", "Whitespace");
    ObjectNode model = root.putObject("model");
    model.put("type", "WordLevel").put("unk_token", "<unk>");
    ObjectNode words = model.putObject("vocab");
    words.put("<unk>", 0).put("user", 2).put("push", 5).put("the", 6).put("cube", 7);
    ArrayNode added = root.putArray("added_tokens");
    List<String> special =
        List.of("<|im_start|>", "<|im_end|>", image, "<|vision_start|>", "<|vision_end|>");
    List<Integer> ids = List.of(1, 3, 90, 92, 93);
    for (int i = 0; i < special.size(); i++) {
      words.put(special.get(i), ids.get(i));
      added
          .addObject()
          .put("id", ids.get(i))
          .put("content", special.get(i))
          .put("single_word", false)
          .put("lstrip", false)
          .put("rstrip", false)
          .put("normalized", false)
          .put("special", true);
    }
    return root.toString();
  }

  private TrainablePolicy open(String bundle) throws IOException {
    Imported imported = imported(published, bundle);
    return provider.open(
        folder.resolve(bundle), imported.card(), (Gr00tSettings) imported.settings(), Device.CPU);
  }

  @Test
  void runsWithoutAnOnnxFile() throws IOException {
    try (TrainablePolicy policy = open("bundle")) {
      assertThat(policy.card().observations().cameras())
          .extracting("name", "height", "width")
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("front", 64, 64),
              org.assertj.core.groups.Tuple.tuple("wrist", 64, 64));
      Observation seen = seen(policy, "push the cube");
      double[] actions = chunk(policy, seen).actions().toArray();
      assertThat(actions).hasSize(16 * 3);
      assertThat(chunk(policy, seen(policy, "the the the")).actions().toArray())
          .isNotEqualTo(actions);
      assertThat(chunk(policy, seen(policy, "Push, the CUBE!")).actions().toArray())
          .as("instructions lose capitals and punctuation")
          .isEqualTo(actions);
      train(policy, seen);
    }
  }

  @Test
  void paddingChangesNothing() throws IOException {
    double[] actions;
    try (TrainablePolicy policy = open("bundle")) {
      actions = chunk(policy, seen(policy, "push the cube")).actions().toArray();
    }
    configure(3);
    try (TrainablePolicy policy = open("short")) {
      assertThat(chunk(policy, seen(policy, "push the cube")).actions().toArray())
          .as("but for rounding, which this random network amplifies")
          .containsExactly(actions, Offset.offset(2e-2));
    }
  }

  @Test
  void isExportedBitForBit() throws IOException {
    Imported imported = imported(published, "bundle");
    Path exported = exported("bundle", imported.card(), "exported");
    Checkpoints.requireEqual(published, exported);
    assertThat(exported.resolve("backbone.onnx")).doesNotExist();
    requireSameBundle(
        exported, imported.card(), "bundle", "network.json", "head.safetensors", "backbone.onnx");
  }

  @Test
  void needsTheTokenizerOfItsLanguageModel() throws IOException {
    Files.writeString(published.resolve("tokenizer.json"), tokenizer("<image>"));
    refuses(published, "tokenizer.json does not know <|image_pad|> as one token");
    Files.delete(published.resolve("tokenizer.json"));
    refuses(published, "tokenizer.json is missing", "model_name");
  }

  @Test
  void namesEveryTensorOfTheBackboneThatDoesNotFit() throws IOException {
    refusesTensors(
        published,
        "backbone.model.model.visual.blocks.1.norm2.bias",
        "[32]",
        "backbone.model.model.language_model.layers.1.self_attn.k_norm.weight",
        "[16]",
        "backbone.model.extra");
  }

  @Test
  void aFileBesideTheCheckpointIsPreferred() throws IOException {
    Files.writeString(published.resolve("backbone.onnx"), "any");
    Path file = published.resolve("config.json");
    ObjectNode config = (ObjectNode) Gr00tConfigurationFile.parse(file);
    config
        .withObject("policytrim")
        .set(
            "backbone",
            Gr00tConfigurationFile.JSON.valueToTree(new ObservationSizes(2, 64, 64, 4, 20, 12)));
    Files.writeString(file, config.toString());
    imported(published, "bundle");
    assertThat(folder.resolve("bundle/backbone.onnx")).hasContent("any");
  }
}
