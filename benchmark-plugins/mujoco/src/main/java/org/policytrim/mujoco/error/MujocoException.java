package org.policytrim.mujoco.error;

import org.jspecify.annotations.Nullable;
import org.policytrim.api.plugin.PluginException;

/** MuJoCo, or what it needs, is missing or refuses something. */
public final class MujocoException extends PluginException {

  private static final long serialVersionUID = 1L;

  /** The name under which this plugin reports. */
  public static final String PLUGIN = "mujoco";

  /**
   * Says what is wrong and what to do.
   *
   * @param problem what is wrong, with the offending value
   * @param remedy what to do about it
   */
  public MujocoException(String problem, String remedy) {
    this(problem, remedy, null);
  }

  /** As above, with what caused it. */
  public MujocoException(String problem, String remedy, @Nullable Throwable cause) {
    super(PLUGIN, problem, remedy, cause);
  }
}
