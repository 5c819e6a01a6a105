package org.policytrim.gr00t;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.CheckpointConverter.Imported;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.network.fixtures.Checkpoints;
import org.policytrim.network.fixtures.ConverterCases;
import org.policytrim.network.fixtures.SmallContext;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.Safetensors;

/** Recorded action heads as checkpoints, and networks from scratch, imported and exported. */
class Gr00tConverterTest extends ConverterCases {

  private static final Path GOLDEN = Path.of(System.getProperty("policytrim.golden", ""));

  private final Gr00tProvider provider = TinyGr00t.provider();

  Gr00tConverterTest() {
    super(new Gr00tConverter());
  }

  private Path published(String recording) throws IOException {
    Path source = GOLDEN.resolve(recording);
    assumeTrue(Files.isDirectory(source), "no recorded GR00T in " + GOLDEN);
    Path target = fresh("published");
    for (String file : List.of("config.json", "model.safetensors")) {
      Files.copy(source.resolve(file), target.resolve(file));
    }
    HeadSizes sizes = Gr00tConfigurationFile.read(target).sizes();
    writeStatistics(target, sizes.stateWidth(), sizes.actionWidth());
    return target;
  }

  /** Writes the statistics of a robot in all forms, and its number 1. */
  private static void writeStatistics(Path target, int state, int action) throws IOException {
    ObjectNode parts = Gr00tConfigurationFile.JSON.createObjectNode();
    ObjectNode robot = parts.putObject("tiny");
    describe(robot.putObject("state").putObject("all"), state);
    describe(robot.putObject("action").putObject("all"), action);
    Files.writeString(target.resolve("statistics.json"), parts.toString());
    Files.writeString(target.resolve("embodiment_id.json"), "{\"other\": 0, \"tiny\": 1}");
  }

  private static void describe(ObjectNode part, int size) {
    List.of("min", "q01").forEach(key -> fill(part.putArray(key), size, -1));
    List.of("max", "q99", "std").forEach(key -> fill(part.putArray(key), size, 1));
    fill(part.putArray("mean"), size, 0);
  }

  private static void fill(ArrayNode list, int size, double value) {
    for (int i = 0; i < size; i++) {
      list.add(value);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"groot_n15_tiny/a", "groot_n15_tiny/b", "groot_n17_tiny/a", "groot_n17_tiny/b"})
  void headsAreReproducedBitForBit(String recording) throws IOException {
    Path published = published(recording);
    PolicyCard card = imported(published, "bundle").card();
    Path exported = exported("bundle", card, "exported");

    Checkpoints.requireEqual(published, exported);
    requireSameBundle(exported, card, "bundle", "network.json", "head.safetensors");
  }

  @Test
  void halfPrecisionIsKept() throws IOException {
    Path published = published("groot_n15_tiny/a");
    Path file = published.resolve("model.safetensors");
    Checkpoints.write(file, Safetensors.read(file).tensors(), name -> ElementFormat.BF16);

    PolicyCard card = imported(published, "bundle").card();
    Checkpoints.requireEqual(published, exported("bundle", card, "exported"));
  }

  @Test
  void namesEveryTensorThatDoesNotFit() throws IOException {
    refusesTensors(
        published("groot_n15_tiny/a"),
        "action_head.vlln.bias",
        "[64]",
        "action_head.vlln.weight",
        "[64]",
        "action_head.extra");
  }

  @Test
  void namesTheFileThatIsCutShort() throws IOException {
    Path published = published("groot_n15_tiny/a");
    Path file = published.resolve("model.safetensors");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    refuses(published, "model.safetensors");
  }

  @Test
  void refusesUnknownEmbodiments() throws IOException {
    Path published = published("groot_n15_tiny/a");
    Path file = published.resolve("config.json");
    ObjectNode config = (ObjectNode) Gr00tConfigurationFile.parse(file);
    config.putObject("policytrim").put("embodiment-number", 3);
    Files.writeString(file, config.toString());
    refuses(published, "embodiment 3 is unknown: this network has 3 of them, 0 to 2");

    config.putObject("policytrim").put("embodiment", "gr2");
    Files.writeString(file, config.toString());
    Files.writeString(published.resolve("metadata.json"), "{\"gr1\": {}, \"oxe\": {}}");
    refuses(published, "has the embodiments [gr1, oxe], not gr2");
  }

  @Test
  void aHeadAloneCannotBeRun() throws IOException {
    PolicyCard card = imported(published("groot_n15_tiny/a"), "bundle").card();
    assertThatThrownBy(
            () ->
                provider
                    .open(folder.resolve("bundle"), card, Gr00tSettings.defaults(), Device.CPU)
                    .close())
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll("contains an action head but no backbone", "backbone.onnx");
  }

  @Test
  void aNetworkFromScratchIsExportedAndImportedAgain() throws IOException {
    ModelContext context = SmallContext.oneCamera();
    try (TrainablePolicy made = provider.create(Gr00tSettings.defaults(), context)) {
      made.save(fresh("made"));
      Imported imported = imported(exported("made", made.card(), "exported"), "bundle");
      try (TrainablePolicy again =
          provider.open(
              folder.resolve("bundle"),
              imported.card(),
              (Gr00tSettings) imported.settings(),
              Device.CPU)) {
        Observation seen = seen(made, "push the cube");
        double[] expected = chunk(made, seen).actions().toArray();
        assertThat(chunk(again, seen).actions().toArray())
            .containsExactly(expected, Offset.offset(1e-4));
        assertThat(again.head().weights()).isEqualTo(made.head().weights());
        assertThatThrownBy(() -> again.imitationLearner(made.card().statistics()))
            .isInstanceOf(PluginException.class)
            .hasMessageContaining("can't be pretrained");
      }
    }
  }
}
