package org.policytrim.libero.bddl;

import java.util.List;

/**
 * Something that is so at the beginning, or shall be so in the end.
 *
 * @param relation what is said
 * @param arguments of whom: names of objects, fixtures or regions, as many as the relation takes
 * @param place where it stands
 */
public record Fact(Relation relation, List<String> arguments, Place place) {

  public Fact {
    arguments = List.copyOf(arguments);
    if (arguments.size() != relation.arguments()) {
      throw new IllegalArgumentException(
          "'%s' takes %d names, found %s"
              .formatted(relation.word(), relation.arguments(), arguments));
    }
  }

  /** Of whom it is said. */
  public String subject() {
    return arguments.getFirst();
  }

  @Override
  public String toString() {
    return "(%s %s)".formatted(relation.word(), String.join(" ", arguments));
  }
}
