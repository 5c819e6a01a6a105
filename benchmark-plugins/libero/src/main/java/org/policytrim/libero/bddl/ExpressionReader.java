package org.policytrim.libero.bddl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Reads a BDDL text, which is one group. Words are separated by white space and parentheses and
 * converted to lower case, as in the original; a semicolon starts a comment.
 */
final class ExpressionReader {

  private record Open(SourcePosition position, List<Expression> parts) {}

  private final String file;
  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Expression> outermost = new ArrayList<>();
  private int offset;
  private int line = 1;
  private int lineStart;

  private ExpressionReader(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Reads a text.
   *
   * @param file the name of the file, for messages
   * @throws BddlException if parentheses do not match, or the text is not one group
   */
  static Expression.Group read(String file, String text) {
    return new ExpressionReader(file, text).readAll();
  }

  private Expression.Group readAll() {
    while (offset < text.length()) {
      readNext();
    }
    if (!open.isEmpty()) {
      throw new BddlException(file, open.getFirst().position(), "this parenthesis is never closed");
    }
    if (outermost.size() == 1 && outermost.getFirst() instanceof Expression.Group group) {
      return group;
    }
    SourcePosition where = outermost.isEmpty() ? currentPosition() : outermost.getLast().position();
    throw new BddlException(file, where, "a description is one group, (define ...)");
  }

  private void readNext() {
    char next = text.charAt(offset);
    if (next == '\n') {
      line++;
      offset++;
      lineStart = offset;
    } else if (Character.isWhitespace(next)) {
      offset++;
    } else if (next == ';') {
      int end = text.indexOf('\n', offset);
      offset = end < 0 ? text.length() : end;
    } else if (next == '(') {
      open.push(new Open(currentPosition(), new ArrayList<>()));
      offset++;
    } else if (next == ')') {
      close();
      offset++;
    } else {
      readWord();
    }
  }

  private void close() {
    if (open.isEmpty()) {
      throw new BddlException(file, currentPosition(), "this parenthesis has no opening one");
    }
    Open closed = open.pop();
    add(new Expression.Group(closed.parts(), closed.position()));
  }

  private void readWord() {
    SourcePosition position = currentPosition();
    int start = offset;
    while (offset < text.length() && isOfWord(text.charAt(offset))) {
      offset++;
    }
    add(new Expression.Word(text.substring(start, offset).toLowerCase(Locale.ROOT), position));
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

  private SourcePosition currentPosition() {
    return new SourcePosition(line, offset - lineStart + 1);
  }
}
