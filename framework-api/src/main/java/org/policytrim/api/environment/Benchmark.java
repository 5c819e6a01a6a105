package org.policytrim.api.environment;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;

/**
 * A robot world with tasks, as configured by one experiment. Its methods may be called from any
 * thread.
 */
public interface Benchmark extends AutoCloseable {

  /** The plugin's name for it, such as {@code metaworld}. */
  String name();

  /**
   * The exact engine and assets behind the numbers, such as "MuJoCo 3.3.0, metaworld 3.1.1"; goes
   * into the report.
   */
  String engine();

  /** The tasks this experiment plays, with their step limits. */
  TaskSuite suite();

  /** The actions every environment takes. */
  ActionSpec actionSpec();

  /** What a policy is shown under the experiment's preset. */
  ObservationSpec observationSpec();

  /** The layout of the robot's own state that every reset and step returns; at least one field. */
  List<StateField> proprioception();

  /** What it can do beyond resetting and stepping. */
  Set<Capability> capabilities();

  /**
   * How many distinct initial states a split holds; {@link Integer#MAX_VALUE} where they are drawn
   * by seed. States of different splits are never equal.
   */
  int stateCount(Task task, StateSplit split);

  /**
   * Opens a world for a task on the calling thread; the caller closes it, on the same thread. Many
   * may be open at once.
   *
   * @throws IllegalArgumentException if the task is not of this benchmark
   */
  Environment open(Task task);

  /**
   * The view for videos and film strips: one camera, no state. Only asked for with {@link
   * Capability#CAMERAS}.
   */
  ObservationSpec videoSpec();

  /**
   * The styles in which tasks can be demonstrated, the quickest first: {@code expert}, and where
   * there is one {@code teleoperated} (slower, with noise and pauses). Empty without {@link
   * Capability#DEMONSTRATIONS}.
   */
  List<String> demonstrationStyles();

  /**
   * Someone who knows how the task is done, looking at the given environment's inner state.
   *
   * @param environment an environment of this benchmark, already reset; the demonstrator lasts
   *     until its next reset
   * @param style one of {@link #demonstrationStyles()}
   * @param random the only source of chance
   * @throws UnsupportedCapabilityException without {@link Capability#DEMONSTRATIONS}
   * @throws IllegalArgumentException for another benchmark's environment or an unknown style
   */
  Demonstrator demonstrator(Environment environment, String style, RandomGenerator random);

  /**
   * Frees what environments share; every environment is closed before. Closing twice is allowed.
   */
  @Override
  void close();
}
