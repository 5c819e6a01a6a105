package org.policytrim.libero.predicate;

import java.util.List;
import java.util.Locale;
import org.policytrim.libero.bddl.Fact;

/**
 * One condition of a goal as the BDDL file has it, such as {@code (On bowl_1 plate_1)}.
 *
 * @param predicate its name, of any case
 * @param arguments the names it is about
 */
public record GoalTerm(String predicate, List<String> arguments) {

  public GoalTerm {
    predicate = predicate.toLowerCase(Locale.ROOT);
    arguments = List.copyOf(arguments);
  }

  /** As a description says it. */
  public static GoalTerm of(Fact fact) {
    return new GoalTerm(fact.relation().word(), fact.arguments());
  }

  @Override
  public String toString() {
    return "(" + predicate + " " + String.join(" ", arguments) + ")";
  }
}
