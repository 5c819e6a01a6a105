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
 * Builds episodes whose decisions, actions and states are consistent with their outcome.
 *
 * <pre>{@code
 * Episode quick = EpisodeBuilder.of(task).horizon(5).succeedsAt(37).build();
 * EpisodeGroup group = EpisodeBuilder.group(
 *     EpisodeBuilder.of(task).horizon(5).succeedsAt(37),
 *     EpisodeBuilder.of(task).horizon(10).runsOut());
 * }</pre>
 *
 * <p>By default an episode starts from training state 0, executes 5 of 5 predicted actions per call
 * on 2 axes, all of them 0 with log-probabilities of 0, and succeeds at the task's last step.
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

  /** Starts an episode of a task. */
  public static EpisodeBuilder of(Task task) {
    return new EpisodeBuilder(task);
  }

  /** Starts an episode of a task with a name and a step limit. */
  public static EpisodeBuilder of(String taskId, int stepLimit) {
    return new EpisodeBuilder(new Task(taskId, "do " + taskId, stepLimit));
  }

  /**
   * Builds a group; all episodes start from the initial state of the first and are numbered in
   * order.
   */
  public static EpisodeGroup group(EpisodeBuilder... siblings) {
    InitialState shared = siblings[0].initialState;
    List<Episode> episodes = new ArrayList<>();
    for (int i = 0; i < siblings.length; i++) {
      episodes.add(siblings[i].from(shared).sibling(i).build());
    }
    return new EpisodeGroup(siblings[0].task, shared, episodes);
  }

  /**
   * Builds a group of episodes with the given steps of first success (1-based); 0 stands for an
   * episode that reaches the step limit.
   */
  public static EpisodeGroup group(Task task, int... firstSuccesses) {
    return group(
        IntStream.of(firstSuccesses)
            .mapToObj(step -> step == 0 ? of(task).runsOut() : of(task).succeedsAt(step))
            .toArray(EpisodeBuilder[]::new));
  }

  /** Sets the initial state. */
  public EpisodeBuilder from(InitialState state) {
    initialState = state;
    return this;
  }

  /** Lets the episode succeed at a step, counted from 1. */
  public EpisodeBuilder succeedsAt(int step) {
    outcome = new Outcome(true, step, false);
    return this;
  }

  /** Lets the episode fail at the task's step limit. */
  public EpisodeBuilder runsOut() {
    outcome = new Outcome(false, task.stepLimit(), true);
    return this;
  }

  /** Lets the episode terminate at a step without success. */
  public EpisodeBuilder terminatesAt(int step) {
    outcome = new Outcome(false, step, false);
    return this;
  }

  /** Sets the number of actions executed per call; chunks are at least as long. */
  public EpisodeBuilder horizon(int executed) {
    horizon = executed;
    return this;
  }

  /** Sets the number of actions predicted per call; by default as many as are executed. */
  public EpisodeBuilder chunkLength(int planned) {
    chunkLength = planned;
    return this;
  }

  /** Sets the number of action axes and the size of the proprioception. */
  public EpisodeBuilder sizes(int actionAxes, int robotNumbers) {
    axes = actionAxes;
    proprioceptionSize = robotNumbers;
    return this;
  }

  /** Sets the log-probability of every action element. */
  public EpisodeBuilder logProbability(double value) {
    logProbability = value;
    return this;
  }

  /** Sets the number of optimiser steps behind the weights. */
  public EpisodeBuilder policyVersion(long version) {
    policyVersion = version;
    return this;
  }

  /** Sets the phase, iteration and group of the key. */
  public EpisodeBuilder phase(String name, int inIteration, int inGroup) {
    phase = name;
    iteration = inIteration;
    group = inGroup;
    return this;
  }

  /** Sets the number within the group. */
  public EpisodeBuilder sibling(int place) {
    sibling = place;
    return this;
  }

  /** Builds the episode. */
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
