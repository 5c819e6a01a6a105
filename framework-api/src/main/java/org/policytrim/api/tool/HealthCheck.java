package org.policytrim.api.tool;

import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.pf4j.ExtensionPoint;

/** One check of {@code doctor}: of a native library, a renderer, or a set of assets. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface HealthCheck extends ExtensionPoint {

  /** Returns the subject, such as "MuJoCo 3.3.0". */
  String name();

  /** Checks the machine without changing anything. */
  Finding check();

  /**
   * Fixes what can be fixed without asking the user, for example by downloading assets into the
   * cache.
   *
   * @param progress receives a line per action
   * @return the finding afterwards
   */
  Finding fix(Consumer<String> progress);

  /**
   * The result of a check.
   *
   * @param healthy true if nothing needs to be done
   * @param detail the versions and paths that were found or are missing
   * @param remedy an instruction to the user; empty if healthy
   */
  record Finding(boolean healthy, String detail, String remedy) {}
}
