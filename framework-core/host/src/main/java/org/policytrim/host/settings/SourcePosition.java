package org.policytrim.host.settings;

/**
 * Where something stands.
 *
 * @param source the file's name, the built-in's name, or the command line's words ({@code --set
 *     seed=7})
 * @param line from 1; 0 where the whole source is meant
 * @param column from 1; 0 where the whole line or source is meant
 */
public record SourcePosition(String source, int line, int column) {

  /** The source as a whole. */
  public static SourcePosition of(String source) {
    return new SourcePosition(source, 0, 0);
  }
}
