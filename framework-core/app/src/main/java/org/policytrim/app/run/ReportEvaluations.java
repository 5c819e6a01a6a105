package org.policytrim.app.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.model.Policy;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.StageSettings;
import org.policytrim.method.evaluate.Evaluation;
import org.policytrim.method.evaluate.EvaluationPlan;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.EvaluationRequest;
import org.policytrim.method.evaluate.Evaluator;
import org.policytrim.method.evaluate.ExpertBaseline;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.perturbation.NamedPerturbation;
import org.policytrim.method.progress.ProgressMeter;
import org.policytrim.method.reward.RewardComposition;
import org.policytrim.report.figures.RunEvaluations;

/**
 * Executes the evaluations of the report on the same pairs: base and trimmed policy, the base
 * forced to other horizons, both policies with perturbations, the ablations. Policies are loaded
 * from the saved bundles. Finished evaluations are stored and not repeated.
 */
final class ReportEvaluations {

  private static final String UNPERTURBED = "none";

  private final RunContext run;
  private final Experiment experiment;
  private final EvaluationPlan plan;
  private final StoredEvaluations stored;
  private final Evaluator evaluator;
  private final RewardComposition rewards;
  private final List<HorizonRow> profile = new ArrayList<>();

  ReportEvaluations(RunContext run) {
    this.run = run;
    this.experiment = run.experiment();
    this.plan = run.evaluationPlan();
    this.stored = new StoredEvaluations(run.folder().evaluations(), run.listener()::noted);
    this.evaluator = new Evaluator(run.workers(), experiment.evaluation().unit());
    this.rewards = run.rewards(experiment.stages().getLast().rewards());
  }

  /**
   * Returns the evaluation of the base at its own horizon on the validation states, with which
   * checkpoints are compared.
   */
  EvaluationReport selectionReference() {
    try (LazyPolicy base = new LazyPolicy(() -> run.open(run.folder().base()))) {
      return get(
              "selection-base",
              () ->
                  EvaluationRequest.of(
                      "base on validation states", base.get(), run.selectionPlan()))
          .report();
    }
  }

  /** Returns the evaluation of the benchmark's expert; empty if it has none. */
  Stream<ExpertBaseline> expert() {
    return run.benchmark() instanceof Demonstrable demonstrable
        ? Stream.of(stored.expert(() -> ExpertBaseline.play(run.workers(), demonstrable, plan)))
        : Stream.empty();
  }

  /** Returns all evaluations. The bundles of all policies exist. */
  RunEvaluations evaluateAll() {
    EvaluationReport base;
    EvaluationReport trimmed;
    List<EvaluationReport> forced = new ArrayList<>();
    List<EvaluationReport> perturbedBase = new ArrayList<>();
    List<EvaluationReport> perturbedTrimmed = new ArrayList<>();
    try (LazyPolicy policy = new LazyPolicy(() -> run.open(run.folder().base()))) {
      base = evaluate("base", policy);
      for (int horizon : ExecutedHorizons.forced(experiment)) {
        forced.add(
            row(
                "base",
                "base-h" + horizon,
                () ->
                    EvaluationRequest.forced(
                        "base at h = " + horizon, policy.get(), horizon, plan)));
      }
      perturb("base", policy, base, perturbedBase);
    }
    try (LazyPolicy policy = new LazyPolicy(() -> run.open(run.folder().trimmed()))) {
      trimmed = evaluate("trimmed", policy);
      perturb("trimmed", policy, trimmed, perturbedTrimmed);
    }
    List<RunEvaluations.Perturbed> perturbed = new ArrayList<>();
    for (int i = 0; i < perturbedBase.size(); i++) {
      perturbed.add(
          new RunEvaluations.Perturbed(
              experiment.evaluation().perturbations().get(i),
              perturbedBase.get(i),
              perturbedTrimmed.get(i)));
    }
    return new RunEvaluations(base, trimmed, forced, baselines(), perturbed, ablated());
  }

  /** Returns one row for each evaluation without perturbation, by policy and horizon. */
  List<HorizonRow> profile() {
    return List.copyOf(profile);
  }

  private List<RunEvaluations.Baseline> baselines() {
    List<RunEvaluations.Baseline> rows = new ArrayList<>();
    for (StageSettings stage : experiment.stages()) {
      if (stage.baseline()) {
        String name = "after-" + stage.name();
        Path bundle = run.folder().baseline(stage.name());
        try (LazyPolicy policy = new LazyPolicy(() -> run.open(bundle))) {
          rows.add(new RunEvaluations.Baseline(stage.name(), evaluate(name, policy)));
        }
      }
    }
    return rows;
  }

  private List<RunEvaluations.Ablated> ablated() {
    List<RunEvaluations.Ablated> rows = new ArrayList<>();
    for (String name : experiment.ablations()) {
      Path bundle = run.folder().ablation(name);
      try (LazyPolicy policy = new LazyPolicy(() -> run.open(bundle))) {
        rows.add(
            new RunEvaluations.Ablated(
                name,
                get("ablation-" + name, () -> EvaluationRequest.of(name, policy.get(), plan))
                    .report()));
      }
    }
    return rows;
  }

  private EvaluationReport evaluate(String name, Supplier<? extends Policy> policy) {
    return row(name, name, () -> EvaluationRequest.of(name, policy.get(), plan));
  }

  private EvaluationReport row(String policy, String name, Supplier<EvaluationRequest> request) {
    Evaluation evaluation = get(name, request);
    double jump = evaluation.borderJump();
    profile.add(
        new HorizonRow(
            policy, PolicyFigures.of(evaluation.report()), Double.isNaN(jump) ? null : jump));
    return evaluation.report();
  }

  private void perturb(
      String name,
      Supplier<? extends Policy> policy,
      EvaluationReport unperturbed,
      List<EvaluationReport> rows) {
    for (String perturbation : experiment.evaluation().perturbations()) {
      if (perturbation.equals(UNPERTURBED)) {
        rows.add(unperturbed);
      } else {
        rows.add(
            get(
                    name + "-" + perturbation,
                    () ->
                        EvaluationRequest.of(name + " with " + perturbation, policy.get(), plan)
                            .under(NamedPerturbation.of(perturbation).perturbation()))
                .report());
      }
    }
  }

  private Evaluation get(String name, Supplier<EvaluationRequest> request) {
    return stored.get(
        name,
        () -> {
          EvaluationRequest evaluation = request.get();
          ProgressMeter meter = run.meter("evaluating " + evaluation.label(), "episodes");
          Evaluation result = evaluator.evaluate(evaluation.scoredBy(rewards), meter::report);
          run.listener().evaluationFinished(result.report());
          return result;
        });
  }
}
