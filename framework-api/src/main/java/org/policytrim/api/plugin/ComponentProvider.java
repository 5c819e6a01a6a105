package org.policytrim.api.plugin;

import org.pf4j.ExtensionPoint;

/**
 * Brings a component under a name.
 *
 * @param <C> the record its settings are bound to; {@link NoSettings} where there are none
 */
public interface ComponentProvider<C extends Record> extends ExtensionPoint {

  /**
   * The name used in experiments: lower case, words joined by hyphens, unique among components of
   * its kind.
   */
  String name();

  /** One sentence for {@code plugins list}. */
  String description();

  /** The class of the settings record; its compact constructor validates. */
  Class<C> settings();

  /**
   * The plugin's version, as its jar's manifest tells it ({@code Implementation-Version}); {@code
   * development} where it runs from class files.
   */
  default String version() {
    String version = getClass().getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
