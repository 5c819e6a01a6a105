package org.policytrim.core.train;

import jakarta.inject.Inject;
import java.nio.file.Path;
import org.policytrim.api.run.RunListener;
import org.policytrim.core.experiment.Experiment;
import org.policytrim.core.plugin.Components;

/**
 * A whole experiment: demonstrations, base policy, stages, trimmed policy, paired evaluation,
 * report.
 */
public final class ExperimentRun {

  private final Components components;
  private final StopFlag stop;

  @Inject
  public ExperimentRun(Components components, StopFlag stop) {
    this.components = components;
    this.stop = stop;
  }

  /**
   * Runs the experiment to its report.
   *
   * @param experiment what to do
   * @param folder the run's folder; new or empty, unless resumed
   * @param resume whether to go on with what the folder holds
   * @param listener told of everything, on the calling thread
   * @throws org.policytrim.api.plugin.PluginException if a plugin can't do what is asked of it
   * @throws java.util.concurrent.CancellationException if the stop flag was set; a checkpoint is
   *     written
   */
  public void run(Experiment experiment, Path folder, boolean resume, RunListener listener) {
    run(experiment, folder, resume, listener, RunStep.REPORT);
  }

  /** As above, but no further than {@code last}: the steps of a run on their own. */
  public void run(
      Experiment experiment, Path folder, boolean resume, RunListener listener, RunStep last) {
    stop.check();
    throw new UnsupportedOperationException(
        "%s up to %s with %s".formatted(experiment.name(), last, components.modelNames()));
  }
}
