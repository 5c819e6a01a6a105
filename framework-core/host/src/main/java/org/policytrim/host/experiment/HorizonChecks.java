package org.policytrim.host.experiment;

import java.util.List;
import java.util.OptionalInt;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.host.settings.Section;
import org.policytrim.method.rollout.ChunkLength;
import org.policytrim.method.rollout.RolloutSettings;

/**
 * Whether every horizon lies within what one call predicts. A token head is bound to the chunk it
 * was pretrained with; a flow head's plan may be longer.
 */
final class HorizonChecks {

  private final Draft draft;
  private final PolicyKeys policy;
  private final ModelProvider<?> model;
  private final Findings findings;

  private HorizonChecks(Draft draft, PolicyKeys policy, ModelProvider<?> model, Findings findings) {
    this.draft = draft;
    this.policy = policy;
    this.model = model;
    this.findings = findings;
  }

  static void run(Draft draft, Findings findings) {
    draft
        .policy()
        .keys()
        .ifPresent(
            policy ->
                draft
                    .policy()
                    .provider()
                    .ifPresent(model -> new HorizonChecks(draft, policy, model, findings).check()));
  }

  private void check() {
    OptionalInt longest = longestChunk();
    int written = draft.rollout().map(RolloutSettings::chunkLength).orElse(0);
    chunkLength(written, longest);
    horizon(policy.horizon(), draft.policy().section(), "horizon", -1, written, longest);
    for (Draft.Stage stage : draft.stages()) {
      each(stage.pattern(), stage.section(), "horizons", written, longest);
    }
    // Forced horizons do not lengthen the chunk.
    int predicted = predicted(written);
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

  private int predicted(int written) {
    return ChunkLength.of(
        written,
        policy.chunk(),
        policy.horizon(),
        draft.stages().stream().flatMap(stage -> stage.pattern().stream()).toList());
  }

  private OptionalInt longestChunk() {
    try {
      return model.longestChunk(policy.chunk());
    } catch (IllegalArgumentException | PluginException e) {
      Section section = draft.policy().section();
      findings.problem(
          section.placeOf("chunk"),
          section.pathOf("chunk"),
          "%s refuses a chunk of %d: %s".formatted(model.name(), policy.chunk(), e.getMessage()),
          "Choose another");
      return OptionalInt.empty();
    }
  }

  private void chunkLength(int written, OptionalInt longest) {
    Section section = draft.section("rollout");
    if (written > 0 && written < policy.chunk()) {
      findings.problem(
          section.placeOf("plan-length"),
          "rollout.plan-length",
          "must be at least policy.chunk (%d), found %d".formatted(policy.chunk(), written),
          "Remove it, or make it as long as the chunk");
    }
    if (longest.isPresent() && written > longest.getAsInt()) {
      findings.problem(
          section.placeOf("plan-length"),
          "rollout.plan-length",
          "%s, found %d".formatted(bound(longest.getAsInt()), written),
          "Remove it, or pretrain with a longer policy.chunk");
    }
  }

  private void each(
      List<Integer> horizons, Section section, String key, int written, OptionalInt longest) {
    for (int i = 0; i < horizons.size(); i++) {
      horizon(horizons.get(i), section, key, i, written, longest);
    }
  }

  /** One horizon; a negative index means that the key holds a single one. */
  private void horizon(
      int horizon, Section section, String key, int index, int written, OptionalInt longest) {
    String path = section.pathOf(key) + (index < 0 ? "" : "[" + index + "]");
    if (longest.isPresent() && horizon > longest.getAsInt()) {
      findings.problem(
          section.placeOf(key, index),
          path,
          "%s, found the horizon %d".formatted(bound(longest.getAsInt()), horizon),
          "Take at most %d, or pretrain with a policy.chunk of %d"
              .formatted(longest.getAsInt(), horizon));
    } else if (written > 0 && horizon > written) {
      findings.problem(
          section.placeOf(key, index),
          path,
          "a call predicts %d actions, found the horizon %d".formatted(written, horizon),
          "Take at most %d, or set rollout.plan-length to %d".formatted(written, horizon));
    }
  }

  private String bound(int longest) {
    return "the model %s, trained with chunk %d, predicts at most %d actions per call"
        .formatted(model.name(), policy.chunk(), longest);
  }
}
