package org.policytrim.host.experiment;

import java.util.List;
import java.util.OptionalInt;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.host.settings.Section;
import org.policytrim.method.rollout.ChunkLength;
import org.policytrim.method.rollout.RolloutSettings;

/**
 * Checks that every horizon lies within the chunk that one call predicts. The chunk of a token head
 * is as long as in pretraining; the chunk of a flow head may be longer.
 */
final class HorizonChecks {

  private final ExperimentDraft draft;
  private final PolicySettings policy;
  private final ModelProvider<?> model;
  private final CheckResults results;

  private HorizonChecks(
      ExperimentDraft draft, PolicySettings policy, ModelProvider<?> model, CheckResults results) {
    this.draft = draft;
    this.policy = policy;
    this.model = model;
    this.results = results;
  }

  static void run(ExperimentDraft draft, CheckResults results) {
    draft
        .policy()
        .settings()
        .ifPresent(
            policy ->
                draft
                    .policy()
                    .provider()
                    .ifPresent(model -> new HorizonChecks(draft, policy, model, results).check()));
  }

  private void check() {
    OptionalInt longest = longestChunk();
    OptionalInt written =
        draft.rollout().map(RolloutSettings::chunkLength).orElse(OptionalInt.empty());
    written.ifPresent(length -> chunkLength(length, longest));
    horizon(policy.horizon(), draft.policy().section(), "horizon", -1, written, longest);
    for (ExperimentDraft.Stage stage : draft.stages()) {
      each(stage.horizons(), stage.section(), "horizons", written, longest);
    }
    // Forced horizons do not make the chunk longer; those of the stages do.
    OptionalInt predicted =
        OptionalInt.of(
            ChunkLength.of(written, policy.chunk(), policy.horizon(), draft.stageHorizons()));
    draft
        .evaluation()
        .ifPresent(
            evaluation ->
                each(
                    evaluation.forcedHorizons(),
                    draft.section("evaluation"),
                    "forced-horizons",
                    predicted,
                    longest));
  }

  private OptionalInt longestChunk() {
    try {
      return model.longestChunk(policy.chunk());
    } catch (IllegalArgumentException | PluginException e) {
      Section section = draft.policy().section();
      results.problem(
          section.positionOf("chunk"),
          section.pathOf("chunk"),
          "%s refuses a chunk of %d: %s".formatted(model.name(), policy.chunk(), e.getMessage()),
          "Choose another");
      return OptionalInt.empty();
    }
  }

  private void chunkLength(int written, OptionalInt longest) {
    Section section = draft.section("rollout");
    if (written < policy.chunk()) {
      results.problem(
          section.positionOf("chunk-length"),
          "rollout.chunk-length",
          "must be at least policy.chunk (%d), found %d".formatted(policy.chunk(), written),
          "Remove it, or make it at least as long as the chunk");
    }
    if (longest.isPresent() && written > longest.getAsInt()) {
      results.problem(
          section.positionOf("chunk-length"),
          "rollout.chunk-length",
          "%s, found %d".formatted(bound(longest.getAsInt()), written),
          "Remove it, or pretrain with a longer policy.chunk");
    }
  }

  private void each(
      List<Integer> horizons,
      Section section,
      String key,
      OptionalInt predicted,
      OptionalInt longest) {
    for (int i = 0; i < horizons.size(); i++) {
      horizon(horizons.get(i), section, key, i, predicted, longest);
    }
  }

  /** Checks one horizon; a negative index means that the key holds a single one. */
  private void horizon(
      int horizon,
      Section section,
      String key,
      int index,
      OptionalInt predicted,
      OptionalInt longest) {
    String path = section.pathOf(key) + (index < 0 ? "" : "[" + index + "]");
    if (longest.isPresent() && horizon > longest.getAsInt()) {
      results.problem(
          section.positionOf(key, index),
          path,
          "%s, found the horizon %d".formatted(bound(longest.getAsInt()), horizon),
          "Set it to at most %d, or pretrain with a policy.chunk of %d"
              .formatted(longest.getAsInt(), horizon));
    } else if (predicted.isPresent() && horizon > predicted.getAsInt()) {
      results.problem(
          section.positionOf(key, index),
          path,
          "a call predicts %d actions, found the horizon %d"
              .formatted(predicted.getAsInt(), horizon),
          "Set it to at most %d, or set rollout.chunk-length to %d"
              .formatted(predicted.getAsInt(), horizon));
    }
  }

  private String bound(int longest) {
    return "the model %s, trained with chunk %d, predicts at most %d actions per call"
        .formatted(model.name(), policy.chunk(), longest);
  }
}
