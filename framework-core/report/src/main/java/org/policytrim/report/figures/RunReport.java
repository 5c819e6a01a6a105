package org.policytrim.report.figures;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.stage.StageFigures;

/**
 * The figures of a run. {@code report.json} has the same structure, with the names of components in
 * snake_case.
 *
 * <p>Rates are fractions from 0 to 1. A mean that does not exist is null, never NaN. Two runs of
 * the same experiment differ only in {@code machine}, {@code speedup_seconds} and the keys that
 * begin with {@code seconds}.
 *
 * @param experiment the experiment's name
 * @param seed the seed of all random draws
 * @param projectVersion the version of PolicyTrim
 * @param plugins the versions of the plugins used, by name
 * @param engines the versions of simulators and numeric engines, by name; may be empty
 * @param machine the machine that the run was executed on
 * @param secondsTotal the wall-clock seconds of the whole run, over all processes of a resumed run
 * @param benchmark the benchmark's name
 * @param tasks the tasks' ids, in order
 * @param protocol the evaluation protocol's name
 * @param protocolRemarks caveats about the figures, such as "evaluated on training states"; may be
 *     empty
 * @param observation the observation preset's name
 * @param model the model plugin's name
 * @param parameters the policy's parameter counts
 * @param expert the expert's figures, as a reference; null if unknown
 * @param base the base policy at its own horizon
 * @param baseForced the base policy forced to other horizons, without training
 * @param baselines the policies of stages that pass on a further baseline, in order
 * @param trimmed the trimmed policy
 * @param comparison the trimmed policy compared with the base
 * @param perTask both policies by task; descriptive, without a verdict
 * @param stages the training stages, in order
 * @param perturbations both policies with perturbed observations
 * @param ablations the run repeated without single reward terms
 * @param notes further sentences for the reader
 */
public record RunReport(
    String experiment,
    long seed,
    String projectVersion,
    SortedMap<String, String> plugins,
    SortedMap<String, String> engines,
    Machine machine,
    double secondsTotal,
    String benchmark,
    List<String> tasks,
    String protocol,
    List<String> protocolRemarks,
    String observation,
    String model,
    ParameterCounts parameters,
    @Nullable ExpertFigures expert,
    PolicyFigures base,
    List<PolicyFigures> baseForced,
    List<BaselineFigures> baselines,
    PolicyFigures trimmed,
    ComparisonFigures comparison,
    List<TaskFigures> perTask,
    List<StageFigures> stages,
    List<PerturbationFigures> perturbations,
    List<AblationFigures> ablations,
    List<String> notes) {

  public RunReport {
    plugins = Collections.unmodifiableSortedMap(new TreeMap<>(plugins));
    engines = Collections.unmodifiableSortedMap(new TreeMap<>(engines));
    tasks = List.copyOf(tasks);
    protocolRemarks = List.copyOf(protocolRemarks);
    baseForced = List.copyOf(baseForced);
    baselines = List.copyOf(baselines);
    perTask = List.copyOf(perTask);
    stages = List.copyOf(stages);
    perturbations = List.copyOf(perturbations);
    ablations = List.copyOf(ablations);
    notes = List.copyOf(notes);
  }

  /**
   * The machine that a run was executed on.
   *
   * @param system the operating system and architecture
   * @param processor the processor's name, or "unknown"
   * @param cores the processor cores available to the run
   * @param memoryBytes the machine's memory in bytes
   * @param java the version of the Java runtime
   * @param device the device that computed networks, such as {@code cpu}
   */
  public record Machine(
      String system, String processor, int cores, long memoryBytes, String java, String device) {}

  /**
   * The parameter counts of a policy.
   *
   * @param backbone the frozen parameters; 0 if the model has no backbone
   * @param head the trained parameters
   */
  public record ParameterCounts(long backbone, long head) {}

  /**
   * The figures of the benchmark's expert on the evaluation states.
   *
   * @param successRate the expert's success rate
   * @param stepsSuccessMean the mean steps of its successes; null if there were none
   */
  public record ExpertFigures(double successRate, @Nullable Double stepsSuccessMean) {}

  /**
   * Both policies on one task.
   *
   * @param task the task's id
   * @param base the base policy on the task's pairs
   * @param trimmed the trimmed policy on the same pairs
   * @param discordant [pairs that only the base solved, pairs that only the trimmed policy solved]
   * @param stepsSaved 1 - S_trimmed / S_base over successes; null if a mean does not exist
   * @param speedupCalls the ratio of mean calls per episode, base to trimmed
   */
  public record TaskFigures(
      String task,
      PolicyFigures base,
      PolicyFigures trimmed,
      List<Integer> discordant,
      @Nullable Double stepsSaved,
      @Nullable Double speedupCalls) {

    public TaskFigures {
      discordant = List.copyOf(discordant);
    }
  }

  /**
   * Both policies with one perturbation, on the same pairs.
   *
   * @param name the perturbation, such as {@code blur-13}
   * @param base the base policy
   * @param trimmed the trimmed policy
   * @param comparison the trimmed policy compared with the base, both with the perturbation
   */
  public record PerturbationFigures(
      String name, PolicyFigures base, PolicyFigures trimmed, ComparisonFigures comparison) {}

  /**
   * A further baseline, such as the policy after a stage that rewards success alone.
   *
   * @param stage the stage that passed it on
   * @param figures the baseline at its own horizon
   * @param comparison the trimmed policy compared with this baseline
   */
  public record BaselineFigures(
      String stage, PolicyFigures figures, ComparisonFigures comparison) {}

  /**
   * The run repeated without one reward term.
   *
   * @param name the ablation, such as {@code no-group-stability}
   * @param trimmed the policy trained without the term
   * @param comparison that policy compared with the base
   */
  public record AblationFigures(String name, PolicyFigures trimmed, ComparisonFigures comparison) {}
}
