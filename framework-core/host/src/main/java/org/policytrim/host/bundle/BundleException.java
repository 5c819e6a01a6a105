package org.policytrim.host.bundle;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.plugin.PluginException;

/**
 * A bundle can't be used: which, what is wrong with it, what to do. Shown without a stack trace.
 */
public final class BundleException extends PluginException {

  private static final long serialVersionUID = 1L;

  /**
   * Says which, what and what to do.
   *
   * @param bundle the bundle's folder
   * @param problem what is wrong, naming the file
   * @param remedy what to do about it
   */
  public BundleException(Path bundle, String problem, String remedy) {
    this(bundle, problem, remedy, null);
  }

  /** As above, with what caused it. */
  public BundleException(Path bundle, String problem, String remedy, @Nullable Throwable cause) {
    super("bundle " + bundle, problem, remedy, cause);
  }
}
