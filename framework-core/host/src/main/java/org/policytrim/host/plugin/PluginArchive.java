package org.policytrim.host.plugin;

import java.nio.file.Path;
import org.pf4j.PluginDescriptor;

/**
 * An unpacked plugin zip.
 *
 * @param zip the file in {@code plugins/}
 * @param folder the folder of its content in the user's cache
 * @param descriptor its {@code plugin.properties}, with id and version
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
