package org.policytrim.host.plugin;

import java.nio.file.Path;

/**
 * A file in {@code plugins/} that is not used.
 *
 * @param name the id of the plugin if it could be read, otherwise the name of the file
 * @param file the file
 * @param problem the reason, without a full stop
 * @param remedy the action to take
 */
public record RefusedPlugin(String name, Path file, String problem, String remedy) {

  /** Returns one line with the name, the reason and the action to take. */
  public String sentence() {
    return "%s (%s): %s. %s".formatted(name, file.getFileName(), problem, remedy);
  }
}
