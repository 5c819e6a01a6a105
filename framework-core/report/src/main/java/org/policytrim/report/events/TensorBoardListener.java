package org.policytrim.report.events;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.stage.RunListener;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.report.events.ScalarEvent.Scalar;
import org.policytrim.report.folder.RunFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the curves of a run as TensorBoard events. Each stage is a group of curves over its
 * iterations, counted from 1; each evaluation is a group with one value per curve at step 1. A
 * resumed run continues the existing curves; no step is written twice.
 */
public final class TensorBoardListener implements RunListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TensorBoardListener.class);

  private final EventFile events;
  private boolean failed;

  /**
   * Creates a listener.
   *
   * @param folder the run's folder, which exists
   * @param clock the clock for the time of each event
   */
  public TensorBoardListener(RunFolder folder, InstantSource clock) {
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
    add(scalars, stage + "groups/gate_weight", groups.gateWeight());
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
      disable(e);
    }
  }

  private void append(long step, List<Scalar> scalars) {
    if (failed) {
      return;
    }
    try {
      events.append(step, scalars);
    } catch (IOException e) {
      disable(e);
    }
  }

  /** Stops writing: a failure to write curves must not end the run. */
  private void disable(IOException reason) {
    failed = true;
    LOG.warn(
        "Writing TensorBoard events failed, the run continues without them: {}", reason.toString());
  }

  private static void add(List<Scalar> scalars, String tag, double value) {
    scalars.add(new Scalar(tag, (float) value));
  }
}
