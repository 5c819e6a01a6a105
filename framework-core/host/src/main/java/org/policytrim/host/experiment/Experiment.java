package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.api.plugin.Setting;
import org.policytrim.host.pretrain.PretrainSettings;
import org.policytrim.host.settings.TextPattern;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.rollout.ChunkLength;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.stage.SelectionSettings;
import org.policytrim.method.update.UpdateSettings;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;

/**
 * An experiment with a value for every setting. Its components are the sections of the file, in the
 * order in which they are written.
 *
 * @param benchmark the environments and their tasks
 * @param policy the model and the base policy
 * @param pretrain the training of the base policy from demonstrations
 * @param rollout the collection of episodes
 * @param advantage the group-relative advantages
 * @param optimizer the update of the action head
 * @param selection the choice of horizons and checkpoints
 * @param stages the stages in order; at least one, distinct names
 * @param evaluation the measurements of the report
 */
public record Experiment(
    @Setting("name of the experiment, which also names its folder")
        @TextPattern(value = Experiment.NAME, words = Experiment.NAME_WORDS)
        @Invalidates(Artifact.NOTHING)
        String name,
    @Setting(value = "seed of every random draw", byDefault = "0")
        @Invalidates({Artifact.DEMONSTRATIONS, Artifact.EVALUATION})
        long seed,
    BenchmarkSettings benchmark,
    PolicySettings policy,
    PretrainSettings pretrain,
    RolloutSettings rollout,
    AdvantageSettings advantage,
    UpdateSettings optimizer,
    SelectionSettings selection,
    @Invalidates(Artifact.TRAINING) List<StageSettings> stages,
    EvaluationSettings evaluation,
    @Setting(
            value =
                "runs without one reward term each, named no-TERM; every one is a row of the report",
            byDefault = "[]")
        @Invalidates(Artifact.REPORT)
        List<String> ablations) {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
  private static final String NAME_WORDS =
      "letters, digits, hyphens, underscores and points, at most 100";

  public Experiment {
    stages = List.copyOf(stages);
    ablations = List.copyOf(ablations);
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "an experiment's name must be %s, found '%s'".formatted(NAME_WORDS, name));
    }
  }

  /** Returns the horizons of all stages in their order, each once. */
  public List<Integer> stageHorizons() {
    return stages.stream().flatMap(stage -> stage.sweptHorizons().stream()).distinct().toList();
  }

  /** Returns the number of actions that each call of a new policy predicts. */
  public int chunkLength() {
    return ChunkLength.of(rollout.chunkLength(), policy.chunk(), policy.horizon(), stageHorizons());
  }
}
