package org.policytrim.core.train;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.core.bundle.BundleStore;
import org.policytrim.core.experiment.ExperimentException;
import org.policytrim.core.experiment.LateChecks;
import org.policytrim.core.experiment.LocatedExperiment;
import org.policytrim.core.plugin.Components;
import org.policytrim.core.settings.Problem;

/** What can be said against an experiment once its world is open, and before anything is played. */
public final class WorldChecks {

  private WorldChecks() {}

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
    List<Problem> problems = new ArrayList<>(LateChecks.problems(experiment, benchmark));
    problems.addAll(BundleFit.problems(experiment, components, bundles, benchmark));
    if (!problems.isEmpty()) {
      throw new ExperimentException(problems);
    }
  }
}
