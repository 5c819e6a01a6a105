package org.policytrim.libero.bddl;

import org.policytrim.api.plugin.PluginException;

/** A task description that can't be read or does not make sense, with its place. */
public final class BddlException extends PluginException {

  private static final long serialVersionUID = 1L;

  private final transient Place place;

  /**
   * Says what is wrong and where.
   *
   * @param file the description
   * @param place where in it
   * @param problem what is wrong there
   */
  public BddlException(String file, Place place, String problem) {
    super(
        "libero",
        "%s:%s: %s".formatted(file, place, problem),
        "Mend the description there; if it is one of the benchmark's own, 'policytrim doctor --fix'"
            + " restores it");
    this.place = place;
  }

  /** Where in the description. */
  public Place place() {
    return place;
  }
}
