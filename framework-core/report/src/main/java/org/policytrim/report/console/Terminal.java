package org.policytrim.report.console;

import java.io.Console;
import java.io.PrintWriter;

/**
 * The output that progress is shown on.
 *
 * @param out the writer, usually of standard error, so that standard output holds results only
 * @param live whether the output is a terminal that understands ANSI escape sequences
 * @param blocks whether the output's character set has block characters
 */
public record Terminal(PrintWriter out, boolean live, boolean blocks) {

  /** Returns the terminal of this process, written to through the given writer. */
  public static Terminal of(PrintWriter standardError) {
    Console console = System.console();
    boolean live =
        console != null // null if the output is piped
            && console.isTerminal()
            && !"dumb".equals(System.getenv("TERM"));
    return new Terminal(standardError, live, System.err.charset().newEncoder().canEncode('\u2588'));
  }
}
