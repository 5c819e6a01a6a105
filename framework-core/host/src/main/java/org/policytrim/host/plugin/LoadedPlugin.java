package org.policytrim.host.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * A plugin in use.
 *
 * @param id its id
 * @param version its version
 * @param description one sentence; may be empty
 * @param requires the SPI versions it is made for
 * @param dependencies the ids of the plugins it builds on
 * @param zip the file in {@code plugins/}
 * @param folder where its content lies, in the user's cache
 * @param extensions what it brings, in the order of their class names
 */
public record LoadedPlugin(
    String id,
    String version,
    String description,
    String requires,
    List<String> dependencies,
    Path zip,
    Path folder,
    List<Object> extensions) {

  public LoadedPlugin {
    dependencies = List.copyOf(dependencies);
    extensions = List.copyOf(extensions);
  }

  /** Those of its extensions that are of a kind. */
  public <T> List<T> extensions(Class<T> kind) {
    return extensions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
