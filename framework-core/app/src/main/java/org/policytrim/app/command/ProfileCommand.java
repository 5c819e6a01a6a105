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
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.method.profile.HorizonProfile;
import org.policytrim.report.console.ConsoleListener;
import org.policytrim.report.console.ConsoleSummary;
import org.policytrim.report.console.Terminal;
import org.policytrim.report.folder.RunFolder;
import org.policytrim.report.html.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile POLICY}. */
@Command(
    name = "profile",
    description =
        "Plays a policy at several horizons on the same initial states: success, steps, calls and"
            + " jumps between plans, with intervals.")
public final class ProfileCommand extends JsonCommand<ProfileCommand.Profile> {

  @Parameters(
      paramLabel = "POLICY",
      description = "a bundle's folder or plugin:ID/NAME, or a policy that a plugin brings")
  private String policy;

  @Option(
      names = "--on",
      paramLabel = "EXPERIMENT",
      description =
          "whose benchmark, tasks and observation to use; for a bundle in a run's folder, that"
              + " run's own")
  private Optional<String> on = Optional.empty();

  @Option(
      names = "--tasks",
      split = ",",
      paramLabel = "TASK",
      description = "other tasks of that benchmark; by default the experiment's")
  private List<String> tasks = new ArrayList<>();

  @Option(
      names = "--horizons",
      split = ",",
      paramLabel = "H",
      description = "such as 1,5,15; by default powers of two, the policy's own and its longest")
  private List<Integer> horizons = new ArrayList<>();

  @Option(
      names = "--states",
      description = "evaluation states of each task; by default ${DEFAULT-VALUE}")
  private int states = 20;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "a setting of a plugin's policy; may be repeated")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "also writes the profile as a page that needs no network")
  private Optional<Path> html = Optional.empty();

  @Option(names = "--device", description = "${COMPLETION-CANDIDATES}; by default cpu")
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

  record Profile(String policy, String benchmark, List<HorizonRow> horizons) {}

  @Override
  Profile execute() throws IOException {
    warnOf(plugins);
    Experiment experiment = experiments.read(where(), overrides(), err()).experiment();
    try (Policy opened = policies.get().open(policy, settings, device);
        BenchmarkSession playground =
            BenchmarkOpener.open(
                components.get(),
                experiment.benchmark(),
                experiment.rollout().threads(),
                experiment.rollout().lanes())) {
      requireStates(playground.benchmark());
      HorizonProfile profile =
          new HorizonProfile(chosen(opened), StateSplit.EVALUATION, states, experiment.seed());
      String name = Path.of(policy).getFileName().toString();
      List<HorizonRow> rows =
          profile.play(
              name, opened, playground, new ConsoleListener(Terminal.of(err()), Clock.systemUTC()));
      String benchmark = playground.benchmark().spec().name();
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
          "--on: which tasks is '%s' to play? Name an experiment.".formatted(policy));
    }
    return ofTheRun.toString();
  }

  private List<Integer> chosen(Policy opened) {
    int longest = opened.card().chunkLength();
    for (int horizon : horizons) {
      if (horizon < 1 || horizon > longest) {
        throw new UsageException(
            "--horizons: the policy plans %d actions per call, found %d. Take 1 to %d."
                .formatted(longest, horizon, longest));
      }
    }
    return horizons.isEmpty()
        ? HorizonProfile.horizonsOf(opened.card().horizon(), longest)
        : horizons.stream().distinct().toList();
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
    html.ifPresent(file -> people.println("The page: " + file.toAbsolutePath()));
  }
}
