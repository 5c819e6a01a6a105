package org.policytrim.libero.bddl;

import java.util.List;

/** An expression of a BDDL file: a word, or a group of expressions in parentheses. */
sealed interface Expression {

  /** Returns the position of the first character. */
  SourcePosition position();

  /**
   * A word.
   *
   * @param text in lower case
   * @param position the position of the first character
   */
  record Word(String text, SourcePosition position) implements Expression {}

  /**
   * A group in parentheses.
   *
   * @param parts the expressions in it; may be empty
   * @param position the position of the opening parenthesis
   */
  record Group(List<Expression> parts, SourcePosition position) implements Expression {

    public Group {
      parts = List.copyOf(parts);
    }
  }
}
