package org.policytrim.mujoco.generator;

import java.util.Map;

/** An integer constant expression of names, literals, {@code | + - << *} and parentheses. */
final class ConstantExpression {

  private final Tokens tokens;
  private final Map<String, Long> constants;

  private ConstantExpression(Tokens tokens, Map<String, Long> constants) {
    this.tokens = tokens;
    this.constants = constants;
  }

  /** Evaluates the expression at the front of the tokens and consumes it. */
  static long read(Tokens tokens, Map<String, Long> constants) {
    return new ConstantExpression(tokens, constants).or();
  }

  private long or() {
    long value = shift();
    while (tokens.takeIf("|")) {
      value |= shift();
    }
    return value;
  }

  private long shift() {
    long value = sum();
    while (tokens.takeIf("<<")) {
      value <<= sum();
    }
    return value;
  }

  private long sum() {
    long value = product();
    while (true) {
      if (tokens.takeIf("+")) {
        value += product();
      } else if (tokens.takeIf("-")) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private long product() {
    long value = primary();
    while (tokens.takeIf("*")) {
      value *= primary();
    }
    return value;
  }

  private long primary() {
    if (tokens.takeIf("-")) {
      return -primary();
    }
    if (tokens.takeIf("(")) {
      long value = or();
      tokens.expect(")");
      return value;
    }
    String token = tokens.take();
    Long known = constants.get(token);
    return known != null ? known : Long.decode(token);
  }
}
