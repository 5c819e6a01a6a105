package org.policytrim.app.launch;

import java.io.PrintWriter;
import java.io.Writer;
import org.policytrim.host.plugin.Installation;

/**
 * Executes short commands once, without output, while the JVM records the classes that it loads.
 * The launcher stores the recording as an AOT cache, which makes later starts faster.
 */
public final class StartupRecording {

  private StartupRecording() {}

  /** Executes the commands; their results are ignored. */
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
