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
 * A command with a result. The result is printed for people and, with {@code --json}, as one JSON
 * object in the last line of standard output.
 *
 * @param <R> the type of the result
 */
public abstract class JsonCommand<R extends Record> implements Callable<Integer> {

  static final int DONE = 0;
  static final int FAILED = 1;

  @Option(
      names = "--json",
      description =
          "print the result as one JSON object in the last line of stdout; other output goes to stderr")
  private boolean json;

  @Option(names = "--stacktrace", description = "print the stack trace of an error")
  private boolean stacktrace;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  private boolean help;

  @Spec private CommandSpec spec;

  /** Executes the command. */
  abstract R execute() throws Exception;

  /** Prints the result for people. */
  abstract void show(R result, PrintWriter people);

  /** Returns the exit code for a result. */
  int exitCode(R result) {
    return DONE;
  }

  @Override
  public final Integer call() throws Exception {
    R result;
    try {
      result = execute();
    } catch (LinkageError | VirtualMachineError e) {
      throw new JvmErrorException(e);
    }
    show(result, people());
    people().flush();
    if (json) {
      out().println(ReportJson.toLine(result));
    }
    return exitCode(result);
  }

  /** Returns the writer for people: standard output, or standard error with {@code --json}. */
  final PrintWriter people() {
    return json ? err() : out();
  }

  /** Returns the name of the command. */
  final String name() {
    return spec.name();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Prints a warning for each plugin that is installed but not used. */
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
