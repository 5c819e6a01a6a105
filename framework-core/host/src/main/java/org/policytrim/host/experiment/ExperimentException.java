package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.host.settings.Problem;
import org.policytrim.host.settings.SettingsException;

/** Thrown for an experiment that can't be run as it is written; lists all problems. */
public final class ExperimentException extends SettingsException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception with all problems.
   *
   * @param problems at least one, in the order in which they are shown
   */
  public ExperimentException(List<Problem> problems) {
    super(problems);
  }
}
