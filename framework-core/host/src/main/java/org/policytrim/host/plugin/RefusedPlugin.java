package org.policytrim.host.plugin;

import java.nio.file.Path;
import org.policytrim.api.plugin.PluginException;

/**
 * Something in {@code plugins/} that is not used, and why.
 *
 * @param name the plugin's id where it could be read, otherwise the file's name
 * @param file the file
 * @param problem what is wrong, in a sentence without its full stop
 * @param remedy what to do about it
 */
public record RefusedPlugin(String name, Path file, String problem, String remedy) {

  /** The refusal as an error, for where it is the answer to a question. */
  public PluginException toException() {
    return new PluginException(name, problem, remedy);
  }

  /** One line for people: who, what, what to do. */
  public String sentence() {
    return "%s (%s): %s. %s".formatted(name, file.getFileName(), problem, remedy);
  }
}
