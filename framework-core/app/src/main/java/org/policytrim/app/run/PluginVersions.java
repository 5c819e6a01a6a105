package org.policytrim.app.run;

import java.util.List;
import java.util.Map;
import org.policytrim.api.plugin.ComponentProvider;

/** Says which plugins some components came with, for the report. */
@FunctionalInterface
public interface PluginVersions {

  /**
   * The versions of the plugins that brought these, by plugin; the core's own are not among them.
   */
  Map<String, String> of(List<ComponentProvider<?>> providers);
}
