package org.policytrim.host.plugin;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policytrim.api.plugin.ExperimentProvider;
import org.policytrim.api.plugin.PluginException;

/** The experiments that plugins bring along. Read on the first question. */
public final class BuiltInExperiments {

  private final PluginHost plugins;

  @Inject
  public BuiltInExperiments(PluginHost plugins) {
    this.plugins = plugins;
  }

  /**
   * One of them.
   *
   * @param name without {@code .yaml}
   * @param plugin the id of the plugin that brings it
   * @param text YAML
   */
  public record BuiltIn(String name, String plugin, String text) {

    /** The comment that begins the text, as one sentence; may be empty. */
    public String description() {
      List<String> words = new ArrayList<>();
      for (String line : text.lines().toList()) {
        if (!line.startsWith("#")) {
          break;
        }
        words.add(line.substring(1).strip());
      }
      return String.join(" ", words).strip();
    }
  }

  /**
   * All of them, by name.
   *
   * @throws PluginException if a plugin lacks what it announces, or two bring one name
   */
  public List<BuiltIn> all() {
    SortedMap<String, BuiltIn> found = new TreeMap<>();
    for (ExperimentProvider provider : plugins.extensions(ExperimentProvider.class)) {
      String plugin = plugins.pluginOf(provider).orElseThrow().id();
      for (String name : provider.experiments()) {
        BuiltIn first =
            found.putIfAbsent(name, new BuiltIn(name, plugin, text(provider, plugin, name)));
        if (first != null) {
          throw new PluginException(
              plugin,
              "brings an experiment called '%s', and so does %s".formatted(name, first.plugin()),
              "Remove one of the two from plugins/, or rename its experiment");
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** The experiment of that name. */
  public Optional<BuiltIn> find(String name) {
    return all().stream().filter(builtIn -> builtIn.name().equals(name)).findFirst();
  }

  /** All names, sorted. */
  public List<String> names() {
    return all().stream().map(BuiltIn::name).toList();
  }

  private static String text(ExperimentProvider provider, String plugin, String name) {
    String resource = "/experiments/" + name + ".yaml";
    try (InputStream content = provider.getClass().getResourceAsStream(resource)) {
      if (content == null) {
        throw new PluginException(
            plugin,
            "announces the experiment '%s' but holds no %s".formatted(name, resource.substring(1)),
            "Its author must add the file to src/main/resources, or not announce it");
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
