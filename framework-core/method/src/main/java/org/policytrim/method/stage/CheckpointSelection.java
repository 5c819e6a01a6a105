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
import org.policytrim.method.progress.RunListener;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.trainer.KeptCheckpoint;
import org.policytrim.method.trainer.Stage;

/**
 * Plays checkpoints on the selection states and chooses among them by the {@link SelectionRule}:
 * the stage's start, every so many iterations, and the last. Where a stage selects a horizon, a
 * checkpoint is played at the longest first and stands for the longest at which it qualifies; if it
 * qualifies at none, the base's own stays. A stage that keeps its last checkpoint has only that one
 * played.
 */
public final class CheckpointSelection {

  private final SelectionSettings settings;
  private final EvaluationPlan plan;
  private final Evaluator evaluator;
  private final Candidate base;
  private final SelectionRule rule;
  private final RunListener listener;
  private final StopFlag stop;

  /**
   * A selection.
   *
   * @param plan over the selection states
   * @param base the base at its own horizon on that plan
   */
  public CheckpointSelection(
      SelectionSettings settings,
      EvaluationPlan plan,
      Evaluator evaluator,
      EvaluationReport base,
      RunListener listener,
      StopFlag stop) {
    this.settings = settings;
    this.plan = plan;
    this.evaluator = evaluator;
    this.base = Candidate.of(0, base);
    this.rule = new SelectionRule(settings, this.base);
    this.listener = listener;
    this.stop = stop;
  }

  /** Whether the checkpoint the stage stands at is to be compared and was not yet. */
  boolean isDue(Stage stage, StageState state) {
    int done = state.iterations();
    boolean last = done == stage.iterations();
    boolean regular =
        stage.keep() == KeptCheckpoint.BEST && settings.every() > 0 && done % settings.every() == 0;
    return (last || regular) && state.candidate(done).isEmpty();
  }

  /** Whether a stage has walked all its iterations and compared the last. */
  boolean isComplete(Stage stage, StageState state) {
    return state.iterations() == stage.iterations()
        && state.candidate(state.iterations()).isPresent();
  }

  /** The base at its own horizon. */
  public Candidate base() {
    return base;
  }

  /**
   * Plays a checkpoint.
   *
   * @param known what the same weights showed at one of the horizons; not played there again
   */
  Candidate examine(Stage stage, Policy policy, int iteration, Optional<Candidate> known) {
    Map<Integer, Candidate> trials = new HashMap<>();
    for (int horizon : horizons(stage)) {
      Candidate trial =
          known
              .filter(candidate -> candidate.horizon() == horizon)
              .map(candidate -> candidate.at(iteration))
              .orElseGet(() -> trial(stage, policy, iteration, horizon));
      if (rule.qualifies(trial) || !stage.selectsHorizon()) {
        return trial;
      }
      trials.put(horizon, trial);
    }
    return trials.get(base.horizon());
  }

  private Candidate trial(Stage stage, Policy policy, int iteration, int horizon) {
    String label = "%s after %d at h = %d".formatted(stage.label(), iteration, horizon);
    ProgressMeter meter = new ProgressMeter(listener, stop, "selecting: " + label, "episodes");
    EvaluationRequest request = EvaluationRequest.forced(label, policy, horizon, plan);
    Candidate trial = Candidate.of(iteration, evaluator.evaluate(request, meter::report).report());
    listener.noted("compared: " + trial.figures(stage.label()));
    return trial;
  }

  /** Those a checkpoint is tried at, the longest first. */
  private List<Integer> horizons(Stage stage) {
    return stage.selectsHorizon()
        ? Stream.concat(stage.horizons().stream(), Stream.of(base.horizon()))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList()
        : stage.horizons();
  }

  /** The checkpoint to go on with, of those compared so far. */
  Candidate kept(Stage stage, StageState state) {
    return switch (stage.keep()) {
      case BEST -> rule.best(state.candidates());
      case LAST -> state.candidates().getLast();
    };
  }

  /** What was chosen and why, for the user. */
  String sentence(Stage stage, StageState state) {
    Candidate kept = kept(stage, state);
    String figures = kept.figures(stage.label());
    if (stage.keep() == KeptCheckpoint.LAST) {
      return "kept " + figures;
    }
    return rule.qualifies(kept)
        ? "selected " + figures
        : "no checkpoint of stage %s kept the base's success of %.1f%% on the selection states; went on with %s"
            .formatted(stage.label(), 100 * base.successRate(), figures);
  }
}
