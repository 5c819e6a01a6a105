package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.host.settings.PathLocator;
import org.policytrim.host.settings.Problem;
import org.policytrim.host.settings.SourcePosition;
import org.policytrim.host.settings.YamlNode;

/**
 * An experiment with the places it was read from, so that what is only found later still has its
 * line.
 *
 * @param experiment the experiment
 * @param notes worth saying, but nothing that stops a run
 * @param locator where each of its values stands
 */
public record LocatedExperiment(Experiment experiment, List<Problem> notes, PathLocator locator) {

  public LocatedExperiment {
    notes = List.copyOf(notes);
  }

  /** An experiment that was not read from anywhere, or long ago: problems name it as a whole. */
  public static LocatedExperiment unlocated(Experiment experiment) {
    SourcePosition whole = SourcePosition.of(experiment.name());
    return new LocatedExperiment(
        experiment, List.of(), new PathLocator(YamlNode.Mapping.empty(whole)));
  }

  /**
   * A problem with one of its values, found after reading.
   *
   * @param path the keys that lead there, such as {@code evaluation.pairs-per-task}
   * @param what what is wrong, quoting the value; no full stop
   * @param remedy what to do; a sentence
   */
  public Problem problem(String path, String what, String remedy) {
    return Problem.at(locator.of(path), path, what, remedy);
  }
}
