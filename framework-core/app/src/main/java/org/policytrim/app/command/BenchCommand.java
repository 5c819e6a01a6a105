package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.app.bench.CoreProbes;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.toolkit.text.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code bench KIND}. */
@Command(
    name = "bench",
    description = {
      "Measures throughput on this machine. Environments are measured with one thread and with"
          + " several; policies use as many threads as POLICYTRIM_THREADS allows per numeric call."
    })
public final class BenchCommand extends JsonCommand<BenchCommand.Rates> {

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "what to measure: env, render, infer, rollout, update, pretrain, ...")
  private String kind;

  @Parameters(
      index = "1..*",
      paramLabel = "SUBJECT",
      description = "tasks or sizes, in the component's own terms; by default a selection of them")
  private List<String> subjects = new ArrayList<>();

  @Option(
      names = "--on",
      paramLabel = "EXPERIMENT",
      description = "the experiment to measure; required for infer, rollout, update and pretrain")
  private Optional<String> on = Optional.empty();

  @Option(names = "--of", paramLabel = "COMPONENT", description = "measure only this component")
  private String component = "";

  @Option(
      names = "--threads",
      description = "the maximum number of threads; by default the number of processor cores")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--seconds",
      description = "the approximate duration of each measurement; by default ${DEFAULT-VALUE}")
  private double seconds = 2;

  private final PluginHost plugins;
  private final CoreProbes coreProbes;
  private final RunInvocation experiments;

  @Inject
  BenchCommand(PluginHost plugins, CoreProbes coreProbes, RunInvocation experiments) {
    this.plugins = plugins;
    this.coreProbes = coreProbes;
    this.experiments = experiments;
  }

  /** The result: all measured rates. */
  record Rates(List<Entry> rates) {

    /** A measured rate. */
    record Entry(
        String kind, String component, String name, String unit, double perSecond, int threads) {}
  }

  @Override
  Rates execute() {
    if (threads < 1 || !(seconds > 0)) {
      throw new UsageException("--threads must be at least 1 and --seconds positive.");
    }
    warnOf(plugins);
    List<Rates.Entry> rates = new ArrayList<>();
    List<PluginException> refusals = new ArrayList<>();
    for (ThroughputProbe probe : probes()) {
      err().printf("measuring %s of %s ...%n", kind, probe.component());
      err().flush();
      try {
        probe
            .measure(new ThroughputProbe.Request(subjects, threads, seconds))
            .forEach(rate -> rates.add(entry(probe, rate)));
      } catch (PluginException e) {
        refusals.add(e);
      }
    }
    if (rates.isEmpty() && !refusals.isEmpty()) {
      throw refusals.getFirst();
    }
    // A task's name, for example, is unknown to most components, but one may have measured it.
    refusals.forEach(refusal -> err().println("note: " + refusal.getMessage()));
    return new Rates(rates);
  }

  private Rates.Entry entry(ThroughputProbe probe, ThroughputProbe.Rate rate) {
    return new Rates.Entry(
        kind, probe.component(), rate.name(), rate.unit(), rate.perSecond(), rate.threads());
  }

  private List<ThroughputProbe> probes() {
    List<ThroughputProbe> all = new ArrayList<>(plugins.extensions(ThroughputProbe.class));
    Set<List<String>> brought = new HashSet<>();
    all.forEach(probe -> brought.add(List.of(probe.kind(), probe.component())));
    Optional<Experiment> experiment =
        on.map(argument -> experiments.read(argument, List.of(), err()).experiment());
    coreProbes.all(experiment).stream()
        .filter(probe -> !brought.contains(List.of(probe.kind(), probe.component())))
        .forEach(all::add);
    experiment.ifPresent(
        chosen ->
            all.removeIf(
                probe ->
                    !probe.component().equals(chosen.benchmark().name())
                        && !probe.component().equals(chosen.policy().name())));
    List<ThroughputProbe> ofKind = all.stream().filter(probe -> probe.kind().equals(kind)).toList();
    if (ofKind.isEmpty() && CoreProbes.experimentKinds().contains(kind)) {
      throw new UsageException(
          "--on: %s is measured on an experiment. Specify one.".formatted(kind));
    }
    if (ofKind.isEmpty()) {
      List<String> kinds = new ArrayList<>(CoreProbes.experimentKinds());
      all.stream().map(ThroughputProbe::kind).distinct().forEach(kinds::add);
      throw new UsageException(
          "there is no measurement called '%s'. %s".formatted(kind, Suggestions.hint(kind, kinds)));
    }
    List<ThroughputProbe> chosen =
        ofKind.stream()
            .filter(probe -> component.isEmpty() || probe.component().equals(component))
            .toList();
    if (chosen.isEmpty()) {
      List<String> names = ofKind.stream().map(ThroughputProbe::component).toList();
      throw new UsageException(
          "--of: there is no component '%s' with the measurement %s. %s"
              .formatted(component, kind, Suggestions.hint(component, names)));
    }
    return chosen;
  }

  @Override
  void show(Rates result, PrintWriter people) {
    people.printf("%-16s %-64s %14s %-12s %s%n", "component", "what", "rate", "unit", "threads");
    for (Rates.Entry rate : result.rates()) {
      // Low rates need more decimals.
      String number = (rate.perSecond() < 10 ? "%.3f" : "%.1f").formatted(rate.perSecond());
      people.printf(
          "%-16s %-64s %14s %-12s %d%n",
          rate.component(), rate.name(), number, rate.unit(), rate.threads());
    }
  }
}
