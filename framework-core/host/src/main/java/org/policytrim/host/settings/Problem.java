package org.policytrim.host.settings;

/**
 * One mistake in a file or on the command line, in words for whoever made it.
 *
 * @param file the file's name, the built-in's name, or the command line's words
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole line or file is meant
 * @param path the keys that lead there, such as {@code stages.trim.rewards.step-saving.weight};
 *     empty where the file as a whole is meant
 * @param what what is wrong, quoting the offending value and saying what was expected; no full stop
 * @param remedy what to do; a sentence, may be empty
 */
public record Problem(String file, int line, int column, String path, String what, String remedy) {

  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_WHAT = 1000;

  public Problem {
    path = shortened(path, LONGEST_PATH);
    what = shortened(what, LONGEST_WHAT);
    remedy = shortened(remedy, LONGEST_WHAT);
  }

  /** A problem at a place. */
  public static Problem at(SourcePosition position, String path, String what, String remedy) {
    return new Problem(position.source(), position.line(), position.column(), path, what, remedy);
  }

  /** One line: {@code toy.yaml:3:7: seed: expected a whole number, found 'x'. Write ...}. */
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

  /** What someone wrote can be of any length; a message can't. */
  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "...";
  }

  /** A line number says nothing about words that stand on the command line. */
  private boolean isCommandLine() {
    return file.startsWith("--");
  }
}
