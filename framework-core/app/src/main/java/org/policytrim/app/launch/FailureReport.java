package org.policytrim.app.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.app.command.JvmErrorException;
import org.policytrim.app.command.StoppedException;
import org.policytrim.app.command.UsageException;
import org.policytrim.host.plugin.UserCache;
import org.policytrim.host.settings.Problem;
import org.policytrim.host.settings.SettingsException;
import org.policytrim.report.figures.ReportJson;
import org.policytrim.toolkit.text.Suggestions;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports failures to the user and determines the exit code. Stack traces of unexpected errors are
 * written to a file.
 */
final class FailureReport {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private final UserCache cache;

  FailureReport(UserCache cache) {
    this.cache = cache;
  }

  /** The JSON object of a failure for {@code --json}. */
  record Failure(Details error) {

    /**
     * The details of a failure.
     *
     * @param message the whole message
     * @param problems the single problems of an experiment or of settings; otherwise empty
     * @param exitCode the exit code of the process
     */
    record Details(String message, List<Problem> problems, int exitCode) {}
  }

  /** Reports wrong usage of the command line and returns the exit code. */
  int usage(ParameterException exception, String[] arguments) {
    CommandLine commandLine = exception.getCommandLine();
    PrintWriter err = commandLine.getErr();
    err.println("policytrim: " + message(exception));
    err.printf("See '%s --help'.%n", commandLine.getCommandSpec().qualifiedName());
    if (Arrays.asList(arguments).contains("--json")) {
      json(commandLine, message(exception), List.of(), USAGE);
    }
    return USAGE;
  }

  /** Suggests similar names for unknown options and commands. */
  private static String message(ParameterException exception) {
    if (!(exception instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return exception.getMessage();
    }
    CommandLine.Model.CommandSpec spec = exception.getCommandLine().getCommandSpec();
    String word = unmatched.getUnmatched().getFirst();
    if (word.startsWith("-")) {
      String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      return "there is no option '%s'. %s"
          .formatted(option, Suggestions.hint(option, spec.optionsMap().keySet()));
    }
    return spec.subcommands().isEmpty()
        ? "unexpected argument '%s'.".formatted(word)
        : "there is no command '%s'. %s"
            .formatted(word, Suggestions.hint(word, spec.subcommands().keySet()));
  }

  /** Reports an exception that a command threw and returns the exit code. */
  int failure(Exception exception, CommandLine commandLine, ParseResult whole) {
    ParseResult parsed = whole;
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    int code = exitCode(exception);
    List<Problem> problems =
        exception instanceof SettingsException settings ? settings.problems() : List.of();
    String message = message(exception);
    commandLine.getErr().println("policytrim: " + message);
    if (parsed.hasMatchedOption("--stacktrace")) {
      exception.printStackTrace(commandLine.getErr());
    } else if (!isExpected(exception)) {
      commandLine.getErr().println(log(exception, whole.originalArgs()) + " Please report it.");
    } else if (isFaultOfPlugin(exception)) {
      commandLine.getErr().println(log(exception, whole.originalArgs()));
    }
    if (parsed.hasMatchedOption("--json")) {
      json(commandLine, message, problems, code);
    }
    return code;
  }

  private static void json(
      CommandLine commandLine, String message, List<Problem> problems, int code) {
    commandLine.getErr().flush();
    commandLine
        .getOut()
        .println(ReportJson.toLine(new Failure(new Failure.Details(message, problems, code))));
  }

  private static int exitCode(Exception exception) {
    return switch (exception) {
      case StoppedException stopped -> stopped.exitCode();
      case UsageException usage -> USAGE;
      case SettingsException settings -> USAGE;
      default -> FAILED;
    };
  }

  private static boolean isExpected(Exception exception) {
    return exception instanceof StoppedException
        || exception instanceof UsageException
        || exception instanceof SettingsException
        || exception instanceof PluginException
        || exception instanceof IOException
        || exception instanceof UncheckedIOException;
  }

  /** Returns true if a plugin failed in a way that its author did not foresee. */
  private static boolean isFaultOfPlugin(Exception exception) {
    return exception instanceof PluginException
        && exception.getCause() != null
        && !(exception.getCause() instanceof IOException)
        && !(exception.getCause() instanceof PluginException)
        && !(exception.getCause() instanceof SettingsException);
  }

  private static String message(Exception exception) {
    return switch (exception) {
      case SettingsException settings -> listing(settings);
      case UncheckedIOException io -> io.getMessage() + ioReason(io.getCause());
      case FileSystemException io -> io.getFile() + ioReason(io);
      default ->
          isExpected(exception) || exception instanceof JvmErrorException
              ? String.valueOf(exception.getMessage())
              : "unexpected error: " + exception;
    };
  }

  /** Derives the reason from the class of the exception if the message lacks it. */
  private static String ioReason(IOException io) {
    String kind =
        io.getClass()
            .getSimpleName()
            .replace("Exception", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(java.util.Locale.ROOT);
    if (io instanceof FileSystemException file) {
      return ": " + (file.getReason() == null ? kind : file.getReason());
    }
    return io.getMessage() == null ? "" : ": " + io.getMessage();
  }

  private static String listing(SettingsException exception) {
    int count = exception.problems().size();
    StringBuilder text =
        new StringBuilder(count == 1 ? "found a problem:" : "found " + count + " problems:");
    exception.problems().forEach(problem -> text.append("\n  ").append(problem));
    return text.toString();
  }

  /** Appends the stack trace to a log file and returns a hint for the user. */
  private String log(Exception exception, List<String> arguments) {
    StringWriter text = new StringWriter();
    text.write("policytrim " + String.join(" ", arguments) + System.lineSeparator());
    exception.printStackTrace(new PrintWriter(text, true));
    try {
      Path log = cache.folder("log").resolve("errors.log");
      Files.writeString(log, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return "The stack trace is in " + log + ".";
    } catch (IOException | UncheckedIOException e) {
      return text.toString();
    }
  }
}
