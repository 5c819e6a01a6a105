package org.policytrim.maniskill.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.testkit.EpisodeBuilder;
import org.policytrim.testkit.RewardTermContract;
import org.policytrim.testkit.SpecSamples;

/** The terms on episodes whose grasps are known. */
class GraspTermsTest extends RewardTermContract {

  private final RewardContext grasping =
      new RewardContext(
          actions(),
          List.of(
              new StateField("joints", 2, "rad", "joint"),
              new StateField("is-grasped", 1, "1", "none")));

  @Override
  public RewardTerm term() {
    return new GraspTerm(new Grasps(0), 1);
  }

  @Override
  public boolean scoresFailures() {
    return true;
  }

  private static ActionSpec actions() {
    return SpecSamples.rewardContext().actions();
  }

  /** An episode that fails, or succeeds at its last step. */
  private static EpisodeGroup group(boolean success, int... grasped) {
    Episode plain =
        EpisodeBuilder.group(
                new Task("task", "grasp it", grasped.length), success ? grasped.length : 0)
            .episodes()
            .getFirst();
    double[] own = new double[3 * grasped.length];
    for (int step = 0; step < grasped.length; step++) {
      own[3 * step] = 1;
      own[3 * step + 2] = grasped[step];
    }
    Episode episode =
        new Episode(
            plain.key(),
            plain.task(),
            plain.initialState(),
            plain.horizon(),
            plain.decisions(),
            plain.actions(),
            Matrix.of(grasped.length, 3, own),
            plain.outcome());
    return new EpisodeGroup(episode.task(), episode.initialState(), List.of(episode));
  }

  @Test
  void scoresAGraspInFailuresToo() {
    RewardTerm term = new GraspTerm.Once().create(new NoSettings(), grasping);

    assertThat(term.score(group(false, 0, 0, 1, 0))).containsExactly(1);
    assertThat(term.score(group(true, 0, 0, 0, 0))).containsExactly(0);
  }

  @Test
  void scoresSuccessiveStepsWithAGrasp() {
    RewardTerm term = new GraspTerm.Steady().create(new GraspTerm.Duration(3), grasping);

    assertThat(term.score(group(false, 1, 1, 0, 1, 1, 0, 1))).containsExactly(0);
    assertThat(term.score(group(false, 0, 1, 1, 1, 0, 0, 0))).containsExactly(1);
    assertThat(term.score(group(true, 0, 0, 0, 0, 1, 1, 1))).containsExactly(1);
  }

  @Test
  void scoresSuccessAfterAGrasp() {
    RewardTerm term = new GraspedSuccess.Provider().create(new NoSettings(), grasping);

    assertThat(term.score(group(true, 0, 1, 0, 0))).containsExactly(1);
    assertThat(term.score(group(true, 0, 0, 0, 0))).containsExactly(0);
    assertThat(term.score(group(false, 1, 1, 1, 1))).containsExactly(0);
  }

  @Test
  void refusesBenchmarksThatDoNotReportGrasps() {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(
            () -> new GraspTerm.Once().create(new NoSettings(), SpecSamples.rewardContext()))
        .withMessageContaining("maniskill-grasp")
        .withMessageContaining("is-grasped");
  }
}
