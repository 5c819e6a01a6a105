package org.policytrim.method.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.method.progress.ProgressMeter;
import org.policytrim.method.progress.RunListener;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.trainer.PolicyTrimTrainer;
import org.policytrim.method.trainer.Stage;
import org.policytrim.method.update.UpdateReport;

/**
 * Walks a stage from its start, or from its newest checkpoint, to the choice of weights and
 * horizon. After every unit of work (an iteration, a comparison) the state can be saved, and going
 * on from it gives the same end.
 */
public final class StageRun {

  private static final String HEAD = "head";

  /** The part's name in checkpoints that were written before a stage could keep its last. */
  private static final String KEPT = "best";

  private final Stage stage;
  private final TrainablePolicy policy;
  private final PolicyTrimTrainer trainer;
  private final CheckpointSelection selection;
  private final StageCheckpoints checkpoints;
  private final RunListener listener;
  private final StopFlag stop;
  private final int checkpointEvery;
  private final Candidate start;

  private StageState state = StageState.start();
  private Optional<NamedTensors> kept = Optional.empty();
  private int savedIterations;
  private long lap = System.nanoTime();

  /** What a stage is walked with. */
  public record Parts(
      TrainablePolicy policy,
      CheckpointSelection selection,
      StageCheckpoints checkpoints,
      RunListener listener,
      StopFlag stop,
      int checkpointEvery) {}

  /** Makes the trainer once it is known how many optimiser steps the head has taken. */
  @FunctionalInterface
  public interface TrainerFactory {

    PolicyTrimTrainer at(long policyVersion);
  }

  /**
   * A walk.
   *
   * @param start weights to begin with where there is no checkpoint yet, and what they showed
   * @throws org.policytrim.api.plugin.PluginException if the stage was trained for longer than is
   *     asked for
   */
  public StageRun(Stage stage, Parts parts, StageOutcome start, TrainerFactory trainers) {
    this.stage = stage;
    this.policy = parts.policy();
    this.selection = parts.selection();
    this.checkpoints = parts.checkpoints();
    this.listener = parts.listener();
    this.stop = parts.stop();
    this.checkpointEvery = parts.checkpointEvery();
    this.start = start.chosen();
    restore(start);
    this.trainer = trainers.at(state.policyVersion());
  }

  /** The outcome of a stage whose newest checkpoint is its last; empty where there is work left. */
  public static Optional<StageOutcome> finished(
      Stage stage, CheckpointSelection selection, StageCheckpoints checkpoints) {
    try {
      Optional<StageCheckpoints.Saved> latest = checkpoints.latest().newest();
      if (latest.isEmpty() || !selection.isComplete(stage, latest.get().state())) {
        return Optional.empty();
      }
      return Optional.of(
          outcome(stage, selection, latest.get().state(), latest.get().tensors(KEPT)));
    } catch (IOException failure) {
      throw new UncheckedIOException("stage " + stage.label() + " can't be read", failure);
    }
  }

  /**
   * Walks to the end.
   *
   * @throws CancellationException if the stop flag was set; a checkpoint is written
   */
  public StageOutcome run() {
    listener.stageStarted(stage.label(), stage.iterations());
    try {
      while (!selection.isComplete(stage, state)) {
        if (selection.isDue(stage, state)) {
          compare();
          save();
        } else {
          iterate();
          if (state.iterations() % checkpointEvery == 0 || selection.isDue(stage, state)) {
            save();
          }
        }
      }
    } catch (CancellationException stopped) {
      if (state.iterations() > savedIterations) {
        save();
      }
      throw stopped;
    }
    StageOutcome outcome = outcome(stage, selection, state, kept.orElseThrow());
    listener.noted(outcome.sentence());
    return outcome;
  }

  private void iterate() {
    stop.check();
    ProgressMeter meter =
        new ProgressMeter(
            listener,
            stop,
            "%s: iteration %d of %d"
                .formatted(stage.label(), state.iterations() + 1, stage.iterations()),
            "episodes");
    UpdateReport report = trainer.iterate(stage, state.iterations(), meter::report);
    state = state.after(report, trainer.policyVersion());
    listener.iterationFinished(report);
  }

  private void compare() {
    Optional<Candidate> known = Optional.of(start).filter(_ -> state.iterations() == 0);
    Candidate candidate = selection.examine(stage, policy, state.iterations(), known);
    state = state.with(candidate);
    if (selection.kept(stage, state).equals(candidate)) {
      kept = Optional.of(policy.head().weights());
    }
  }

  private static StageOutcome outcome(
      Stage stage, CheckpointSelection selection, StageState state, NamedTensors weights) {
    Candidate chosen = selection.kept(stage, state);
    return new StageOutcome(
        Optional.of(weights),
        chosen,
        Optional.of(
            new StageFigures(
                stage.label(),
                state.iterations(),
                state.episodes(),
                state.seconds(),
                stage.selectsHorizon() ? chosen.horizon() : null,
                chosen.iteration())),
        selection.sentence(stage, state),
        state.reports());
  }

  private void restore(StageOutcome start) {
    try {
      StageCheckpoints.Recovered recovery = checkpoints.latest();
      recovery.skipped().forEach(sentence -> listener.noted("passed over " + sentence));
      if (recovery.newest().isEmpty()) {
        start.weights().ifPresent(policy.head()::restore);
        return;
      }
      StageCheckpoints.Saved checkpoint = recovery.newest().get();
      state = checkpoint.state();
      state.requireNotBeyond(stage.label(), stage.iterations(), checkpoint.folder().getParent());
      savedIterations = state.iterations();
      policy.head().restore(checkpoint.tensors(HEAD));
      kept = checkpoint.has(KEPT) ? Optional.of(checkpoint.tensors(KEPT)) : Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "stage %s can't go on from its checkpoint".formatted(stage.label()), failure);
    }
  }

  private void save() {
    long now = System.nanoTime();
    state = state.plusSeconds((now - lap) / 1e9);
    lap = now;
    Map<String, NamedTensors> parts = new LinkedHashMap<>();
    parts.put(HEAD, policy.head().trainingState());
    kept.ifPresent(weights -> parts.put(KEPT, weights));
    try {
      checkpoints.save(state, parts);
      savedIterations = state.iterations();
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "no checkpoint of stage %s can be written".formatted(stage.label()), failure);
    }
  }
}
