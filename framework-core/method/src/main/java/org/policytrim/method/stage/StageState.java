package org.policytrim.method.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.method.advantage.SuccessGate;
import org.policytrim.method.rollout.FailedStates;
import org.policytrim.method.trainer.TrainingMemory;
import org.policytrim.method.update.UpdateReport;

/**
 * The progress of a stage, stored in its checkpoints. The tensors of a checkpoint are the head's
 * training state and, once a checkpoint has been compared, the weights kept so far.
 *
 * @param iterations the number of finished iterations
 * @param policyVersion the number of optimiser steps that the head has taken since the base
 * @param seconds wall-clock seconds, summed over all processes that trained the stage
 * @param reports one per finished iteration
 * @param candidates the checkpoints compared so far, in order
 * @param tasks the tasks' progress in the success gate; empty if it is off or nothing is finished
 * @param failed the failed states that wait for a replay
 */
public record StageState(
    int iterations,
    long policyVersion,
    double seconds,
    List<UpdateReport> reports,
    List<Candidate> candidates,
    List<SuccessGate.TaskProgress> tasks,
    List<FailedStates.Failed> failed) {

  public StageState {
    tasks = List.copyOf(tasks);
    failed = List.copyOf(failed);
    reports = List.copyOf(reports);
    candidates = List.copyOf(candidates);
  }

  /** Returns the state of a stage that has not begun. */
  static StageState start() {
    return new StageState(0, 0, 0, List.of(), List.of(), List.of(), List.of());
  }

  /** Returns this state after one more iteration. */
  StageState after(UpdateReport report, TrainingMemory memory) {
    List<UpdateReport> extended = new ArrayList<>(reports);
    extended.add(report);
    return new StageState(
        iterations + 1,
        memory.policyVersion(),
        seconds,
        extended,
        candidates,
        memory.gate().progress(),
        memory.failed().states());
  }

  /** Returns this state with one more compared checkpoint. */
  StageState with(Candidate candidate) {
    List<Candidate> extended = new ArrayList<>(candidates);
    extended.add(candidate);
    return new StageState(iterations, policyVersion, seconds, reports, extended, tasks, failed);
  }

  /** Returns this state with more time spent. */
  StageState plusSeconds(double spent) {
    return new StageState(
        iterations, policyVersion, seconds + spent, reports, candidates, tasks, failed);
  }

  /** Returns the candidate of an iteration; empty if that checkpoint was not compared. */
  Optional<Candidate> candidate(int iteration) {
    return candidates.stream().filter(one -> one.iteration() == iteration).findFirst();
  }

  /** Returns the candidates of an iteration: the trained weights, and their average if compared. */
  List<Candidate> candidatesOf(int iteration) {
    return candidates.stream().filter(one -> one.iteration() == iteration).toList();
  }

  /** Returns the number of episodes played in training. */
  int episodes() {
    return reports.stream().mapToInt(report -> report.rollout().episodes()).sum();
  }

  /**
   * Checks that the experiment asks for at least as many iterations as are finished: iterations
   * cannot be undone.
   *
   * @param label the stage's label
   * @param requested the number of iterations in the experiment
   * @param folder the folder of the stage's checkpoints
   * @throws PluginException if more iterations are finished
   */
  public void requireNotBeyond(String label, int requested, Path folder) {
    if (iterations > requested) {
      throw new PluginException(
          folder.toString(),
          "stage %s was already trained for %d iterations, and the experiment asks for %d"
              .formatted(label, iterations, requested),
          "Ask for at least %d, or delete that folder to train the stage again"
              .formatted(iterations));
    }
  }
}
