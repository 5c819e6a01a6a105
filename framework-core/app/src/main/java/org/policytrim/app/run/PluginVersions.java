package org.policytrim.app.run;

import java.util.List;
import java.util.Map;
import org.policytrim.api.plugin.ComponentProvider;

/** Looks up the plugins of components, for the report. */
@FunctionalInterface
public interface PluginVersions {

  /**
   * Returns the versions of the plugins that contain the given components, by plugin id. Components
   * of the core are ignored.
   */
  Map<String, String> of(List<ComponentProvider<?>> providers);
}
