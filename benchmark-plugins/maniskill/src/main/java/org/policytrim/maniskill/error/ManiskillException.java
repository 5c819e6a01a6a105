package org.policytrim.maniskill.error;

import org.jspecify.annotations.Nullable;
import org.policytrim.api.plugin.PluginException;

/** Reports that SAPIEN or an asset of ManiSkill is missing, damaged, or rejected an input. */
public final class ManiskillException extends PluginException {

  private static final long serialVersionUID = 1L;

  /** The name of this plugin in messages. */
  public static final String PLUGIN = "maniskill";

  /**
   * Creates an exception.
   *
   * @param problem the problem with the offending value
   * @param remedy the action that solves it
   */
  public ManiskillException(String problem, String remedy) {
    this(problem, remedy, null);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param problem the problem with the offending value
   * @param remedy the action that solves it
   * @param cause the exception that caused this one
   */
  public ManiskillException(String problem, String remedy, @Nullable Throwable cause) {
    super(PLUGIN, problem, remedy, cause);
  }
}
