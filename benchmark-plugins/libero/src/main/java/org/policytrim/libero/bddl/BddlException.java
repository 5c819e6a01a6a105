package org.policytrim.libero.bddl;

import org.policytrim.api.plugin.PluginException;

/** An error in a task description, with its position. */
public final class BddlException extends PluginException {

  private static final long serialVersionUID = 1L;

  private final transient SourcePosition position;

  /**
   * Creates an error.
   *
   * @param file the description
   * @param position the position of the error
   * @param problem the error
   */
  public BddlException(String file, SourcePosition position, String problem) {
    super(
        "libero",
        "%s:%s: %s".formatted(file, position, problem),
        "Correct the description there; if it is one of the benchmark's own, 'policytrim doctor --fix'"
            + " restores it");
    this.position = position;
  }

  /** Returns the position in the description. */
  public SourcePosition position() {
    return position;
  }
}
