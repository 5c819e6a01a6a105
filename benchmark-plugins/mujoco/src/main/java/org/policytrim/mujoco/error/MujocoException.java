package org.policytrim.mujoco.error;

import org.jspecify.annotations.Nullable;
import org.policytrim.api.plugin.PluginException;

/** Reports that MuJoCo or one of its assets is missing, damaged, or rejected an input. */
public final class MujocoException extends PluginException {

  private static final long serialVersionUID = 1L;

  /** The name of this plugin in messages. */
  public static final String PLUGIN = "mujoco";

  /**
   * Creates an exception.
   *
   * @param problem the problem with the offending value
   * @param remedy the action that solves it
   */
  public MujocoException(String problem, String remedy) {
    this(problem, remedy, null);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param problem the problem with the offending value
   * @param remedy the action that solves it
   * @param cause the exception that caused this one
   */
  public MujocoException(String problem, String remedy, @Nullable Throwable cause) {
    super(PLUGIN, problem, remedy, cause);
  }
}
