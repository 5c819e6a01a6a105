package org.policytrim.report.console;

import java.io.Console;
import java.io.PrintWriter;

/**
 * Where progress is shown.
 *
 * @param out usually standard error, so that results on standard output stay clean
 * @param live whether it is a terminal that understands the usual escapes; elsewhere lines only
 *     follow one another
 * @param blocks whether it can show block characters
 */
public record Terminal(PrintWriter out, boolean live, boolean blocks) {

  /** The process's own terminal behind a writer to standard error. */
  public static Terminal of(PrintWriter standardError) {
    Console console = System.console();
    boolean live =
        console != null // no console at all where output is piped
            && console.isTerminal()
            && !"dumb".equals(System.getenv("TERM"));
    return new Terminal(standardError, live, System.err.charset().newEncoder().canEncode('\u2588'));
  }
}
