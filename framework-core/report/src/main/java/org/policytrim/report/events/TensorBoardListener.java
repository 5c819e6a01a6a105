package org.policytrim.report.events;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.stage.RunListener;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.report.events.ScalarEvent.Scalar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a run's curves as TensorBoard events: each stage is a group of its own, stepped by its
 * iterations from 1; each evaluation gives its figures at step 1 under its label. Goes on with what
 * a resumed run's folder holds, without doubling a step.
 */
public final class TensorBoardListener implements RunListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TensorBoardListener.class);

  private final EventFile events;
  private boolean failed;

  /**
   * Writes into a run's folder.
   *
   * @param folder exists
   * @param clock tells the wall time of each event, which no result depends on
   */
  public TensorBoardListener(Path folder, InstantSource clock) {
    events = new EventFile(folder, clock);
  }

  @Override
  public void iterationFinished(UpdateReport report) {
    List<Scalar> scalars = new ArrayList<>();
    String stage = report.stage() + "/";
    UpdateReport.Rollout rollout = report.rollout();
    add(scalars, stage + "rollout/success_rate", rollout.successRate());
    add(scalars, stage + "rollout/steps_success_mean", rollout.stepsSuccessMean());
    add(scalars, stage + "rollout/calls_mean", rollout.callsMean());
    add(scalars, stage + "rollout/clipped_action_fraction", rollout.clippedActionFraction());
    add(scalars, stage + "rollout/seconds", rollout.seconds());
    add(scalars, stage + "reward/mean", report.rewardMean());
    for (UpdateReport.Reward reward : report.rewards()) {
      add(scalars, stage + "reward/" + reward.term(), reward.mean());
      add(scalars, stage + "one_step_sooner/" + reward.term(), reward.oneStepSooner());
    }
    UpdateReport.Groups groups = report.groups();
    add(scalars, stage + "groups/kept", groups.kept());
    add(scalars, stage + "groups/dropped", groups.dropped());
    add(scalars, stage + "groups/all_success", groups.allSuccess());
    add(scalars, stage + "groups/advantage_mixed", groups.advantageMixed());
    add(scalars, stage + "groups/advantage_all_success", groups.advantageAllSuccess());
    UpdateReport.Learning learning = report.learning();
    add(scalars, stage + "update/learning_rate", learning.learningRate());
    add(scalars, stage + "update/loss", learning.loss());
    add(scalars, stage + "update/approximate_kl", learning.approximateKl());
    add(scalars, stage + "update/clip_fraction", learning.clipFraction());
    add(scalars, stage + "update/gradient_norm", learning.gradientNorm());
    add(scalars, stage + "update/seconds", learning.seconds());
    append(report.iteration() + 1, scalars);
  }

  @Override
  public void evaluationFinished(EvaluationReport report) {
    List<Scalar> scalars = new ArrayList<>();
    String label = "evaluation/" + report.label() + "/";
    add(scalars, label + "success_rate", report.successRate());
    add(scalars, label + "steps_success_mean", report.stepsSuccessMean());
    add(scalars, label + "calls_mean", report.callsMean());
    add(scalars, label + "horizon", report.horizon());
    append(1, scalars);
  }

  @Override
  public void close() {
    try {
      events.close();
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private void append(long step, List<Scalar> scalars) {
    if (failed) {
      return;
    }
    try {
      events.append(step, scalars);
    } catch (IOException e) {
      giveUp(e);
    }
  }

  /** Curves are not worth a run: it goes on without them. */
  private void giveUp(IOException reason) {
    failed = true;
    LOG.warn("TensorBoard events are no longer written, the run goes on: {}", reason.toString());
  }

  private static void add(List<Scalar> scalars, String tag, double value) {
    scalars.add(new Scalar(tag, (float) value));
  }
}
