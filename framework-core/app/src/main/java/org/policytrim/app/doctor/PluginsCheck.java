package org.policytrim.app.doctor;

import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.policytrim.api.tool.HealthCheck;
import org.policytrim.host.plugin.LoadedPlugin;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.host.plugin.RefusedPlugin;

/** Checks that all installed plugins are used. */
public final class PluginsCheck implements HealthCheck {

  private final PluginHost plugins;

  @Inject
  public PluginsCheck(PluginHost plugins) {
    this.plugins = plugins;
  }

  @Override
  public String name() {
    return "plugins";
  }

  @Override
  public Finding check() {
    String used =
        plugins.plugins().stream().map(LoadedPlugin::id).collect(Collectors.joining(", "));
    if (!plugins.refused().isEmpty()) {
      return new Finding(
          false,
          "used: " + used,
          plugins.refused().stream()
              .map(RefusedPlugin::sentence)
              .collect(Collectors.joining(". ", "Refused: ", "")));
    }
    return used.isEmpty()
        ? new Finding(
            false, "no plugins in " + plugins.folder(), "Build them: mvn -DskipTests package")
        : new Finding(true, used, "");
  }

  @Override
  public Finding fix(Consumer<String> progress) {
    return check();
  }
}
