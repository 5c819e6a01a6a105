package org.policytrim.host.settings;

/**
 * A mistake in a file or on the command line, described for the person who corrects it.
 *
 * @param file the name of the file or the built-in experiment, or the option as it was given
 * @param line the line from 1; 0 for the whole file
 * @param column the column from 1; 0 for the whole line or file
 * @param path the keys that lead to the value, such as {@code
 *     stages.trim.rewards.step-saving.weight}; empty for the whole file
 * @param what the problem, with the value that was found and what was expected; no full stop
 * @param remedy the action to take, as a sentence; may be empty
 */
public record Problem(String file, int line, int column, String path, String what, String remedy) {

  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_WHAT = 1000;

  public Problem {
    path = shortened(path, LONGEST_PATH);
    what = shortened(what, LONGEST_WHAT);
    remedy = shortened(remedy, LONGEST_WHAT);
  }

  /** Returns a problem at a position. */
  public static Problem at(SourcePosition position, String path, String what, String remedy) {
    return new Problem(position.source(), position.line(), position.column(), path, what, remedy);
  }

  /**
   * Returns one line: {@code toy.yaml:3:7: seed: expected a whole number, found 'x'. Write ...}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0 && !isCommandLine()) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    text.append(": ");
    if (!path.isEmpty()) {
      text.append(path).append(": ");
    }
    text.append(what);
    if (!remedy.isEmpty()) {
      text.append(". ").append(remedy);
    }
    return text.toString();
  }

  /** Shortens a text: values in files are of any length, messages are not. */
  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "...";
  }

  /** Returns true for an option on the command line, which has no line number. */
  private boolean isCommandLine() {
    return file.startsWith("--");
  }
}
