package org.policytrim.api.plugin;

/**
 * Something a user can mend: which plugin, what is wrong, what to do. Shown without a stack trace.
 */
public class PluginException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String plugin;
  private final String problem;
  private final String remedy;

  /**
   * Says who, what and what to do.
   *
   * @param plugin the plugin's or component's name
   * @param problem what is wrong, with the offending value
   * @param remedy what to do about it
   */
  public PluginException(String plugin, String problem, String remedy) {
    this(plugin, problem, remedy, null);
  }

  /** As above, with what caused it. */
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

  /** The plugin's or component's name. */
  public String plugin() {
    return plugin;
  }

  /** What is wrong. */
  public String problem() {
    return problem;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }
}
