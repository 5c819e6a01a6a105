package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.api.plugin.Setting;
import org.policytrim.method.stage.KeptCheckpoint;
import org.policytrim.toolkit.settings.Requirements;

/** The single values of an entry of {@code stages}. */
record StageKeys(
    @Setting("what it is called, such as extend or trim: lower case, words joined by hyphens")
        String name,
    @Setting("iterations of rollout and update, at least 0") int iterations,
    @Setting(
            value = "learning rate of this stage after warm-up; 0 takes the optimizer's",
            byDefault = "0")
        double learningRate,
    @Setting(
            value =
                "the checkpoint that is handed on: the best by the rule of section selection, or the last, whatever it lost",
            byDefault = "best")
        KeptCheckpoint keep) {

  StageKeys {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "name must be in lower case, words joined by hyphens, found '%s'".formatted(name));
    }
    Requirements.atLeast("iterations", iterations, 0);
    Requirements.atLeast("learning-rate", learningRate, 0);
  }

  StageSettings with(HorizonChoice horizons, List<RewardChoice> rewards) {
    return new StageSettings(name, horizons, rewards, iterations, learningRate, keep);
  }

  static StageKeys of(StageSettings stage) {
    return new StageKeys(stage.name(), stage.iterations(), stage.learningRate(), stage.keep());
  }
}
