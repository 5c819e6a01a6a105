package org.policytrim.app.command;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.model.Policy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.task.StateSplit;
import org.policytrim.host.experiment.BenchmarkOpener;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.method.evaluate.BenchmarkSession;
import org.policytrim.method.evaluate.HorizonProfile;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.method.execution.SpreadRule;
import org.policytrim.report.console.ConsoleListener;
import org.policytrim.report.console.ConsoleSummary;
import org.policytrim.report.console.Terminal;
import org.policytrim.report.folder.RunFolder;
import org.policytrim.report.html.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code profile POLICY}. */
@Command(
    name = "profile",
    description =
        "Evaluates a policy at several horizons on the same initial states: success with intervals,"
            + " steps, calls and jumps at chunk boundaries.")
public final class ProfileCommand extends JsonCommand<ProfileCommand.Profile> {

  /** The number of actions whose spread is measured together. */
  private static final int SLOT = 5;

  @Parameters(
      paramLabel = "POLICY",
      description =
          "the folder of a bundle, plugin:ID/NAME for a bundle of a plugin, or the name of a policy")
  private String policy;

  @Option(
      names = "--on",
      paramLabel = "EXPERIMENT",
      description =
          "the experiment whose benchmark, tasks and observation are used; by default the one of the"
              + " run that the bundle belongs to")
  private Optional<String> on = Optional.empty();

  @Option(
      names = "--tasks",
      split = ",",
      paramLabel = "TASK",
      description = "tasks of the benchmark; by default those of the experiment")
  private List<String> tasks = new ArrayList<>();

  @Option(
      names = "--horizons",
      split = ",",
      paramLabel = "H",
      description =
          "horizons, such as 1,5,15; by default powers of two, the policy's horizon and its chunk length")
  private List<Integer> horizons = new ArrayList<>();

  @Option(
      names = "--spread",
      split = ",",
      paramLabel = "THRESHOLD",
      description =
          "experimental: also execute every chunk only up to the slot of 5 actions on which several draws"
              + " of the head disagree by this much, in half ranges of the axes, such as 0.1,0.15")
  private List<Double> spread = new ArrayList<>();

  @Option(
      names = "--draws",
      description = "the draws of the head per call for --spread; by default ${DEFAULT-VALUE}")
  private int draws = 4;

  @Option(
      names = "--states",
      description = "the number of evaluation states per task; by default ${DEFAULT-VALUE}")
  private int states = 20;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "a setting of a policy component; may be repeated")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "also write the profile as a web page")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--device",
      description = "the device that computes networks: ${COMPLETION-CANDIDATES}; by default cpu")
  private Device device = Device.CPU;

  private final PluginHost plugins;
  private final Provider<Components> components;
  private final Provider<PolicyArgument> policies;
  private final RunInvocation experiments;

  @Inject
  ProfileCommand(
      PluginHost plugins,
      Provider<Components> components,
      Provider<PolicyArgument> policies,
      RunInvocation experiments) {
    this.plugins = plugins;
    this.components = components;
    this.policies = policies;
    this.experiments = experiments;
  }

  /** The result: one row per horizon. */
  record Profile(String policy, String benchmark, List<HorizonRow> horizons) {}

  @Override
  Profile execute() throws IOException {
    warnOf(plugins);
    Experiment experiment = experiments.read(where(), overrides(), err()).experiment();
    try (Policy opened = policies.get().open(policy, settings, device);
        BenchmarkSession session =
            BenchmarkOpener.open(
                components.get(),
                experiment.benchmark(),
                experiment.rollout().threads().orElse(0),
                experiment.rollout().lanes())) {
      requireStates(session.benchmark());
      HorizonProfile profile =
          new HorizonProfile(
              chosen(opened), rules(), StateSplit.EVALUATION, states, experiment.seed());
      String name = Path.of(policy).getFileName().toString();
      ConsoleListener console = new ConsoleListener(Terminal.of(err()), Clock.systemUTC());
      List<HorizonRow> rows =
          profile.evaluate(name, opened, session, console, console::evaluationFinished);
      String benchmark = session.benchmark().spec().name();
      html.ifPresent(file -> HtmlReport.writeProfile(name + " on " + benchmark, rows, file));
      return new Profile(policy, benchmark, rows);
    }
  }

  private List<String> overrides() {
    return tasks.isEmpty()
        ? List.of()
        : List.of("benchmark.tasks=[" + String.join(", ", tasks) + "]");
  }

  private String where() {
    if (on.isPresent()) {
      return on.get();
    }
    Path parent = Path.of(policy).toAbsolutePath().normalize().resolveSibling("");
    Path ofTheRun = new RunFolder(parent).experiment();
    if (!Files.isRegularFile(ofTheRun)) {
      throw new UsageException(
          "--on: '%s' does not belong to a run. Specify the experiment to evaluate it on."
              .formatted(policy));
    }
    return ofTheRun.toString();
  }

  private List<Integer> chosen(Policy opened) {
    int longest = opened.card().chunkLength();
    for (int horizon : horizons) {
      if (horizon < 1 || horizon > longest) {
        throw new UsageException(
            "--horizons: the policy predicts %d actions per call, found %d. Choose horizons from 1 to %d."
                .formatted(longest, horizon, longest));
      }
    }
    return horizons.isEmpty()
        ? HorizonProfile.horizonsOf(opened.card().horizon(), longest)
        : horizons.stream().distinct().toList();
  }

  private List<SpreadRule> rules() {
    try {
      return spread.stream()
          .distinct()
          .map(threshold -> new SpreadRule(draws, threshold, SLOT))
          .toList();
    } catch (IllegalArgumentException invalid) {
      throw new UsageException("--spread, --draws: " + invalid.getMessage());
    }
  }

  private void requireStates(Benchmark benchmark) {
    int there =
        benchmark.suite().tasks().stream()
            .mapToInt(task -> benchmark.stateCount(task, StateSplit.EVALUATION))
            .min()
            .orElseThrow();
    if (states < 1 || states > there) {
      throw new UsageException(
          "--states: each task has %d evaluation states, found %d.".formatted(there, states));
    }
  }

  @Override
  void show(Profile profile, PrintWriter people) {
    people.printf("%s on %s%n%n", profile.policy(), profile.benchmark());
    people.println(ConsoleSummary.of(profile.horizons()));
    html.ifPresent(file -> people.println("Page: " + file.toAbsolutePath()));
  }
}
