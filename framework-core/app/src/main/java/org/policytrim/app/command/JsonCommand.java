package org.policytrim.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.host.plugin.RefusedPlugin;
import org.policytrim.report.figures.ReportJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that finds something out, shows it to people, and with {@code --json} prints it as one
 * JSON object in the last line of standard output.
 *
 * @param <R> what it finds out
 */
public abstract class JsonCommand<R extends Record> implements Callable<Integer> {

  static final int DONE = 0;
  static final int FAILED = 1;

  @Option(
      names = "--json",
      description = "print one JSON object as the last line of the output; all else goes to stderr")
  private boolean json;

  @Option(names = "--stacktrace", description = "show where in the code an error arose")
  private boolean stacktrace;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this")
  private boolean help;

  @Spec private CommandSpec spec;

  /** Does the work. */
  abstract R execute() throws Exception;

  /** Shows the result to people. */
  abstract void show(R result, PrintWriter people);

  /** The exit code that a result means. */
  int exitCode(R result) {
    return DONE;
  }

  @Override
  public final Integer call() throws Exception {
    R result;
    try {
      result = execute();
    } catch (LinkageError | VirtualMachineError e) {
      throw new FatalException(e);
    }
    show(result, people());
    people().flush();
    if (json) {
      out().println(ReportJson.toLine(result));
    }
    return exitCode(result);
  }

  /** Where text for people goes: standard output, or standard error beside JSON. */
  final PrintWriter people() {
    return json ? err() : out();
  }

  /** What this command is called on the command line. */
  final String name() {
    return spec.name();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Tells what in plugins/ is not used, so that nobody wonders where a component is. */
  final void warnOf(PluginHost plugins) {
    for (RefusedPlugin refused : plugins.refused()) {
      err().println("warning: plugin not used: " + refused.sentence());
    }
    for (String note : plugins.notes()) {
      err().println("note: " + note);
    }
    err().flush();
  }
}
