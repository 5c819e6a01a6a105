package org.policytrim.report.figures;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.stage.StageFigures;

/**
 * A run in figures: {@code report.json}, component by component (names become snake_case there).
 *
 * <p>Rates are fractions from 0 to 1. A mean that does not exist is null, never NaN. Keys that
 * begin with {@code seconds} or hold {@code speedup_seconds}, and {@code machine}, are the only
 * ones that differ between two runs of one experiment.
 *
 * @param experiment its name
 * @param seed of every random draw
 * @param projectVersion the version of PolicyTrim that ran
 * @param plugins the versions of the plugins that took part, by name
 * @param engines the versions of simulators and numeric engines, by name; may be empty
 * @param machine where it ran
 * @param secondsTotal wall-clock seconds of the whole run, resumed parts included
 * @param benchmark the benchmark's name
 * @param tasks the tasks' ids, in order
 * @param protocol the evaluation protocol's name
 * @param protocolRemarks what a reader must know to read the figures, such as "evaluated on
 *     training states"; may be empty
 * @param observation the observation preset's name
 * @param model the model plugin's name
 * @param parameters how many numbers the policy has
 * @param expert the demonstrator's own figures, a mark beside the policies'; null where unknown
 * @param base the pretrained policy at its own horizon
 * @param baseForced the pretrained policy forced to other horizons, without training
 * @param trimmed the trained policy
 * @param comparison trimmed beside base
 * @param perTask the same by task: descriptive
 * @param stages what training did, in order
 * @param perturbations both policies under disturbances
 * @param ablations the run without one of its parts
 * @param notes further sentences the reader should see
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
    perTask = List.copyOf(perTask);
    stages = List.copyOf(stages);
    perturbations = List.copyOf(perturbations);
    ablations = List.copyOf(ablations);
    notes = List.copyOf(notes);
  }

  /**
   * Where a run ran.
   *
   * @param system operating system and architecture
   * @param processor its name, or "unknown"
   * @param cores available to the run
   * @param memoryBytes of the machine
   * @param java the Java runtime's version
   * @param device where networks were computed, such as {@code cpu}
   */
  public record Machine(
      String system, String processor, int cores, long memoryBytes, String java, String device) {}

  /**
   * How many numbers a policy has.
   *
   * @param backbone frozen; 0 where the model has none
   * @param head trained
   */
  public record ParameterCounts(long backbone, long head) {}

  /**
   * The demonstrator's own figures.
   *
   * @param successRate of its own episodes, not of demonstrations that were kept
   * @param stepsSuccessMean mean steps of its successes; null where there was none
   */
  public record ExpertFigures(double successRate, @Nullable Double stepsSuccessMean) {}

  /**
   * One task, both policies.
   *
   * @param task its id
   * @param base the base on this task's pairs
   * @param trimmed the trimmed on the same
   * @param discordant [base only succeeded, trimmed only succeeded]
   * @param stepsSaved 1 - S_trimmed / S_base over successes; null where a mean is missing
   * @param speedupCalls counted calls of the base over those of the trimmed
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
   * Both policies under one disturbance, on the same pairs.
   *
   * @param name such as {@code blur-13}
   * @param base the base under it
   * @param trimmed the trimmed under it
   * @param comparison trimmed beside base, both disturbed
   */
  public record PerturbationFigures(
      String name, PolicyFigures base, PolicyFigures trimmed, ComparisonFigures comparison) {}

  /**
   * The run without one of its parts.
   *
   * @param name such as {@code no-group-stability}
   * @param trimmed what training without it gave
   * @param comparison that beside the base
   */
  public record AblationFigures(String name, PolicyFigures trimmed, ComparisonFigures comparison) {}
}
