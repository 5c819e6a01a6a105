package org.policytrim.libero.expert;

import java.util.Comparator;
import java.util.List;
import org.policytrim.libero.predicate.GoalTerm;

/** In which order conditions are brought about. */
final class Ordering {

  private Ordering() {}

  /** What is to be shut is shut last, after things were put in; all else as the goal has it. */
  static List<GoalTerm> ordered(List<GoalTerm> terms) {
    return terms.stream()
        .sorted(Comparator.comparingInt(term -> term.predicate().equals("close") ? 1 : 0))
        .toList();
  }
}
