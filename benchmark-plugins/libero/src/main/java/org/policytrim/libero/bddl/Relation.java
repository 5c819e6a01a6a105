package org.policytrim.libero.bddl;

import java.util.Locale;

/** What a fact can say. */
public enum Relation {
  /** The first stands on the second, an object or a region. */
  ON(2),
  /** The first lies in the second, a region. */
  IN(2),
  /** A drawer or door is open. */
  OPEN(1),
  /** A drawer or door is closed. */
  CLOSE(1),
  /** A stove is on. */
  TURNON(1),
  /** A stove is off. */
  TURNOFF(1);

  private final int arguments;

  Relation(int arguments) {
    this.arguments = arguments;
  }

  /** How many names it takes. */
  public int arguments() {
    return arguments;
  }

  /** As descriptions write it, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
