package org.policytrim.libero.bddl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Reads the one outer group of a BDDL text. Words are what stands between white space and
 * parentheses, in lower case, as the original takes them; a semicolon hides the rest of its line.
 */
final class ExpressionReader {

  private record Open(Place place, List<Expression> parts) {}

  private final String file;
  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Expression> outermost = new ArrayList<>();
  private int position;
  private int line = 1;
  private int lineStart;

  private ExpressionReader(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Reads a text.
   *
   * @param file its name, for messages
   * @throws BddlException if parentheses don't match, or it is not one group
   */
  static Expression.Group read(String file, String text) {
    return new ExpressionReader(file, text).readAll();
  }

  private Expression.Group readAll() {
    while (position < text.length()) {
      readNext();
    }
    if (!open.isEmpty()) {
      throw new BddlException(file, open.getFirst().place(), "this parenthesis is never closed");
    }
    if (outermost.size() == 1 && outermost.getFirst() instanceof Expression.Group group) {
      return group;
    }
    Place where = outermost.isEmpty() ? here() : outermost.getLast().place();
    throw new BddlException(file, where, "a description is one group, (define ...)");
  }

  private void readNext() {
    char next = text.charAt(position);
    if (next == '\n') {
      line++;
      position++;
      lineStart = position;
    } else if (Character.isWhitespace(next)) {
      position++;
    } else if (next == ';') {
      int end = text.indexOf('\n', position);
      position = end < 0 ? text.length() : end;
    } else if (next == '(') {
      open.push(new Open(here(), new ArrayList<>()));
      position++;
    } else if (next == ')') {
      close();
      position++;
    } else {
      readWord();
    }
  }

  private void close() {
    if (open.isEmpty()) {
      throw new BddlException(file, here(), "this parenthesis closes nothing");
    }
    Open closed = open.pop();
    add(new Expression.Group(closed.parts(), closed.place()));
  }

  private void readWord() {
    Place place = here();
    int start = position;
    while (position < text.length() && isOfWord(text.charAt(position))) {
      position++;
    }
    add(new Expression.Word(text.substring(start, position).toLowerCase(Locale.ROOT), place));
  }

  private static boolean isOfWord(char character) {
    return !Character.isWhitespace(character)
        && character != '('
        && character != ')'
        && character != ';';
  }

  private void add(Expression expression) {
    (open.isEmpty() ? outermost : open.getFirst().parts()).add(expression);
  }

  private Place here() {
    return new Place(line, position - lineStart + 1);
  }
}
