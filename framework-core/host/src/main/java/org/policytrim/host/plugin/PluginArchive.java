package org.policytrim.host.plugin;

import java.nio.file.Path;
import org.pf4j.PluginDescriptor;

/**
 * A plugin zip that could be read and unpacked.
 *
 * @param zip the file in {@code plugins/}
 * @param folder where its content lies, in the user's cache
 * @param descriptor its {@code plugin.properties}; id and version are there
 */
record PluginArchive(Path zip, Path folder, PluginDescriptor descriptor) {

  String id() {
    return descriptor.getPluginId();
  }

  String version() {
    return descriptor.getVersion();
  }

  RefusedPlugin refuse(String problem, String remedy) {
    return new RefusedPlugin(id(), zip, problem, remedy);
  }
}
