package org.policytrim.mujoco.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A queue of C tokens. */
final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\w+(?:\\.\\w*)?(?:[eE][+-]?\\w+)?|\"[^\"]*\"|<<|\\.\\.\\.|\\S)");

  private final List<String> tokens = new ArrayList<>();
  private int next;

  Tokens(String code) {
    Matcher matcher = TOKEN.matcher(code);
    while (matcher.lookingAt()) {
      tokens.add(matcher.group(1));
      matcher.region(matcher.end(), code.length());
    }
  }

  /** Returns whether a token is left. */
  boolean hasNext() {
    return next < tokens.size();
  }

  /** Returns the next token without consuming it; empty at the end. */
  String peek() {
    return hasNext() ? tokens.get(next) : "";
  }

  /** Consumes the next token. */
  String take() {
    if (!hasNext()) {
      throw new IllegalArgumentException("a declaration ends too early");
    }
    return tokens.get(next++);
  }

  /** Consumes the next token if it is the expected one. */
  boolean takeIf(String expected) {
    if (peek().equals(expected)) {
      next++;
      return true;
    }
    return false;
  }

  /** Consumes the next token, which must be the expected one. */
  void expect(String expected) {
    String found = take();
    if (!found.equals(expected)) {
      throw new IllegalArgumentException(
          "expected '%s', found '%s' after %s"
              .formatted(
                  expected, found, tokens.subList(Math.max(0, next - 8), Math.max(0, next - 1))));
    }
  }

  /** Consumes everything up to the next such token outside of braces, brackets and parentheses. */
  void skipPast(String end) {
    int depth = 0;
    while (true) {
      String token = take();
      if (depth == 0 && token.equals(end)) {
        return;
      }
      switch (token) {
        case "{", "(", "[" -> depth++;
        case "}", ")", "]" -> depth--;
        default -> {
          // Everything else is skipped.
        }
      }
    }
  }
}
