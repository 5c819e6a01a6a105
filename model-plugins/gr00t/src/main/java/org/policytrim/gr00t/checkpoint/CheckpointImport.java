package org.policytrim.gr00t.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.SpiVersion;
import org.policytrim.api.tensor.Shape;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.gr00t.policy.NetworkFile;
import org.policytrim.network.checkpoint.CheckpointRecord;
import org.policytrim.network.checkpoint.PublishedActions;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.TensorNames;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.toolkit.safetensors.Safetensors;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;
import org.policytrim.toolkit.safetensors.SafetensorsEntry;

/**
 * From a published folder to a bundle's files. Everything is checked before anything is written.
 */
final class CheckpointImport {

  private static final String HEAD = "action_head.";

  /** Where a checkpoint says nothing of what its backbone reads. */
  private static final ObservationSizes NOTHING_SEEN = new ObservationSizes(0, 0, 0, 0, 1, 1);

  private final Path checkpoint;
  private final String version;

  CheckpointImport(Path checkpoint, String version) {
    this.checkpoint = checkpoint;
    this.version = version;
  }

  PolicyCard into(Path bundle) throws IOException {
    PublishedConfig config = PublishedConfig.read(checkpoint);
    HeadSizes sizes = config.sizes();
    PublishedStatistics statistics =
        PublishedStatistics.read(
            checkpoint, config.ours("embodiment", String.class).orElse(""), sizes);
    int embodiment = config.ours("embodiment-number", Integer.class).orElse(0);
    ObservationSizes seen = config.ours("backbone", ObservationSizes.class).orElse(NOTHING_SEEN);
    int chunkLength = config.actionHorizon();
    sizes.requireFit(chunkLength, embodiment);
    ParameterSchema head =
        new ActionNetwork(sizes, seen.tokens(), chunkLength, OptionalInt.of(embodiment), false)
            .schema();
    try (SafetensorsArchive archive = SafetensorsArchive.open(checkpoint)) {
      requireTensors(archive, head);
      PolicyCard card = card(config, statistics, chunkLength);
      NetworkFile description =
          new NetworkFile(sizes, seen, null, config.denoiseSteps(), embodiment);
      write(bundle, archive, description, head);
      return card;
    }
  }

  private static void requireTensors(SafetensorsArchive archive, ParameterSchema head)
      throws IOException {
    Map<String, Shape> found = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (String name : archive.names()) {
      if (name.startsWith(HEAD)) {
        found.put(name, archive.entry(name).shape());
        if (!archive.entry(name).format().floating()) {
          problems.add(
              "tensor '%s' is stored as %s, not as floats"
                  .formatted(name, archive.entry(name).format()));
        }
      }
    }
    problems.addAll(TensorNames.problems(head.shapes(), found));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  private PolicyCard card(PublishedConfig config, PublishedStatistics published, int chunkLength)
      throws IOException {
    var statistics = published.statistics();
    ActionSpec actions =
        config
            .ours("actions", ActionSpec.class)
            .orElseGet(() -> PublishedActions.of(statistics.action()));
    ObservationSpec observations =
        config
            .ours("observations", ObservationSpec.class)
            .orElseGet(() -> states(statistics.state().size()));
    if (actions.dimensions() != statistics.action().size()
        || observations.stateSize() != statistics.state().size()) {
      throw new IllegalArgumentException(
          "%d action axes and %d state numbers do not go with statistics of %d and %d"
              .formatted(
                  actions.dimensions(),
                  observations.stateSize(),
                  statistics.action().size(),
                  statistics.state().size()));
    }
    String embodiment = published.embodiment();
    return new PolicyCard(
        "gr00t",
        version,
        SpiVersion.NAME,
        actions,
        observations,
        chunkLength,
        chunkLength,
        config.ours("horizon", Integer.class).orElse(chunkLength),
        statistics,
        "imported from %s%s"
            .formatted(
                checkpoint.toAbsolutePath().normalize().getFileName(),
                embodiment.isEmpty() ? "" : ", embodiment " + embodiment));
  }

  private static ObservationSpec states(int size) {
    return new ObservationSpec(
        "state",
        List.of(),
        size == 0 ? List.of() : List.of(new StateField("state", size, "as published", "robot")));
  }

  private void write(
      Path bundle, SafetensorsArchive archive, NetworkFile description, ParameterSchema head)
      throws IOException {
    List<String> ours = List.copyOf(head.stored().keySet());
    List<String> others =
        archive.names().stream().filter(name -> !head.stored().containsKey(name)).toList();
    Safetensors.write(
        bundle.resolve(BundleFiles.HEAD), entries(archive, ours), Map.of(), archive::read);
    if (!others.isEmpty()) {
      Safetensors.write(
          bundle.resolve(BundleFiles.CARRIED), entries(archive, others), Map.of(), archive::read);
    }
    for (String file :
        List.of(
            BundleFiles.BACKBONE,
            BundleFiles.BACKBONE + OnnxWriter.DATA_SUFFIX,
            BundleFiles.TOKENIZER)) {
      if (Files.isRegularFile(checkpoint.resolve(file))) {
        Files.copy(checkpoint.resolve(file), bundle.resolve(file));
      }
    }
    description.write(bundle);
    List<CheckpointRecord.StoredName> tensors = new ArrayList<>();
    for (String name : archive.names()) {
      tensors.add(new CheckpointRecord.StoredName(name, archive.entry(name).format(), name));
    }
    CheckpointRecord.of(checkpoint, tensors, archive.metadata(), CheckpointImport::isKept)
        .write(bundle.resolve(BundleFiles.CHECKPOINT));
  }

  private static boolean isKept(String file) {
    return file.equals(PublishedConfig.NAME)
        || PublishedStatistics.FILES.stream().anyMatch(name -> name.endsWith(file))
        || file.equals("processor_config.json")
        || file.equals("embodiment_id.json");
  }

  private static List<SafetensorsEntry> entries(SafetensorsArchive archive, List<String> names)
      throws IOException {
    List<SafetensorsEntry> entries = new ArrayList<>();
    for (String name : names) {
      entries.add(archive.entry(name));
    }
    return entries;
  }
}
