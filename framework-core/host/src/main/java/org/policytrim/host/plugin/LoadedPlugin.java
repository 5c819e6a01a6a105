package org.policytrim.host.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * A plugin in use.
 *
 * @param id the id
 * @param version the version
 * @param description a sentence; may be empty
 * @param requires the range of SPI versions that it supports
 * @param dependencies the ids of the plugins that it needs
 * @param zip the file in {@code plugins/}
 * @param folder the folder of its content in the user's cache
 * @param extensions its extensions in the order of their class names
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

  /** Returns its extensions of a kind. */
  public <T> List<T> extensions(Class<T> kind) {
    return extensions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
