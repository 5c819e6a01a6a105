package org.policytrim.api.plugin;

import org.apiguardian.api.API;
import org.pf4j.ExtensionPoint;

/**
 * Creates components of one kind under a name.
 *
 * @param <C> the record that holds the settings; {@link NoSettings} if there are none
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface ComponentProvider<C extends Record> extends ExtensionPoint {

  /**
   * Returns the name used in experiments: lower case, words joined by hyphens, unique among the
   * components of a kind.
   */
  String name();

  /** Returns one sentence for {@code plugins list}. */
  String description();

  /** Returns the class of the settings record, whose compact constructor validates the values. */
  Class<C> settings();

  /**
   * Returns the plugin's version: {@code Implementation-Version} of its jar's manifest, or {@code
   * development} when run from class files.
   */
  default String version() {
    String version = getClass().getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
