package org.policytrim.libero.bddl;

import java.util.List;

/** What a BDDL file is made of: words and groups of expressions in parentheses. */
sealed interface Expression {

  /** Where it begins. */
  Place place();

  /**
   * One word.
   *
   * @param text in lower case
   * @param place where it begins
   */
  record Word(String text, Place place) implements Expression {}

  /**
   * A group in parentheses.
   *
   * @param parts what it holds; may be empty
   * @param place its opening parenthesis
   */
  record Group(List<Expression> parts, Place place) implements Expression {

    public Group {
      parts = List.copyOf(parts);
    }
  }
}
