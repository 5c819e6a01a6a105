package org.policytrim.app.run;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.experiment.BenchmarkChecks;
import org.policytrim.host.experiment.ExperimentException;
import org.policytrim.host.experiment.LocatedExperiment;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.settings.Problem;

/** Checks an experiment with its opened benchmark, before any episode. */
public final class PreflightChecks {

  private PreflightChecks() {}

  /**
   * Checks that the benchmark and the bundle meet the requirements of an experiment.
   *
   * @throws ExperimentException with all problems, if there are any
   * @throws java.io.UncheckedIOException if the bundle can't be read
   */
  public static void check(
      LocatedExperiment experiment,
      Components components,
      BundleStore bundles,
      Benchmark benchmark) {
    List<Problem> problems = new ArrayList<>(BenchmarkChecks.problems(experiment, benchmark));
    problems.addAll(BundleCompatibility.problems(experiment, components, bundles, benchmark));
    if (!problems.isEmpty()) {
      throw new ExperimentException(problems);
    }
  }
}
