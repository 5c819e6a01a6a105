package org.policytrim.app.launch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.policytrim.app.command.BenchCommand;
import org.policytrim.app.command.CheckCommand;
import org.policytrim.app.command.DemosCommand;
import org.policytrim.app.command.DoctorCommand;
import org.policytrim.app.command.EvaluateCommand;
import org.policytrim.app.command.ExperimentsCommand;
import org.policytrim.app.command.ExportCommand;
import org.policytrim.app.command.ImportCommand;
import org.policytrim.app.command.InitCommand;
import org.policytrim.app.command.NewCommand;
import org.policytrim.app.command.PluginsCommand;
import org.policytrim.app.command.PretrainCommand;
import org.policytrim.app.command.ProfileCommand;
import org.policytrim.app.command.QuickstartCommand;
import org.policytrim.app.command.RunCommand;
import org.policytrim.app.command.TrimCommand;
import org.policytrim.app.command.VerifyCommand;
import org.policytrim.host.plugin.Installation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where everything starts: the command line. */
@Command(
    name = "policytrim",
    description =
        "Post-trains vision-language-action policies to call their model less often and to waste"
            + " fewer steps.",
    mixinStandardHelpOptions = true,
    versionProvider = PolicyTrim.Version.class,
    footer = {
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 130 ended by Ctrl-C.",
      "Begin with: policytrim quickstart"
    })
public final class PolicyTrim implements Runnable {

  private static final List<Class<?>> COMMANDS =
      List.of(
          QuickstartCommand.class,
          RunCommand.class,
          ExperimentsCommand.class,
          InitCommand.class,
          CheckCommand.class,
          DemosCommand.class,
          PretrainCommand.class,
          TrimCommand.class,
          EvaluateCommand.class,
          ProfileCommand.class,
          ImportCommand.class,
          ExportCommand.class,
          VerifyCommand.class,
          BenchCommand.class,
          PluginsCommand.class,
          NewCommand.class,
          DoctorCommand.class,
          CommandLine.HelpCommand.class);

  @Spec private CommandSpec spec;

  /** All commands' names, as help lists them. */
  static List<String> commandNames() {
    return COMMANDS.stream().map(command -> command.getAnnotation(Command.class).name()).toList();
  }

  /** Starts a command of this process' installation and ends the process with its exit code. */
  public static void main(String... arguments) {
    System.exit(
        execute(Installation.ofThisProcess(), writer(System.out), writer(System.err), arguments));
  }

  /**
   * Runs one command.
   *
   * @param installation where everything is
   * @param out standard output
   * @param err standard error
   * @param arguments the command line's words
   * @return the exit code
   */
  public static int execute(
      Installation installation, PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine commandLine =
        new CommandLine(commands(new CommandFactory(installation), Set.copyOf(List.of(arguments))))
            .setOut(out)
            .setErr(err)
            .setUsageHelpAutoWidth(true)
            .setCaseInsensitiveEnumValuesAllowed(true);
    FailureReport failures = new FailureReport(installation.cache());
    int code =
        commandLine
            .setParameterExceptionHandler(failures::usage)
            .setExecutionExceptionHandler(failures::failure)
            .execute(arguments);
    out.flush();
    err.flush();
    return code;
  }

  /**
   * All commands. Those that the command line does not name are outlines that only help shows, so
   * that neither they nor the injector cost anything.
   */
  private static CommandSpec commands(CommandFactory factory, Set<String> words) {
    CommandSpec root = CommandSpec.forAnnotatedObject(new PolicyTrim());
    for (Class<?> command : COMMANDS) {
      Command declared = command.getAnnotation(Command.class);
      root.addSubcommand(
          declared.name(),
          words.contains(declared.name())
              ? CommandSpec.forAnnotatedObject(command, factory)
              : outline(declared));
    }
    return root;
  }

  private static CommandSpec outline(Command declared) {
    CommandSpec outline = CommandSpec.create();
    outline.usageMessage().header(declared.header()).description(declared.description());
    return outline;
  }

  /** No command: says which there are. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Answers {@code --version}. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {
        "policytrim " + Installation.ofThisProcess().version(), "Java " + Runtime.version()
      };
    }
  }
}
