package org.policytrim.host.profile;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.plugin.RobotProfileProvider;
import org.policytrim.host.plugin.PluginHost;

/** The profiles that plugins ship, and those that users write. */
public final class RobotProfiles {

  private final PluginHost plugins;

  /** Creates a registry of the profiles in these plugins; they are read on first use. */
  @Inject
  public RobotProfiles(PluginHost plugins) {
    this.plugins = plugins;
  }

  /**
   * Returns the profiles of all plugins by name.
   *
   * @throws PluginException if a plugin lists a profile that it does not have, or two plugins have
   *     profiles of one name
   * @throws org.policytrim.host.settings.SettingsException with every problem of a profile
   */
  public List<NamedProfile> all() {
    SortedMap<String, NamedProfile> found = new TreeMap<>();
    for (RobotProfileProvider provider : plugins.extensions(RobotProfileProvider.class)) {
      String plugin = plugins.pluginOf(provider).orElseThrow().id();
      for (String name : provider.profiles()) {
        NamedProfile profile =
            ProfileReader.read(name, plugin, plugin + "/" + name, text(provider, plugin, name));
        NamedProfile first = found.putIfAbsent(name, profile);
        if (first != null) {
          throw new PluginException(
              plugin,
              "provides a profile called '%s', and so does %s".formatted(name, first.origin()),
              "Remove one of the two from plugins/, or rename its profile");
        }
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * Returns the profiles that a name may stand for: the one of that name, all for a benchmark of
   * that name, or the one in a file.
   *
   * @param wanted a name, a benchmark, or a path that ends with {@code .yaml}
   * @return empty if the name stands for nothing
   */
  public List<NamedProfile> named(String wanted) {
    if (wanted.endsWith(NamedProfile.SUFFIX) || wanted.endsWith(".yml") || wanted.contains("/")) {
      return List.of(ProfileReader.read(Path.of(wanted)));
    }
    List<NamedProfile> all = all();
    Optional<NamedProfile> exact =
        all.stream().filter(profile -> profile.name().equals(wanted)).findFirst();
    return exact
        .map(List::of)
        .orElseGet(
            () -> all.stream().filter(one -> one.file().benchmark().equals(wanted)).toList());
  }

  private static String text(RobotProfileProvider provider, String plugin, String name) {
    String resource = "/profiles/" + name + NamedProfile.SUFFIX;
    try (InputStream content = provider.getClass().getResourceAsStream(resource)) {
      if (content == null) {
        throw new PluginException(
            plugin,
            "lists the profile '%s' but has no file %s".formatted(name, resource.substring(1)),
            "Its author must add the file to src/main/resources, or remove the profile from the list");
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
