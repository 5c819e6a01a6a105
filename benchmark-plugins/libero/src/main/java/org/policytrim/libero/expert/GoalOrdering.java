package org.policytrim.libero.expert;

import java.util.Comparator;
import java.util.List;
import org.policytrim.libero.predicate.GoalTerm;

/** The order in which the conditions of a goal are brought about. */
final class GoalOrdering {

  private GoalOrdering() {}

  /**
   * Returns the conditions in the order of the goal, except that parts are closed last, after
   * objects were put into them.
   */
  static List<GoalTerm> ordered(List<GoalTerm> terms) {
    return terms.stream()
        .sorted(Comparator.comparingInt(term -> term.predicate().equals("close") ? 1 : 0))
        .toList();
  }
}
