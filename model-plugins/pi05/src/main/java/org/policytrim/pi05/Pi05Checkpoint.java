package org.policytrim.pi05;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.tool.CheckpointDescription;
import org.policytrim.api.tool.CheckpointDescription.Part;
import org.policytrim.api.tool.ImportOptions;
import org.policytrim.network.checkpoint.CheckpointFolder;
import org.policytrim.network.checkpoint.PublishedRanges;
import org.policytrim.network.checkpoint.PublishedTensors;

/**
 * The small files of a checkpoint.
 *
 * @param config its configuration
 * @param processor lerobot's preprocessor, if there is one
 * @param statistics the statistics of all numbers, padding included
 */
record Pi05Checkpoint(
    Pi05ConfigurationFile config,
    Optional<Pi05ProcessorFile> processor,
    NormalisationStatistics statistics) {

  /** A layer that pi0 has in place of pi0.5's time layers. */
  private static final String PI0 = "action_time_mlp_in.weight";

  private static final int USUAL_IMAGE = 224;

  static Pi05Checkpoint read(Path checkpoint, ImportOptions options) throws IOException {
    Pi05ConfigurationFile config = Pi05ConfigurationFile.read(checkpoint, options.assumed());
    Optional<Pi05ProcessorFile> processor = Pi05ProcessorFile.read(checkpoint);
    return new Pi05Checkpoint(
        config,
        processor,
        Pi05StatisticsFile.read(checkpoint, config, processor, options.statistics()));
  }

  /**
   * Refuses a network of pi0.
   *
   * @throws IllegalArgumentException naming the tensor
   */
  static void requirePi05(PublishedTensors tensors) {
    if (tensors.names().contains(PI0)) {
      throw new IllegalArgumentException(
          "tensor '%s' belongs to pi0: this is no checkpoint of pi0.5".formatted(PI0));
    }
  }

  /** Describes the robot. */
  CheckpointDescription robot(Path checkpoint, PublishedTensors tensors) throws IOException {
    int state = statistics.state().size();
    ObservationSpec observations =
        config.observations(config.cameras(USUAL_IMAGE, USUAL_IMAGE), state);
    return new CheckpointDescription(
        layout(checkpoint, tensors),
        observations.cameras(),
        state == 0 ? List.of() : List.of(new Part("", state)),
        List.of(new Part("", statistics.action().size())),
        statistics.action().size() >= config.actionWidth(),
        config.profile());
  }

  /** RLinf adds heads to openpi's network, and keeps the statistics outside of assets. */
  private String layout(Path checkpoint, PublishedTensors tensors) throws IOException {
    if (config.isLerobot() || processor.isPresent()) {
      return "lerobot";
    }
    boolean heads =
        tensors.names().stream()
            .anyMatch(name -> name.startsWith("value_head.") || name.startsWith("noise_head."));
    List<Path> found = CheckpointFolder.find(checkpoint, Pi05StatisticsFile.OPENPI::equals);
    boolean outside =
        found.stream().noneMatch(file -> checkpoint.relativize(file).startsWith("assets"));
    return heads || outside ? "rlinf" : "openpi";
  }

  /**
   * Returns the statistics of the robot's numbers, without padding.
   *
   * @throws IllegalArgumentException if nothing names the robot's numbers
   */
  NormalisationStatistics unpadded(ImportOptions options) throws IOException {
    Optional<ActionSpec> ownActions = config.own("actions", ActionSpec.class);
    Optional<ObservationSpec> ownState = config.own("observations", ObservationSpec.class);
    OptionalInt axes =
        ownActions.isPresent()
            ? OptionalInt.of(ownActions.get().dimensions())
            : size(options.axes(), "output_features", "action", statistics.action().size());
    OptionalInt state =
        ownState.isPresent()
            ? OptionalInt.of(ownState.get().stateSize())
            : size(
                options.state(), "input_features", "observation.state", statistics.state().size());
    if (axes.isEmpty() && statistics.action().size() >= config.actionWidth()) {
      throw new IllegalArgumentException(
          "the statistics hold %d numbers of an action, as many as the network's padded actions: name the robot with --for PROFILE"
              .formatted(statistics.action().size()));
    }
    return new NormalisationStatistics(
        PublishedRanges.cut(statistics.state(), "a state", state),
        PublishedRanges.cut(statistics.action(), "an action", axes));
  }

  /** Returns the size that the options or else a shorter feature name. */
  private OptionalInt size(OptionalInt option, String section, String feature, int found) {
    if (option.isPresent()) {
      return OptionalInt.of(Math.min(option.getAsInt(), found));
    }
    OptionalInt written = config.featureSize(section, feature);
    return written.isPresent() && written.getAsInt() < found ? written : OptionalInt.empty();
  }
}
