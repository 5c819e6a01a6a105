package org.policytrim.gr00t;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.PolicyCard;
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
import org.policytrim.testkit.SpecSamples;
import org.policytrim.toolkit.random.RandomStream;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.Safetensors;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;
import org.policytrim.toolkit.safetensors.SafetensorsEntry;

class Gr00tConverterTest {

  private static final Path GOLDEN = Path.of(System.getProperty("policytrim.golden", ""));

  @TempDir Path folder;

  private final Gr00tConverter converter = new Gr00tConverter();
  private final Gr00tProvider provider = new Gr00tProvider(new PluginContext(Path.of("unused"), 1));

  private Path fresh(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private Path published(String recording) throws IOException {
    Path source = GOLDEN.resolve(recording);
    assumeTrue(Files.isDirectory(source), "no recorded GR00T under " + GOLDEN);
    Path target = fresh("published");
    for (String file : List.of("config.json", "model.safetensors")) {
      Files.copy(source.resolve(file), target.resolve(file));
    }
    return target;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"groot_n15_tiny/a", "groot_n15_tiny/b", "groot_n17_tiny/a", "groot_n17_tiny/b"})
  void headsGoInAndOutBitForBit(String recording) throws IOException {
    Path published = published(recording);
    Imported imported = converter.importCheckpoint(published, fresh("bundle"));
    converter.exportCheckpoint(folder.resolve("bundle"), imported.card(), fresh("exported"));

    requireSameWeights(published, folder.resolve("exported"));
    Imported again = converter.importCheckpoint(folder.resolve("exported"), fresh("bundle-2"));
    assertThat(again.card().withProvenance("")).isEqualTo(imported.card().withProvenance(""));
    assertThat(folder.resolve("bundle-2/network.json"))
        .hasSameTextualContentAs(folder.resolve("bundle/network.json"));
  }

  @Test
  void halvesStayHalves() throws IOException {
    Path published = published("groot_n15_tiny/a");
    Path file = published.resolve("model.safetensors");
    NamedTensors weights = Safetensors.read(file);
    List<SafetensorsEntry> entries = new ArrayList<>();
    weights
        .tensors()
        .forEach(
            (name, tensor) ->
                entries.add(new SafetensorsEntry(name, ElementFormat.BF16, tensor.shape())));
    Safetensors.write(file, entries, Map.of("format", "pt"), name -> rounded(weights.floats(name)));

    Imported imported = converter.importCheckpoint(published, fresh("bundle"));
    converter.exportCheckpoint(folder.resolve("bundle"), imported.card(), fresh("exported"));
    requireSameWeights(published, folder.resolve("exported"));
  }

  private static FloatTensor rounded(FloatTensor tensor) {
    float[] values = tensor.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.intBitsToFloat(Float.floatToRawIntBits(values[i]) & 0xFFFF0000);
    }
    return FloatTensor.wrap(tensor.shape(), values);
  }

  private static void requireSameWeights(Path one, Path other) throws IOException {
    try (SafetensorsArchive first = SafetensorsArchive.open(one);
        SafetensorsArchive second = SafetensorsArchive.open(other)) {
      assertThat(second.names()).containsExactlyInAnyOrderElementsOf(first.names());
      assertThat(second.metadata()).isEqualTo(first.metadata());
      for (String name : first.names()) {
        assertThat(second.entry(name)).isEqualTo(first.entry(name));
        assertThat(second.read(name)).as(name).isEqualTo(first.read(name));
      }
    }
  }

  @Test
  void everythingThatDoesNotFitIsNamed() throws IOException {
    Path published = published("groot_n15_tiny/a");
    Path file = published.resolve("model.safetensors");
    Map<String, Tensor> weights = new LinkedHashMap<>(Safetensors.read(file).tensors());
    weights.remove("action_head.vlln.bias");
    weights.put("action_head.extra", FloatTensor.scalar(1));
    weights.put("action_head.vlln.weight", FloatTensor.wrap(Shape.of(2), new float[2]));
    Safetensors.write(file, new NamedTensors(weights));

    assertThatThrownBy(() -> converter.importCheckpoint(published, fresh("bundle")))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll(
            "'action_head.vlln.bias' of shape [64] is missing",
            "'action_head.extra' of shape [] is superfluous",
            "'action_head.vlln.weight' has the shape [2], expected [64]");
    assertThat(folder.resolve("bundle")).isEmptyDirectory();
  }

  @Test
  void aFileThatIsCutShortIsNamed() throws IOException {
    Path published = published("groot_n15_tiny/a");
    Path file = published.resolve("model.safetensors");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> converter.importCheckpoint(published, fresh("bundle")))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("model.safetensors");
  }

  @Test
  void unknownEmbodimentsAreRefused() throws IOException {
    Path published = published("groot_n15_tiny/a");
    ObjectNode config =
        (ObjectNode) PublishedConfig.JSON.readTree(published.resolve("config.json").toFile());
    config.putObject("policytrim").put("embodiment-number", 3);
    Files.writeString(published.resolve("config.json"), config.toString());
    assertThatThrownBy(() -> converter.importCheckpoint(published, fresh("bundle")))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("embodiment 3 is unknown: this network has 3 of them, 0 to 2");

    config.putObject("policytrim").put("embodiment", "gr2");
    Files.writeString(published.resolve("config.json"), config.toString());
    Files.writeString(published.resolve("metadata.json"), "{\"gr1\": {}, \"oxe\": {}}");
    assertThatThrownBy(() -> converter.importCheckpoint(published, folder.resolve("bundle")))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("has the embodiments [gr1, oxe], not gr2");
  }

  @Test
  void aHeadAloneSaysThatItSeesNothing() throws IOException {
    Imported imported = converter.importCheckpoint(published("groot_n15_tiny/a"), fresh("bundle"));
    PolicyCard card = imported.card();
    assertThatThrownBy(
            () ->
                provider
                    .open(folder.resolve("bundle"), card, Gr00tSettings.defaults(), Device.CPU)
                    .close())
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll("holds an action head alone", "backbone.onnx");
  }

  @Test
  void aPolicyMadeHereComesBackAsItWas() throws IOException {
    ModelContext context =
        new ModelContext(
            SpecSamples.actions(3),
            SpecSamples.cameraAndState(16, 6),
            List.of("push the cube"),
            4,
            6,
            2,
            Device.CPU,
            1);
    Observation seen =
        SpecSamples.observation(context.observations(), "push the cube", RandomStream.of(1));
    try (TrainablePolicy made = provider.create(Gr00tSettings.defaults(), context)) {
      made.save(fresh("made"));
      converter.exportCheckpoint(folder.resolve("made"), made.card(), fresh("exported"));
      Imported imported = converter.importCheckpoint(folder.resolve("exported"), fresh("bundle"));
      try (TrainablePolicy back =
          provider.open(
              folder.resolve("bundle"),
              imported.card(),
              (Gr00tSettings) imported.settings(),
              Device.CPU)) {
        double[] expected = plan(made, seen);
        assertThat(plan(back, seen)).containsExactly(expected, Offset.offset(1e-4));
        assertThat(back.head().weights()).isEqualTo(made.head().weights());
        assertThatThrownBy(() -> back.imitationLearner(made.card().statistics()))
            .isInstanceOf(PluginException.class)
            .hasMessageContaining("can't be pretrained");
      }
    }
  }

  private static double[] plan(TrainablePolicy policy, Observation seen) {
    return policy
        .plan(List.of(new PlanRequest(seen, RandomStream.of(2))))
        .getFirst()
        .actions()
        .toArray();
  }
}
