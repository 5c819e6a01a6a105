package org.policytrim.libero.bddl;

import java.util.Locale;

/** The relation of a fact. */
public enum Relation {
  /** The first object is on the second, an object or a region. */
  ON(2),
  /** The first object is in the second, a region. */
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

  /** Returns the number of arguments. */
  public int arguments() {
    return arguments;
  }

  /** Returns the keyword in descriptions, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
