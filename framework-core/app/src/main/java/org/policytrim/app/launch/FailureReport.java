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
import org.policytrim.app.command.FatalException;
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
 * Tells people what went wrong and turns it into an exit code. Only what nobody foresaw has a stack
 * trace, and that goes into a file.
 */
final class FailureReport {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private final UserCache cache;

  FailureReport(UserCache cache) {
    this.cache = cache;
  }

  /** What {@code --json} says of a failure. */
  record Failure(Details error) {

    /**
     * What happened.
     *
     * @param message all of it, as people read it
     * @param problems one by one, where a file is at fault
     * @param exitCode as the process ends with
     */
    record Details(String message, List<Problem> problems, int exitCode) {}
  }

  /** Words on the command line that make no sense. */
  int usage(ParameterException exception, String[] arguments) {
    CommandLine commandLine = exception.getCommandLine();
    PrintWriter err = commandLine.getErr();
    err.println("policytrim: " + inWords(exception));
    err.printf("'%s --help' tells more.%n", commandLine.getCommandSpec().qualifiedName());
    if (Arrays.asList(arguments).contains("--json")) {
      json(commandLine, inWords(exception), List.of(), USAGE);
    }
    return USAGE;
  }

  /** A word that nothing is called is answered with the nearest that something is. */
  private static String inWords(ParameterException exception) {
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
        ? "'%s' is one word too many.".formatted(word)
        : "there is no command '%s'. %s"
            .formatted(word, Suggestions.hint(word, spec.subcommands().keySet()));
  }

  /** Whatever a command threw. */
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
    } else if (!isForeseen(exception)) {
      commandLine.getErr().println(keep(exception, whole.originalArgs()));
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

  private static boolean isForeseen(Exception exception) {
    return exception instanceof StoppedException
        || exception instanceof UsageException
        || exception instanceof SettingsException
        || exception instanceof PluginException
        || exception instanceof IOException
        || exception instanceof UncheckedIOException;
  }

  private static String message(Exception exception) {
    return switch (exception) {
      case SettingsException settings -> listing(settings);
      case UncheckedIOException io -> io.getMessage() + ioReason(io.getCause());
      case FileSystemException io -> io.getFile() + ioReason(io);
      default ->
          isForeseen(exception) || exception instanceof FatalException
              ? String.valueOf(exception.getMessage())
              : "something went wrong that should not have: " + exception;
    };
  }

  /** File exceptions tell their kind by their class only. */
  private static String ioReason(IOException io) {
    String kind =
        io.getClass()
            .getSimpleName()
            .replace("Exception", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(java.util.Locale.ROOT);
    return io instanceof FileSystemException file
        ? ": " + (file.getReason() == null ? kind : file.getReason())
        : "";
  }

  private static String listing(SettingsException exception) {
    int count = exception.problems().size();
    StringBuilder text =
        new StringBuilder(count == 1 ? "there is a problem:" : "there are " + count + " problems:");
    exception.problems().forEach(problem -> text.append("\n  ").append(problem));
    return text.toString();
  }

  /** Writes what nobody foresaw where it can be found and sent on. */
  private String keep(Exception exception, List<String> arguments) {
    StringWriter text = new StringWriter();
    text.write("policytrim " + String.join(" ", arguments) + System.lineSeparator());
    exception.printStackTrace(new PrintWriter(text, true));
    try {
      Path log = cache.folder("log").resolve("errors.log");
      Files.writeString(log, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return "The details are in " + log + "; please report them.";
    } catch (IOException | UncheckedIOException e) {
      return text.toString();
    }
  }
}
