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

/** What can be said against an experiment once its world is open, and before anything is played. */
public final class PreflightChecks {

  private PreflightChecks() {}

  /**
   * Holds an experiment and the bundle it starts from against its world.
   *
   * @throws ExperimentException with every problem, if there are any
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
