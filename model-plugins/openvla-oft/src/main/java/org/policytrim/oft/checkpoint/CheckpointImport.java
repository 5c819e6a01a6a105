package org.policytrim.oft.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.SpiVersion;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.checkpoint.PublishedActions;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.parameter.TensorNames;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.oft.action.GripperConvention;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.policy.NetworkFile;
import org.policytrim.oft.policy.OftFiles;
import org.policytrim.oft.prompt.PromptEncoder;
import org.policytrim.oft.prompt.PromptStyle;
import org.policytrim.oft.token.VisualComputation;
import org.policytrim.toolkit.safetensors.Safetensors;
import org.policytrim.toolkit.safetensors.SafetensorsEntry;

/**
 * From a published folder to a bundle's files. Everything is checked before anything is written.
 */
final class CheckpointImport {

  /** Published networks see the centre of an image, nine tenths of its area. */
  private static final double IMAGE_SHARE = 0.9;

  /** Published networks see states between their quantiles only. */
  private static final double STATE_LIMIT = 1;

  /** Llama's id of an empty word, with which every published prompt ends. */
  private static final int LAST_TOKEN = 29871;

  private final Path checkpoint;
  private final String version;

  CheckpointImport(Path checkpoint, String version) {
    this.checkpoint = checkpoint;
    this.version = version;
  }

  PolicyCard into(Path bundle) throws IOException {
    PublishedConfig config = PublishedConfig.read(checkpoint);
    PublishedStatistics statistics = PublishedStatistics.read(checkpoint, config);
    try (PublishedWeights weights = PublishedWeights.open(checkpoint)) {
      NetworkFile description = description(weights, config, statistics);
      requireTensors(weights, description);
      PolicyCard card = card(config, statistics, description.sizes());
      String tokenizer = tokenizer(description);
      write(bundle, weights, description, tokenizer);
      return card;
    }
  }

  private static NetworkFile description(
      PublishedWeights weights, PublishedConfig config, PublishedStatistics statistics)
      throws IOException {
    Optional<NetworkFile> ours = config.network();
    if (ours.isPresent()) {
      return ours.get();
    }
    PublishedSizes published = new PublishedSizes(weights, config);
    OftSizes sizes = published.read(statistics.action().size());
    return new NetworkFile(
        sizes,
        PromptStyle.QUESTION,
        config.whole("empty_token_id", LAST_TOKEN),
        config.whole("pad_token_id", sizes.language().vocabulary()),
        statistics.scaled(),
        // In published training data the gripper is 1 where it is open.
        GripperConvention.OPEN_AT_ONE,
        IMAGE_SHARE,
        STATE_LIMIT,
        weights.has(RegressionHead.PLACE) ? published.regression() : null,
        null);
  }

  private static void requireTensors(PublishedWeights weights, NetworkFile description)
      throws IOException {
    OftSizes sizes = description.sizes();
    Map<String, Shape> expected = new LinkedHashMap<>(new Backbone(sizes).schema().shapes());
    expected.putAll(new Decoder(sizes).schema().shapes());
    NetworkFile.Regression regression = description.regression();
    if (regression != null) {
      expected.putAll(regression.head(sizes).schema().shapes());
    }
    Map<String, Shape> found = new LinkedHashMap<>(weights.shapes());
    found.keySet().removeIf(name -> PublishedSizes.isCarried(name, sizes));
    if (sizes.stateTokens() == 0) {
      found.keySet().removeIf(name -> name.startsWith(Backbone.STATE_PROJECTOR + "."));
    }
    List<String> problems = TensorNames.problems(expected, found);
    for (String name : weights.names()) {
      if (!weights.entry(name).format().floating()) {
        problems.add(
            "tensor '%s' is stored as %s, not as floats"
                .formatted(name, weights.entry(name).format()));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  private PolicyCard card(PublishedConfig config, PublishedStatistics statistics, OftSizes sizes)
      throws IOException {
    ActionSpec actions = config.actions().orElseGet(() -> PublishedActions.of(statistics.action()));
    if (actions.dimensions() != sizes.axes() || statistics.action().size() != sizes.axes()) {
      throw new IllegalArgumentException(
          "%d action axes, statistics of %d and a network of %d do not go together"
              .formatted(actions.dimensions(), statistics.action().size(), sizes.axes()));
    }
    if (statistics.state().size() < sizes.stateSize()) {
      throw new IllegalArgumentException(
          "the network reads %d numbers of state, the statistics hold the quantiles of %d: without them the state has no scale"
              .formatted(sizes.stateSize(), statistics.state().size()));
    }
    ObservationSpec observations =
        config.observations(sizes.cameras(), sizes.image(), sizes.stateSize());
    return new PolicyCard(
        "openvla-oft",
        version,
        SpiVersion.NAME,
        actions,
        observations,
        sizes.chunk(),
        sizes.chunk(),
        config.horizon(sizes.chunk()),
        new NormalisationStatistics(
            statistics.state().subList(0, observations.stateSize()), statistics.action()),
        "imported from " + checkpoint.toAbsolutePath().getFileName());
  }

  private String tokenizer(NetworkFile description) throws IOException {
    Path file = checkpoint.resolve(BundleFiles.TOKENIZER);
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          file + " is missing; copy the tokenizer.json the network was trained with beside it");
    }
    String json = Files.readString(file);
    try (PromptTokenizer tokenizer =
        PromptEncoder.tokenizer(json, description.sizes().language().vocabulary())) {
      tokenizer.encode(description.prompt().text("pick up the cube"), Integer.MAX_VALUE);
      return json;
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private void write(
      Path bundle, PublishedWeights weights, NetworkFile description, String tokenizer)
      throws IOException {
    OftSizes sizes = description.sizes();
    Backbone backbone = new Backbone(sizes);
    new OnnxWriter("openvla-oft")
        .write(
            bundle.resolve(BundleFiles.BACKBONE), new VisualComputation(sizes, backbone), weights);
    List<String> decoder = List.copyOf(new Decoder(sizes).schema().stored().keySet());
    write(bundle.resolve(BundleFiles.HEAD), weights, decoder);
    NetworkFile.Regression regression = description.regression();
    List<String> regressed =
        regression == null
            ? List.of()
            : List.copyOf(regression.head(sizes).schema().stored().keySet());
    if (!regressed.isEmpty()) {
      write(bundle.resolve(OftFiles.REGRESSION), weights, regressed);
    }
    List<String> carried = new ArrayList<>(weights.names());
    carried.removeAll(backbone.schema().stored().keySet());
    carried.removeAll(decoder);
    carried.removeAll(regressed);
    if (!carried.isEmpty()) {
      write(bundle.resolve(BundleFiles.CARRIED), weights, carried);
    }
    Files.writeString(bundle.resolve(BundleFiles.TOKENIZER), tokenizer);
    description.write(bundle);
    PublishedRecord.of(checkpoint, weights).write(bundle);
  }

  private static void write(Path file, PublishedWeights weights, List<String> names)
      throws IOException {
    List<SafetensorsEntry> entries = new ArrayList<>();
    for (String name : names) {
      SafetensorsEntry stored = weights.entry(name);
      entries.add(new SafetensorsEntry(name, stored.format(), stored.shape()));
    }
    Safetensors.write(file, entries, Map.of(), weights::read);
  }
}
