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

/** The experiments that plugins provide. They are read on first use. */
public final class BuiltInExperiments {

  private final PluginHost plugins;

  @Inject
  public BuiltInExperiments(PluginHost plugins) {
    this.plugins = plugins;
  }

  /**
   * One built-in experiment.
   *
   * @param name the name without {@code .yaml}
   * @param plugin the id of its plugin
   * @param text the text of the file
   */
  public record BuiltIn(String name, String plugin, String text) {

    /** Returns the comment at the beginning of the text as one line; may be empty. */
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
   * Returns all experiments by name.
   *
   * @throws PluginException if a plugin has no file for an experiment that it lists, or two
   *     experiments have the same name
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
              "provides an experiment called '%s', and so does %s".formatted(name, first.plugin()),
              "Remove one of the two from plugins/, or rename its experiment");
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Returns the experiment of a name. */
  public Optional<BuiltIn> find(String name) {
    return all().stream().filter(builtIn -> builtIn.name().equals(name)).findFirst();
  }

  /** Returns all names, sorted. */
  public List<String> names() {
    return all().stream().map(BuiltIn::name).toList();
  }

  /** Returns the absolute name of the resource with an experiment. */
  static String resource(String name) {
    return "/experiments/" + name + ".yaml";
  }

  private static String text(ExperimentProvider provider, String plugin, String name) {
    String resource = resource(name);
    try (InputStream content = provider.getClass().getResourceAsStream(resource)) {
      if (content == null) {
        throw new PluginException(
            plugin,
            "lists the experiment '%s' but has no file %s".formatted(name, resource.substring(1)),
            "Its author must add the file to src/main/resources, or remove the experiment from the list");
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
