package org.policytrim.libero.expert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.predicate.Goal;
import org.policytrim.libero.predicate.GoalTerm;

/**
 * An expert that brings about the conditions of a goal one after the other and repeats a skill that
 * did not succeed. Belongs to one episode.
 */
public final class ScriptedExpert {

  private final Simulation simulation;
  private final List<GoalTerm> terms;
  private final Goal goal;
  private final SceneQueries scene;
  private @Nullable Motion motion;
  private int working = -1;

  /**
   * Creates an expert at the start of an episode.
   *
   * @param simulation a simulation that has been reset, with the controller {@code OSC_POSE}
   * @param terms the task's goal
   */
  public ScriptedExpert(Simulation simulation, List<GoalTerm> terms) {
    this.simulation = simulation;
    this.terms = GoalOrdering.ordered(terms);
    this.goal = Goal.of(this.terms, simulation.sceneIndex());
    this.scene = new SceneQueries(simulation);
  }

  /** Returns the next action: seven numbers in [-1, 1]. */
  public double[] act() {
    return PoseTracker.action(scene.hand(), command());
  }

  private HandTarget command() {
    for (int attempt = 0; attempt < 3; attempt++) {
      int open = firstOpen();
      boolean advanced = working >= 0 && open != working && holds(working);
      if (motion == null || advanced) {
        Motion next =
            open < terms.size()
                ? Skills.motion(terms.get(open), terms, scene, _ -> holds(open))
                : Motion.none();
        // A condition may hold while its object is still in the hand.
        motion = advanced ? Motion.sequence(PickAndPlace.release(), next) : next;
        working = open;
      }
      HandTarget command = motion.next(scene);
      if (command != null) {
        return command;
      }
      motion = null;
    }
    return new HandTarget(scene.hand(), HandTarget.FULL_SPEED, 0);
  }

  private boolean holds(int term) {
    return term < terms.size() && goal.predicates().get(term).holds(simulation.data());
  }

  private int firstOpen() {
    for (int i = 0; i < terms.size(); i++) {
      if (!holds(i)) {
        return i;
      }
    }
    return terms.size();
  }
}
