package org.policytrim.method.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.method.update.UpdateReport;

/**
 * Where a stage stands; a checkpoint's state. Its tensors are the head's training state and, once
 * there is one, the weights of the candidate that is kept so far.
 *
 * @param iterations done
 * @param policyVersion optimiser steps the head has taken since the base
 * @param seconds wall-clock, over all processes that worked on it
 * @param reports one per iteration
 * @param candidates the checkpoints that were compared so far, in order
 */
public record StageState(
    int iterations,
    long policyVersion,
    double seconds,
    List<UpdateReport> reports,
    List<Candidate> candidates) {

  public StageState {
    reports = List.copyOf(reports);
    candidates = List.copyOf(candidates);
  }

  /** A stage that has not begun. */
  static StageState start() {
    return new StageState(0, 0, 0, List.of(), List.of());
  }

  /** With one more iteration. */
  StageState after(UpdateReport report, long version) {
    List<UpdateReport> extended = new ArrayList<>(reports);
    extended.add(report);
    return new StageState(iterations + 1, version, seconds, extended, candidates);
  }

  /** With one more candidate. */
  StageState with(Candidate candidate) {
    List<Candidate> extended = new ArrayList<>(candidates);
    extended.add(candidate);
    return new StageState(iterations, policyVersion, seconds, reports, extended);
  }

  /** With more time spent. */
  StageState plusSeconds(double spent) {
    return new StageState(iterations, policyVersion, seconds + spent, reports, candidates);
  }

  /** The candidate of that iteration, if it was compared. */
  Optional<Candidate> candidate(int iteration) {
    return candidates.stream().filter(one -> one.iteration() == iteration).findFirst();
  }

  /** How many episodes training has played. */
  int episodes() {
    return reports.stream().mapToInt(report -> report.rollout().episodes()).sum();
  }

  /**
   * What is trained can't be taken back, and training would never meet its end.
   *
   * @param label the stage's
   * @param asked iterations that the experiment asks for
   * @param folder of the stage's checkpoints
   * @throws PluginException if more of them are done
   */
  public void requireNotBeyond(String label, int asked, Path folder) {
    if (iterations > asked) {
      throw new PluginException(
          folder.toString(),
          "stage %s has %d iterations behind it, and the experiment asks for %d"
              .formatted(label, iterations, asked),
          "Ask for at least %d, or delete that folder to train the stage anew"
              .formatted(iterations));
    }
  }
}
