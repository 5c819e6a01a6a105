package org.policytrim.app.launch;

import java.io.PrintWriter;
import java.io.Writer;
import org.policytrim.host.plugin.Installation;

/**
 * Plays the quick commands once, unseen, while the JVM records what it loads and compiles: the
 * launcher keeps the recording (an AOT cache), and later starts take a fraction of the time.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /** Plays them. The outcome does not matter. */
  public static void main(String... arguments) {
    Installation installation = Installation.ofThisProcess();
    String[][] commands = {
      {"--help"},
      {"run", "--help"},
      {"no-such-command"},
      {"run", "no-such-experiment"},
      {"experiments"},
      {"plugins", "list"},
      {"plugins", "list", "--json"},
    };
    for (String[] command : commands) {
      PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
      PolicyTrim.execute(installation, nowhere, nowhere, command);
    }
  }
}
