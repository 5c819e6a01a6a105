package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.host.settings.PathLocator;
import org.policytrim.host.settings.Problem;
import org.policytrim.host.settings.SourcePosition;
import org.policytrim.host.settings.YamlNode;

/**
 * An experiment with the positions of its values, for problems that are found after reading.
 *
 * @param experiment the experiment
 * @param notes remarks that do not stop a run
 * @param locator finds the position of a value
 */
public record LocatedExperiment(Experiment experiment, List<Problem> notes, PathLocator locator) {

  public LocatedExperiment {
    notes = List.copyOf(notes);
  }

  /** Returns an experiment without positions: problems name the experiment as a whole. */
  public static LocatedExperiment unlocated(Experiment experiment) {
    SourcePosition whole = SourcePosition.of(experiment.name());
    return new LocatedExperiment(
        experiment, List.of(), new PathLocator(YamlNode.Mapping.empty(whole)));
  }

  /**
   * Returns a problem of one value.
   *
   * @param path the keys that lead to the value, such as {@code evaluation.pairs-per-task}
   * @param what the problem, with the value; no full stop
   * @param remedy the action to take, as a sentence
   */
  public Problem problem(String path, String what, String remedy) {
    return Problem.at(locator.of(path), path, what, remedy);
  }
}
