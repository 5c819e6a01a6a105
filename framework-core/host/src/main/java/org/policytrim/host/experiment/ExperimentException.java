package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.host.settings.Problem;
import org.policytrim.host.settings.SettingsException;

/** An experiment can't be run as it is written; says everything that is wrong with it. */
public final class ExperimentException extends SettingsException {

  private static final long serialVersionUID = 1L;

  /**
   * Everything that is wrong.
   *
   * @param problems in the order in which they are shown; at least one
   */
  public ExperimentException(List<Problem> problems) {
    super(problems);
  }
}
