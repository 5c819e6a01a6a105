package org.policytrim.host.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.toolkit.text.Suggestions;

/**
 * The bundles that plugins ship, as folders under {@code bundles/} of their zips. Wherever a
 * bundle's folder is expected, {@code plugin:ID/NAME} names one of these.
 */
public final class ShippedBundles {

  /** The prefix of their names. */
  private static final String PREFIX = "plugin:";

  private final SortedMap<String, Path> folders = new TreeMap<>();

  /**
   * Finds the bundles of plugins.
   *
   * @param plugins the folders of unpacked plugins, by plugin id
   */
  public ShippedBundles(Map<String, Path> plugins) {
    plugins.forEach(
        (id, content) -> {
          Path bundles = content.resolve("bundles");
          if (!Files.isDirectory(bundles)) {
            return;
          }
          try (Stream<Path> found = Files.list(bundles)) {
            found
                .filter(Files::isDirectory)
                .forEach(folder -> folders.put(PREFIX + id + "/" + folder.getFileName(), folder));
          } catch (IOException failure) {
            throw new UncheckedIOException("plugin '%s' can't be read".formatted(id), failure);
          }
        });
  }

  /** Returns the names of all bundles, sorted. */
  public List<String> names() {
    return new ArrayList<>(folders.keySet());
  }

  /**
   * Returns the folder of a bundle.
   *
   * @param reference a folder, or the name of a shipped bundle
   * @throws PluginException if no plugin ships a bundle of that name
   */
  public Path folder(String reference) {
    if (!reference.startsWith(PREFIX)) {
      return Path.of(reference);
    }
    Path folder = folders.get(reference);
    if (folder == null) {
      throw new PluginException(
          "bundle '%s'".formatted(reference),
          "no plugin ships it",
          folders.isEmpty()
              ? "Put the plugin that ships it into plugins/, or name the folder of a bundle"
              : Suggestions.hint(reference, names()));
    }
    return folder;
  }
}
