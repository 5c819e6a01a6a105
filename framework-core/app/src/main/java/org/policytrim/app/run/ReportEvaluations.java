package org.policytrim.app.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.model.Policy;
import org.policytrim.host.experiment.Experiment;
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
 * Plays every row of the report on the same pairs: base and trimmed, the base forced to other
 * horizons, both under disturbances, the ablations. What is played is the saved bundle, loaded
 * again; what is finished is kept and not played twice.
 */
final class ReportEvaluations {

  private static final String UNDISTURBED = "none";

  private final RunContext run;
  private final Experiment experiment;
  private final EvaluationPlan plan;
  private final StoredEvaluations files;
  private final Evaluator evaluator;
  private final RewardComposition rewards;
  private final List<HorizonRow> profile = new ArrayList<>();

  ReportEvaluations(RunContext run) {
    this.run = run;
    this.experiment = run.experiment();
    this.plan = run.evaluationPlan();
    this.files = new StoredEvaluations(run.files().evaluations());
    this.evaluator = new Evaluator(run.workers());
    this.rewards = run.rewards(experiment.stages().getLast().rewards());
  }

  /** The base at its own horizon on the selection states, to which checkpoints are compared. */
  EvaluationReport selectionReference() {
    try (LazyPolicy base = new LazyPolicy(() -> run.open(run.files().base()))) {
      return get(
              "selection-base",
              () ->
                  EvaluationRequest.of("base on selection states", base.get(), run.selectionPlan()))
          .report();
    }
  }

  /** The benchmark's own expert; empty where it has none. */
  Stream<ExpertBaseline> expert() {
    return run.benchmark() instanceof Demonstrable demonstrable
        ? Stream.of(files.expert(() -> ExpertBaseline.play(run.workers(), demonstrable, plan)))
        : Stream.empty();
  }

  /** Every row. The ablations' bundles are there. */
  RunEvaluations play() {
    EvaluationReport base;
    EvaluationReport trimmed;
    List<EvaluationReport> forced = new ArrayList<>();
    List<EvaluationReport> disturbedBase = new ArrayList<>();
    List<EvaluationReport> disturbedTrimmed = new ArrayList<>();
    try (LazyPolicy policy = new LazyPolicy(() -> run.open(run.files().base()))) {
      base = own("base", policy);
      for (int horizon : Horizons.forced(experiment)) {
        forced.add(
            row(
                "base",
                "base-h" + horizon,
                () ->
                    EvaluationRequest.forced(
                        "base at h = " + horizon, policy.get(), horizon, plan)));
      }
      disturb("base", policy, base, disturbedBase);
    }
    try (LazyPolicy policy = new LazyPolicy(() -> run.open(run.files().trimmed()))) {
      trimmed = own("trimmed", policy);
      disturb("trimmed", policy, trimmed, disturbedTrimmed);
    }
    List<RunEvaluations.Perturbed> perturbed = new ArrayList<>();
    for (int i = 0; i < disturbedBase.size(); i++) {
      perturbed.add(
          new RunEvaluations.Perturbed(
              experiment.evaluation().perturbations().get(i),
              disturbedBase.get(i),
              disturbedTrimmed.get(i)));
    }
    return new RunEvaluations(base, trimmed, forced, perturbed, ablated());
  }

  /** Success, steps, calls and border jumps by horizon, for what was played undisturbed. */
  List<HorizonRow> profile() {
    return List.copyOf(profile);
  }

  private List<RunEvaluations.Ablated> ablated() {
    List<RunEvaluations.Ablated> rows = new ArrayList<>();
    for (String name : experiment.ablations()) {
      Path bundle = run.files().ablation(name);
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

  private EvaluationReport own(String name, Supplier<? extends Policy> policy) {
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

  private void disturb(
      String name,
      Supplier<? extends Policy> policy,
      EvaluationReport undisturbed,
      List<EvaluationReport> rows) {
    for (String perturbation : experiment.evaluation().perturbations()) {
      if (perturbation.equals(UNDISTURBED)) {
        rows.add(undisturbed);
      } else {
        rows.add(
            get(
                    name + "-" + perturbation,
                    () ->
                        EvaluationRequest.of(name + " under " + perturbation, policy.get(), plan)
                            .under(NamedPerturbation.of(perturbation).perturbation()))
                .report());
      }
    }
  }

  private Evaluation get(String name, Supplier<EvaluationRequest> request) {
    return files.get(
        name,
        () -> {
          EvaluationRequest wanted = request.get();
          ProgressMeter meter = run.meter("evaluating " + wanted.label(), "episodes");
          Evaluation played = evaluator.evaluate(wanted.scoredBy(rewards), meter::report);
          run.listener().evaluationFinished(played.report());
          return played;
        });
  }
}
