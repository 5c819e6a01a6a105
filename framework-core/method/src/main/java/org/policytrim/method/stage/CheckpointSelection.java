package org.policytrim.method.stage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrim.api.model.Policy;
import org.policytrim.method.evaluate.EvaluationPlan;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.EvaluationRequest;
import org.policytrim.method.evaluate.Evaluator;
import org.policytrim.method.progress.ProgressMeter;
import org.policytrim.method.progress.StopFlag;

/**
 * Evaluates checkpoints on the validation states and chooses among them by the {@link
 * SelectionRule}: the stage's start, a checkpoint at regular intervals, and the last
 * (docs/method.md, section 6.3). If the stage selects a horizon, a checkpoint is evaluated at the
 * longest horizon first and represented by the longest at which it qualifies, or by the base's own
 * horizon if it qualifies at none. If the stage keeps its last checkpoint, only that one is
 * evaluated. With averaged weights, every comparison after the start has two candidates.
 */
public final class CheckpointSelection {

  private final SelectionSettings settings;
  private final EvaluationPlan validation;
  private final Evaluator evaluator;
  private final Candidate base;
  private final SelectionRule rule;
  private final RunListener listener;
  private final StopFlag stop;

  /**
   * Creates a selection.
   *
   * @param settings the intervals and tolerances
   * @param validation the evaluation plan over the validation states
   * @param evaluator plays the plan
   * @param base the base policy at its own horizon on that plan
   * @param listener receives progress and results
   * @param stop checked while checkpoints are evaluated
   */
  public CheckpointSelection(
      SelectionSettings settings,
      EvaluationPlan validation,
      Evaluator evaluator,
      EvaluationReport base,
      RunListener listener,
      StopFlag stop) {
    this(settings, validation, evaluator, Candidate.of(0, base), listener, stop);
  }

  private CheckpointSelection(
      SelectionSettings settings,
      EvaluationPlan validation,
      Evaluator evaluator,
      Candidate base,
      RunListener listener,
      StopFlag stop) {
    this.settings = settings;
    this.validation = validation;
    this.evaluator = evaluator;
    this.base = base;
    this.rule = new SelectionRule(settings, this.base);
    this.listener = listener;
    this.stop = stop;
  }

  /** Returns true if the current checkpoint has to be compared and has not been. */
  boolean isDue(StagePlan plan, StageState state) {
    int done = state.iterations();
    boolean last = done == plan.definition().iterations();
    boolean regular =
        plan.definition().keep() != KeptCheckpoint.LAST
            && settings.every() > 0
            && done % settings.every() == 0;
    return (last || regular) && state.candidate(done).isEmpty();
  }

  /** Returns true if all iterations are finished and the last checkpoint has been compared. */
  boolean isComplete(StagePlan plan, StageState state) {
    return state.iterations() == plan.definition().iterations()
        && state.candidate(state.iterations()).isPresent();
  }

  /** Returns the base policy at its own horizon. */
  Candidate base() {
    return base;
  }

  /**
   * Evaluates a checkpoint.
   *
   * @param plan the stage
   * @param policy the policy with the checkpoint's weights
   * @param iteration the number of iterations behind the checkpoint
   * @param known measurements of the same weights at one of the horizons, which is not played again
   * @return the measurements at the horizon that represents the checkpoint
   */
  Candidate examine(StagePlan plan, Policy policy, int iteration, Optional<Candidate> known) {
    return examine(plan, policy, iteration, known, false);
  }

  /**
   * Evaluates the average of the weights over the iterations so far.
   *
   * @param plan the stage
   * @param policy the policy with the averaged weights
   * @param iteration the number of iterations behind the average
   * @return the measurements at the horizon that represents the average
   */
  Candidate examineAverage(StagePlan plan, Policy policy, int iteration) {
    return examine(plan, policy, iteration, Optional.empty(), true);
  }

  private Candidate examine(
      StagePlan plan, Policy policy, int iteration, Optional<Candidate> known, boolean averaged) {
    Map<Integer, Candidate> trials = new HashMap<>();
    for (int horizon : horizons(plan)) {
      Candidate trial =
          known
              .filter(candidate -> candidate.horizon() == horizon)
              .map(candidate -> candidate.at(iteration))
              .orElseGet(() -> trial(plan, policy, iteration, horizon, averaged));
      if (rule.qualifies(trial) || !plan.definition().selectsHorizon()) {
        return trial;
      }
      trials.put(horizon, trial);
    }
    return trials.get(base.horizon());
  }

  private Candidate trial(
      StagePlan plan, Policy policy, int iteration, int horizon, boolean averaged) {
    String label = "%s after %d at h = %d".formatted(plan.label(), iteration, horizon);
    ProgressMeter meter = new ProgressMeter(listener, stop, "selecting: " + label, "episodes");
    EvaluationRequest request = EvaluationRequest.forced(label, policy, horizon, validation);
    Candidate played = Candidate.of(iteration, evaluator.evaluate(request, meter::report).report());
    Candidate trial = averaged ? played.ofAverage() : played;
    listener.noted("compared: " + trial.figures(plan.label()));
    return trial;
  }

  /** Returns the horizons at which a checkpoint is evaluated, the longest first. */
  private List<Integer> horizons(StagePlan plan) {
    return plan.definition().selectsHorizon()
        ? Stream.concat(plan.horizons().stream(), Stream.of(base.horizon()))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList()
        : plan.horizons();
  }

  /** Returns the candidate to keep, of those compared so far. */
  Candidate kept(StagePlan plan, StageState state) {
    return switch (plan.definition().keep()) {
      case BEST -> rule.best(state.candidates());
      case MOST_SUCCESSFUL -> rule.mostSuccessful(state.candidates());
      case LAST -> rule.best(state.candidatesOf(state.candidates().getLast().iteration()));
    };
  }

  /** Returns the settings. */
  SelectionSettings settings() {
    return settings;
  }

  /**
   * Returns the selection of the stages after one that passes on a baseline. Their checkpoints are
   * compared with that baseline, unless the present one succeeds more often.
   *
   * @param baseline the measurements of the passed-on policy
   */
  CheckpointSelection against(Candidate baseline) {
    return baseline.successRate() < base.successRate()
        ? this
        : new CheckpointSelection(settings, validation, evaluator, baseline, listener, stop);
  }

  /** Returns a sentence about the choice and its reason, for the user. */
  String sentence(StagePlan plan, StageState state) {
    Candidate kept = kept(plan, state);
    String figures = kept.figures(plan.label());
    if (plan.definition().keep() == KeptCheckpoint.LAST) {
      return "kept " + figures;
    }
    return rule.qualifies(kept)
        ? "selected " + figures
        : "no checkpoint of stage %s maintained the base's success rate of %.1f%% on the validation states; continuing with %s"
            .formatted(plan.label(), 100 * base.successRate(), figures);
  }
}
