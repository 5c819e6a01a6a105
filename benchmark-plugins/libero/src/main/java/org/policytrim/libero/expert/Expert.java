package org.policytrim.libero.expert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.predicate.Goal;
import org.policytrim.libero.predicate.GoalTerm;

/**
 * Does a task in the world it watches, condition by condition; begins a skill again where it did
 * not bring about what it should. Belongs to one episode.
 */
public final class Expert {

  private final Simulation world;
  private final List<GoalTerm> terms;
  private final Goal goal;
  private final Sight sight;
  private @Nullable Motion motion;
  private int working = -1;

  /**
   * An expert at the beginning of an episode.
   *
   * @param world already reset; its actions are those of the controller {@code OSC_POSE}
   * @param terms the task's goal
   */
  public Expert(Simulation world, List<GoalTerm> terms) {
    this.world = world;
    this.terms = Ordering.ordered(terms);
    this.goal = Goal.of(this.terms, world.surroundings());
    this.sight = new Sight(world);
  }

  /** The next action: seven numbers in [-1, 1]. */
  public double[] act() {
    return Steering.action(sight.hand(), command());
  }

  private Command command() {
    for (int attempt = 0; attempt < 3; attempt++) {
      int open = firstOpen();
      boolean advanced = working >= 0 && open != working && holds(working);
      if (motion == null || advanced) {
        Motion next =
            open < terms.size()
                ? Skills.motion(terms.get(open), terms, sight, _ -> holds(open))
                : Motion.none();
        // A condition may hold while the thing it is about is still in the hand.
        motion = advanced ? Motion.sequence(PickAndPlace.letGo(), next) : next;
        working = open;
      }
      Command command = motion.next(sight);
      if (command != null) {
        return command;
      }
      motion = null;
    }
    return new Command(sight.hand(), Command.FULL_SPEED, 0);
  }

  private boolean holds(int term) {
    return term < terms.size() && goal.predicates().get(term).holds(world.data());
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
