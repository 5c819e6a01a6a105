package org.policytrim.host.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginDescriptor;
import org.pf4j.PropertiesPluginDescriptorFinder;

/**
 * The content of {@code plugins/}.
 *
 * @param archives the plugins that can be read, in the order of their file names
 * @param refused the other files, in the order of their names
 */
record PluginScan(List<PluginArchive> archives, List<RefusedPlugin> refused) {

  PluginScan {
    archives = List.copyOf(archives);
    refused = List.copyOf(refused);
  }

  /** Reads a folder; a folder that does not exist has no plugins. */
  static PluginScan of(Path plugins, PluginStore store) throws IOException {
    List<PluginArchive> archives = new ArrayList<>();
    List<RefusedPlugin> refused = new ArrayList<>();
    for (Path file : files(plugins)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".zip") && Files.isRegularFile(file)) {
        try {
          archives.add(open(file, store));
        } catch (Unreadable e) {
          refused.add(new RefusedPlugin(name, file, e.problem, e.remedy));
        }
      } else {
        refused.add(
            new RefusedPlugin(
                name,
                file,
                "is not a plugin zip",
                "Only zips belong in plugins/; put the plugin's zip there, or move this file away"));
      }
    }
    return new PluginScan(archives, refused);
  }

  private static List<Path> files(Path plugins) throws IOException {
    if (!Files.isDirectory(plugins)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(plugins)) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> !file.getFileName().toString().equalsIgnoreCase("README.md"))
          .sorted()
          .toList();
    }
  }

  private static PluginArchive open(Path zip, PluginStore store) throws Unreadable {
    Path folder;
    try {
      folder = store.unpacked(zip);
    } catch (ZipException | NoSuchFileException e) {
      throw new Unreadable(
          "can't be unpacked: " + e.getMessage(), "Download or build the zip again", e);
    } catch (IOException e) {
      throw new Unreadable(
          "can't be unpacked: " + e,
          "Make the zip readable and the cache writable, and free some space; POLICYTRIM_CACHE"
              + " selects another cache",
          e);
    }
    PluginDescriptor descriptor = descriptor(folder);
    require(descriptor.getPluginId(), "plugin.id");
    require(descriptor.getVersion(), "plugin.version");
    if (!descriptor.getPluginId().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new Unreadable(
          "its plugin.properties has a plugin.id with other characters than letters, digits, '.',"
              + " '_' and '-'",
          "Correct the line plugin.id=...",
          null);
    }
    return new PluginArchive(zip, folder, descriptor);
  }

  private static PluginDescriptor descriptor(Path folder) throws Unreadable {
    if (!Files.isRegularFile(folder.resolve("plugin.properties"))) {
      throw new Unreadable(
          "has no plugin.properties at its root",
          "Zip the content of the plugin folder, not the folder itself: plugin.properties and lib/",
          null);
    }
    try {
      return new PropertiesPluginDescriptorFinder().find(folder);
    } catch (RuntimeException e) {
      throw new Unreadable(
          "its plugin.properties can't be read: " + e.getMessage(), "Correct the file", e);
    }
  }

  private static void require(@Nullable String value, String key) throws Unreadable {
    if (value == null || value.isBlank()) {
      throw new Unreadable(
          "its plugin.properties lacks " + key, "Add the line %s=...".formatted(key), null);
    }
  }

  private static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    Unreadable(String problem, String remedy, @Nullable Throwable cause) {
      super(problem, cause);
      this.problem = problem;
      this.remedy = remedy;
    }
  }
}
