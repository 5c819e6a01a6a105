package org.policytrim.libero.predicate;

import java.util.List;
import java.util.Locale;
import org.policytrim.libero.bddl.Fact;

/**
 * One condition of a goal as in a BDDL file, such as {@code (On bowl_1 plate_1)}.
 *
 * @param predicate its name, in any case
 * @param arguments the names of objects and regions
 */
public record GoalTerm(String predicate, List<String> arguments) {

  public GoalTerm {
    predicate = predicate.toLowerCase(Locale.ROOT);
    arguments = List.copyOf(arguments);
  }

  /** Returns the condition of a fact. */
  public static GoalTerm of(Fact fact) {
    return new GoalTerm(fact.relation().word(), fact.arguments());
  }

  @Override
  public String toString() {
    return "(" + predicate + " " + String.join(" ", arguments) + ")";
  }
}
