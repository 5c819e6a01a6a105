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
 * The policies that plugins bring along: the folders under {@code bundles/} of their zips. Wherever
 * a bundle's folder can be named, {@code plugin:ID/NAME} names one of these.
 */
public final class ShippedBundles {

  /** What their names begin with. */
  public static final String PREFIX = "plugin:";

  private final SortedMap<String, Path> folders = new TreeMap<>();

  /**
   * Looks through plugins.
   *
   * @param plugins by id, where their content lies
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

  /** What there is, as it is named, sorted. */
  public List<String> names() {
    return new ArrayList<>(folders.keySet());
  }

  /**
   * The folder that is meant.
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
          "no plugin brings it",
          folders.isEmpty()
              ? "Drop in the plugin that brings it, or name a bundle's folder"
              : Suggestions.hint(reference, names()));
    }
    return folder;
  }
}
