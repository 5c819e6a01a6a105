package org.policytrim.pi05.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.SpiVersion;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.checkpoint.CheckpointRecord;
import org.policytrim.network.checkpoint.PublishedActions;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.TensorNames;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.Pi05Sizes;
import org.policytrim.pi05.graph.Prefix;
import org.policytrim.pi05.graph.PrefixComputation;
import org.policytrim.pi05.policy.NetworkFile;
import org.policytrim.pi05.prompt.PromptFormat;
import org.policytrim.pi05.prompt.PromptWords;
import org.policytrim.toolkit.safetensors.Safetensors;
import org.policytrim.toolkit.safetensors.SafetensorsEntry;

/**
 * From a published folder to a bundle's files. Everything is checked before anything is written.
 */
final class CheckpointImport {

  private final Path checkpoint;
  private final String version;

  CheckpointImport(Path checkpoint, String version) {
    this.checkpoint = checkpoint;
    this.version = version;
  }

  PolicyCard into(Path bundle) throws IOException {
    PublishedConfig config = PublishedConfig.read(checkpoint);
    NormalisationStatistics statistics = PublishedStatistics.read(checkpoint, config);
    try (PublishedWeights weights = PublishedWeights.open(checkpoint)) {
      int stateSize = statistics.state().size();
      int cameras = config.observations(1, 1, stateSize).cameras().size();
      Pi05Sizes sizes = new PublishedSizes(weights, config).read(cameras, stateSize);
      Prefix prefix = new Prefix(sizes);
      Expert expert = new Expert(sizes, config.chunkLength(), false);
      requireTensors(weights, sizes, prefix.schema(), expert.schema());
      NetworkFile description =
          new NetworkFile(sizes, config.denoiseSteps(), config.promptState(stateSize));
      PolicyCard card = card(config, statistics, sizes);
      String tokenizer = tokenizer(description);
      write(bundle, weights, description, prefix, expert, tokenizer);
      return card;
    }
  }

  private static void requireTensors(
      PublishedWeights weights, Pi05Sizes sizes, ParameterSchema prefix, ParameterSchema expert)
      throws IOException {
    Map<String, Shape> expected = new LinkedHashMap<>(prefix.shapes());
    expected.putAll(expert.shapes());
    PublishedSizes.carried(sizes)
        .forEach(
            (name, shape) -> {
              if (weights.names().contains(name)) {
                expected.put(name, shape);
              }
            });
    List<String> problems = TensorNames.problems(expected, weights.shapes());
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

  private PolicyCard card(
      PublishedConfig config, NormalisationStatistics statistics, Pi05Sizes sizes)
      throws IOException {
    ActionSpec actions = config.actions().orElseGet(() -> PublishedActions.of(statistics.action()));
    if (actions.dimensions() != statistics.action().size()
        || actions.dimensions() > sizes.actionWidth()) {
      throw new IllegalArgumentException(
          "%d action axes, statistics of %d and room for %d do not go together"
              .formatted(actions.dimensions(), statistics.action().size(), sizes.actionWidth()));
    }
    ObservationSpec observations =
        config.observations(
            sizes.vision().imageHeight(), sizes.vision().imageWidth(), statistics.state().size());
    return new PolicyCard(
        "pi05",
        version,
        SpiVersion.NAME,
        actions,
        observations,
        config.chunkLength(),
        config.chunkLength(),
        config.horizon(),
        statistics,
        "imported from " + checkpoint.toAbsolutePath().getFileName());
  }

  private String tokenizer(NetworkFile description) throws IOException {
    Path file = checkpoint.resolve(BundleFiles.TOKENIZER);
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          file
              + " is missing; copy the tokenizer.json the network was trained with beside it"
              + " (published ones: google/paligemma-3b-pt-224)");
    }
    String json = Files.readString(file);
    try (PromptTokenizer tokenizer =
        PromptWords.tokenizer(json, description.sizes().language().vocabulary())) {
      PromptFormat format = new PromptFormat(description.promptState());
      tokenizer.encode(format.text("pick up the cube", new float[0]), Integer.MAX_VALUE);
      return json;
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private void write(
      Path bundle,
      PublishedWeights weights,
      NetworkFile description,
      Prefix prefix,
      Expert expert,
      String tokenizer)
      throws IOException {
    new OnnxWriter("pi05")
        .write(
            bundle.resolve(BundleFiles.BACKBONE),
            new PrefixComputation(description.sizes(), prefix),
            weights);
    Safetensors.write(
        bundle.resolve(BundleFiles.HEAD),
        entries(weights, List.copyOf(expert.schema().stored().keySet())),
        Map.of(),
        weights::read);
    List<String> carried =
        PublishedSizes.carried(description.sizes()).keySet().stream()
            .filter(weights.names()::contains)
            .toList();
    if (!carried.isEmpty()) {
      Safetensors.write(
          bundle.resolve(BundleFiles.CARRIED), entries(weights, carried), Map.of(), weights::read);
    }
    Files.writeString(bundle.resolve(BundleFiles.TOKENIZER), tokenizer);
    description.write(bundle);
    CheckpointRecord.of(checkpoint, weights.stored(), weights.metadata(), CheckpointImport::isKept)
        .write(bundle.resolve(BundleFiles.CHECKPOINT));
  }

  private static boolean isKept(String file) {
    return file.equals(PublishedConfig.NAME)
        || file.equals(PublishedStatistics.OPENPI)
        || file.startsWith("policy_preprocessor")
        || file.startsWith("policy_postprocessor");
  }

  private static List<SafetensorsEntry> entries(PublishedWeights weights, List<String> names)
      throws IOException {
    List<SafetensorsEntry> entries = new ArrayList<>();
    for (String name : names) {
      SafetensorsEntry stored = weights.entry(name);
      entries.add(new SafetensorsEntry(name, stored.format(), stored.shape()));
    }
    return entries;
  }
}
