package org.policytrim.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.episode.Decision;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.episode.Outcome;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.ActionTrace;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;

/**
 * Makes episodes that are valid by construction: decisions, executed actions and states always add
 * up to the outcome.
 *
 * <pre>{@code
 * Episode quick = EpisodeBuilder.of(task).horizon(5).succeedsAt(37).build();
 * EpisodeGroup group = EpisodeBuilder.group(
 *     EpisodeBuilder.of(task).horizon(5).succeedsAt(37),
 *     EpisodeBuilder.of(task).horizon(10).runsOut());
 * }</pre>
 *
 * <p>Unless told otherwise an episode is of the task's training state 0, executes 5 of 5 planned
 * actions per call on 2 axes, all of them 0 with log-probabilities of 0, and succeeds at the task's
 * last step.
 */
public final class EpisodeBuilder {

  private final Task task;
  private InitialState initialState;
  private Outcome outcome;
  private String phase = "test";
  private int iteration = 0;
  private int group = 0;
  private int sibling = 0;
  private int horizon = 5;
  private int chunkLength = 0;
  private int axes = 2;
  private int proprioceptionSize = 2;
  private double logProbability = 0;
  private long policyVersion = 0;

  private EpisodeBuilder(Task task) {
    this.task = task;
    this.initialState = new InitialState(task.id(), StateSplit.TRAINING, 0);
    this.outcome = new Outcome(true, task.stepLimit(), false);
  }

  /** An episode of this task. */
  public static EpisodeBuilder of(Task task) {
    return new EpisodeBuilder(task);
  }

  /** An episode of a task that only has a name and a limit. */
  public static EpisodeBuilder of(String taskId, int stepLimit) {
    return new EpisodeBuilder(new Task(taskId, "do " + taskId, stepLimit));
  }

  /** Siblings from one initial state (that of the first), numbered in order. */
  public static EpisodeGroup group(EpisodeBuilder... siblings) {
    InitialState shared = siblings[0].initialState;
    List<Episode> episodes = new ArrayList<>();
    for (int i = 0; i < siblings.length; i++) {
      episodes.add(siblings[i].from(shared).sibling(i).build());
    }
    return new EpisodeGroup(siblings[0].task, shared, episodes);
  }

  /**
   * Siblings described by their first successful step (1-based), 0 for one that ran out of steps.
   */
  public static EpisodeGroup group(Task task, int... firstSuccesses) {
    return group(
        IntStream.of(firstSuccesses)
            .mapToObj(step -> step == 0 ? of(task).runsOut() : of(task).succeedsAt(step))
            .toArray(EpisodeBuilder[]::new));
  }

  /** Begins in this state. */
  public EpisodeBuilder from(InitialState state) {
    initialState = state;
    return this;
  }

  /** Succeeds at this step, counted from 1. */
  public EpisodeBuilder succeedsAt(int step) {
    outcome = new Outcome(true, step, false);
    return this;
  }

  /** Fails at the task's step limit. */
  public EpisodeBuilder runsOut() {
    outcome = new Outcome(false, task.stepLimit(), true);
    return this;
  }

  /** Fails at this step because the world could not go on. */
  public EpisodeBuilder terminatesAt(int step) {
    outcome = new Outcome(false, step, false);
    return this;
  }

  /** Executes this many actions per call; plans are at least as long. */
  public EpisodeBuilder horizon(int executed) {
    horizon = executed;
    return this;
  }

  /** Plans this many actions per call; otherwise as many as are executed. */
  public EpisodeBuilder chunkLength(int planned) {
    chunkLength = planned;
    return this;
  }

  /** Has actions of this many numbers and a robot state of that many. */
  public EpisodeBuilder sizes(int actionAxes, int robotNumbers) {
    axes = actionAxes;
    proprioceptionSize = robotNumbers;
    return this;
  }

  /** Has this log-probability at every action element. */
  public EpisodeBuilder logProbability(double value) {
    logProbability = value;
    return this;
  }

  /** Was made by weights that had seen this many optimiser steps. */
  public EpisodeBuilder policyVersion(long version) {
    policyVersion = version;
    return this;
  }

  /** Was played for this. */
  public EpisodeBuilder phase(String name, int inIteration, int inGroup) {
    phase = name;
    iteration = inIteration;
    group = inGroup;
    return this;
  }

  /** Has this place among its siblings. */
  public EpisodeBuilder sibling(int place) {
    sibling = place;
    return this;
  }

  /** The episode. */
  public Episode build() {
    List<Decision> decisions = new ArrayList<>();
    for (int start = 0; start < outcome.steps(); start += horizon) {
      int executed = Math.min(horizon, outcome.steps() - start);
      decisions.add(new Decision(decisions.size(), start, executed, sample(), policyVersion));
    }
    return new Episode(
        new EpisodeKey(phase, iteration, group, sibling),
        task,
        initialState,
        horizon,
        decisions,
        Matrix.filled(outcome.steps(), axes, 0),
        Matrix.filled(outcome.steps(), proprioceptionSize, 0),
        outcome);
  }

  private ActionSample sample() {
    int steps = Math.max(chunkLength, horizon);
    return new ActionSample(
        new ActionChunk(Matrix.filled(steps, axes, 0)),
        Matrix.filled(steps, axes, logProbability),
        new ActionTrace(NamedTensors.empty()));
  }
}
