package org.policytrim.libero.bddl;

/**
 * A position in a text.
 *
 * @param line from 1
 * @param column from 1
 */
public record SourcePosition(int line, int column) {

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
