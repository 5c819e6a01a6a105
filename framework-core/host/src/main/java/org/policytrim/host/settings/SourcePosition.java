package org.policytrim.host.settings;

/**
 * A position in a file or on the command line.
 *
 * @param source the name of the file or the built-in experiment, or the option as it was given
 *     ({@code --set seed=7})
 * @param line the line from 1; 0 for the whole source
 * @param column the column from 1; 0 for the whole line or source
 */
public record SourcePosition(String source, int line, int column) {

  /** Returns the position of a whole source. */
  public static SourcePosition of(String source) {
    return new SourcePosition(source, 0, 0);
  }
}
