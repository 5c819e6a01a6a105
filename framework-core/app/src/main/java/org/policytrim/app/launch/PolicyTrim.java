package org.policytrim.app.launch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policytrim.app.command.BenchCommand;
import org.policytrim.app.command.CheckCommand;
import org.policytrim.app.command.CompareCommand;
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
import org.policytrim.app.command.ProfilesCommand;
import org.policytrim.app.command.QuickstartCommand;
import org.policytrim.app.command.RetargetCommand;
import org.policytrim.app.command.RunCommand;
import org.policytrim.app.command.SettingsCommand;
import org.policytrim.app.command.SweepCommand;
import org.policytrim.app.command.TrimCommand;
import org.policytrim.app.command.VerifyCommand;
import org.policytrim.host.plugin.Installation;
import org.policytrim.host.plugin.UserCache;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: parses the command line and executes a command. */
@Command(
    name = "policytrim",
    description =
        "Post-trains vision-language-action policies so that they need fewer model calls and fewer"
            + " steps for the same success.",
    mixinStandardHelpOptions = true,
    versionProvider = PolicyTrim.Version.class,
    footer = {
      "",
      "Exit codes: 0 success, 1 failure, 2 wrong usage or configuration, 130 stopped by Ctrl-C.",
      "To start: policytrim quickstart"
    })
public final class PolicyTrim implements Runnable {

  private static final List<Class<?>> COMMANDS =
      List.of(
          QuickstartCommand.class,
          RunCommand.class,
          ExperimentsCommand.class,
          InitCommand.class,
          CheckCommand.class,
          SettingsCommand.class,
          DemosCommand.class,
          PretrainCommand.class,
          TrimCommand.class,
          EvaluateCommand.class,
          ProfileCommand.class,
          CompareCommand.class,
          SweepCommand.class,
          ImportCommand.class,
          RetargetCommand.class,
          ProfilesCommand.class,
          ExportCommand.class,
          VerifyCommand.class,
          BenchCommand.class,
          PluginsCommand.class,
          NewCommand.class,
          DoctorCommand.class,
          CommandLine.HelpCommand.class);

  @Spec private CommandSpec spec;

  /** Returns the names of all commands in the order of the help. */
  static List<String> commandNames() {
    return COMMANDS.stream().map(command -> command.getAnnotation(Command.class).name()).toList();
  }

  /** Executes a command and ends the process with its exit code. */
  public static void main(String... arguments) {
    Installation installation = Installation.ofThisProcess();
    keepNativesIn(installation.cache());
    System.exit(execute(installation, writer(System.out), writer(System.err), arguments));
  }

  /** Makes JavaCPP and DJL unpack their native libraries to the user's cache, not to the home. */
  private static void keepNativesIn(UserCache cache) {
    Map.of(
            "org.bytedeco.javacpp.cachedir", "javacpp",
            "DJL_CACHE_DIR", "djl")
        .forEach(
            (property, folder) -> {
              if (System.getProperty(property) == null && System.getenv(property) == null) {
                System.setProperty(
                    property, cache.folder().resolve("natives").resolve(folder).toString());
              }
            });
  }

  /**
   * Executes one command.
   *
   * @param installation the folders of the installation
   * @param out the standard output
   * @param err the standard error
   * @param arguments the arguments of the command line
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
    boolean lost = out.checkError();
    if (lost && code == 0) {
      err.println("policytrim: the output can't be written: is the device full or closed?");
      code = 1;
    }
    err.flush();
    return code;
  }

  /**
   * Creates the specification of all commands. Commands that the arguments do not mention are
   * outlines with only a description, which keeps {@code --help} fast.
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

  /** Reports that no command was given. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command was specified.");
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Provides the output of {@code --version}. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {
        "policytrim " + Installation.ofThisProcess().version(), "Java " + Runtime.version()
      };
    }
  }
}
