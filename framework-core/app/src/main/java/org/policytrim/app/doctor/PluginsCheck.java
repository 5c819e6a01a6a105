package org.policytrim.app.doctor;

import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.policytrim.api.tool.HealthCheck;
import org.policytrim.host.plugin.LoadedPlugin;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.host.plugin.RefusedPlugin;

/** Whether every plugin that is there is used. */
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
          "in use: " + used,
          plugins.refused().stream()
              .map(RefusedPlugin::sentence)
              .collect(Collectors.joining(". ", "Refused: ", "")));
    }
    return used.isEmpty()
        ? new Finding(
            false, "there is none in " + plugins.folder(), "Build them: mvn -DskipTests package")
        : new Finding(true, used, "");
  }

  @Override
  public Finding fix(Consumer<String> progress) {
    return check();
  }
}
