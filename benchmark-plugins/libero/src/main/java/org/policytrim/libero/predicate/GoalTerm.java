package org.policytrim.libero.predicate;

import java.util.List;
import java.util.Locale;

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

  @Override
  public String toString() {
    return "(" + predicate + " " + String.join(" ", arguments) + ")";
  }
}
