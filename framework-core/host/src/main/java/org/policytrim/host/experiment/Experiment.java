package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.host.pretrain.PretrainSettings;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.rollout.ChunkLength;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.stage.SelectionSettings;
import org.policytrim.method.update.UpdateSettings;

/**
 * One experiment, every default written out.
 *
 * @param name what it is called; also the run folder's name
 * @param seed of every random draw
 * @param benchmark the world and its tasks
 * @param policy the model
 * @param pretrain how the base policy is made from demonstrations
 * @param rollout how groups are played
 * @param advantage what siblings are worth beside one another
 * @param optimizer how the head is moved
 * @param selection how the horizon and the checkpoint are chosen
 * @param stages in order; distinct names, at least one
 * @param evaluation what the report measures
 * @param ablations names of the form {@code no-TERM}: the same run without a reward term, a row of
 *     the report each
 */
public record Experiment(
    String name,
    long seed,
    BenchmarkChoice benchmark,
    PolicyChoice policy,
    PretrainSettings pretrain,
    RolloutSettings rollout,
    AdvantageSettings advantage,
    UpdateSettings optimizer,
    SelectionSettings selection,
    List<StageSettings> stages,
    EvaluationSettings evaluation,
    List<String> ablations) {

  public Experiment {
    stages = List.copyOf(stages);
    ablations = List.copyOf(ablations);
  }

  /** Returns the horizons of all stages, in their order, each once. */
  public List<Integer> stageHorizons() {
    return stages.stream().flatMap(stage -> stage.horizons().dealt().stream()).distinct().toList();
  }

  /** Returns the number of actions that each call of a new policy predicts. */
  public int chunkLength() {
    return ChunkLength.of(rollout.chunkLength(), policy.chunk(), policy.horizon(), stageHorizons());
  }
}
