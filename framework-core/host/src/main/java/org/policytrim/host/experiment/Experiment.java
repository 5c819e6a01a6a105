package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.host.pretrain.PretrainSettings;
import org.policytrim.method.advantage.AdvantageSettings;
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

  /**
   * The number of actions each call predicts: what section {@code rollout} says, or else the
   * greater of the chunk and the longest horizon of any stage.
   */
  public int chunkLength() {
    return rollout.chunkLength() > 0
        ? rollout.chunkLength()
        : stages.stream()
            .flatMap(stage -> stage.horizons().dealt().stream())
            .mapToInt(Integer::intValue)
            .reduce(policy.chunk(), Math::max);
  }
}
