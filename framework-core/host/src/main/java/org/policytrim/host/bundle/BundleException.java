package org.policytrim.host.bundle;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.plugin.PluginException;

/**
 * Thrown for a bundle that can't be used. It names the bundle, the problem and a remedy, and is
 * shown without a stack trace.
 */
public final class BundleException extends PluginException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param bundle the bundle's folder
   * @param problem the problem, with the file's name
   * @param remedy the action to take
   */
  public BundleException(Path bundle, String problem, String remedy) {
    this(bundle, problem, remedy, null);
  }

  /** Creates an exception with a cause. */
  public BundleException(Path bundle, String problem, String remedy, @Nullable Throwable cause) {
    super("bundle " + bundle, problem, remedy, cause);
  }
}
