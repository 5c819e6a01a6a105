package org.policytrim.api.plugin;

import org.apiguardian.api.API;

/** A problem that the user can fix. The command line prints it without a stack trace. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public class PluginException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String plugin;
  private final String problem;
  private final String remedy;

  /**
   * Creates an exception.
   *
   * @param plugin the plugin's or component's name
   * @param problem a description of the problem, with the wrong value or file
   * @param remedy an instruction to the user, without a full stop
   */
  public PluginException(String plugin, String problem, String remedy) {
    this(plugin, problem, remedy, null);
  }

  /** Creates an exception with a cause. */
  public PluginException(
      String plugin,
      String problem,
      String remedy,
      @org.jspecify.annotations.Nullable Throwable cause) {
    super(plugin + ": " + problem + ". " + remedy, cause);
    this.plugin = plugin;
    this.problem = problem;
    this.remedy = remedy;
  }

  /** Returns the plugin's or component's name. */
  public String plugin() {
    return plugin;
  }

  /** Returns the description of the problem. */
  public String problem() {
    return problem;
  }

  /** Returns the instruction to the user. */
  public String remedy() {
    return remedy;
  }
}
