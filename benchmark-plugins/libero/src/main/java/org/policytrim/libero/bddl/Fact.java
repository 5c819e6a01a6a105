package org.policytrim.libero.bddl;

import java.util.List;

/**
 * A condition that holds initially, or that a goal requires.
 *
 * @param relation the relation
 * @param arguments the names of objects, fixtures or regions, as many as the relation takes
 * @param position the position in the description
 */
public record Fact(Relation relation, List<String> arguments, SourcePosition position) {

  public Fact {
    arguments = List.copyOf(arguments);
    if (arguments.size() != relation.arguments()) {
      throw new IllegalArgumentException(
          "'%s' has %d arguments, found %s"
              .formatted(relation.word(), relation.arguments(), arguments));
    }
  }

  /** Returns the first argument. */
  public String subject() {
    return arguments.getFirst();
  }

  @Override
  public String toString() {
    return "(%s %s)".formatted(relation.word(), String.join(" ", arguments));
  }
}
