package org.policytrim.app.command;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.PrintWriter;
import java.util.List;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.app.run.PreflightChecks;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.experiment.BenchmarkOpener;
import org.policytrim.host.experiment.EffectiveExperiment;
import org.policytrim.host.experiment.LocatedExperiment;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.host.reference.ExplainedExperiment;
import org.policytrim.host.reference.SettingsReference;
import org.policytrim.method.evaluate.BenchmarkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code check EXPERIMENT}. */
@Command(
    name = "check",
    description = "Checks an experiment: lists all errors, or prints it with all defaults.")
public final class CheckCommand extends JsonCommand<CheckCommand.Checked> {

  @Mixin private RunOptions options;

  @Option(
      names = "--explain",
      description = "explain every setting and say where its value comes from")
  private boolean explain;

  private final PluginHost plugins;
  private final Provider<Components> components;
  private final Provider<BundleStore> bundles;
  private final RunInvocation invocation;

  @Inject
  CheckCommand(
      PluginHost plugins,
      Provider<Components> components,
      Provider<BundleStore> bundles,
      RunInvocation invocation) {
    this.plugins = plugins;
    this.components = components;
    this.bundles = bundles;
    this.invocation = invocation;
  }

  /**
   * The result: the experiment as YAML and as a table, and with {@code --explain} the origin and
   * the meaning of each value.
   */
  record Checked(String name, String yaml, String table, List<Explained> settings) {

    /** A value, the place that it comes from, and its meaning. */
    record Explained(String path, String value, String origin, String meaning) {}
  }

  @Override
  Checked execute() {
    warnOf(plugins);
    LocatedExperiment located = invocation.read(options.experiment(), options.overrides(), err());
    checkWithBenchmark(located);
    EffectiveExperiment effective = new EffectiveExperiment(located.experiment());
    return new Checked(
        located.experiment().name(), effective.yaml(), effective.table(), explained(located));
  }

  private List<Checked.Explained> explained(LocatedExperiment located) {
    return explain
        ? new ExplainedExperiment(located, SettingsReference.of(components.get()))
            .values().stream()
                .map(
                    value ->
                        new Checked.Explained(
                            value.path(), value.value(), value.origin(), value.meaning()))
                .toList()
        : List.of();
  }

  /** Skips these checks if the benchmark can't be opened, for example without its assets. */
  private void checkWithBenchmark(LocatedExperiment located) {
    BenchmarkSession session;
    try {
      session = BenchmarkOpener.open(components.get(), located.experiment().benchmark(), 1, 1);
    } catch (PluginException e) {
      err().println("note: not checked with the benchmark: " + e.getMessage());
      err().flush();
      return;
    }
    try (session) {
      PreflightChecks.check(located, components.get(), bundles.get(), session.benchmark());
    }
  }

  @Override
  void show(Checked result, PrintWriter people) {
    if (!explain) {
      people.print(result.table());
    }
    for (Checked.Explained setting : result.settings()) {
      people.printf("%s: %s (%s)%n", setting.path(), setting.value(), setting.origin());
      if (!setting.meaning().isEmpty()) {
        people.printf("    %s%n", setting.meaning());
      }
    }
  }
}
