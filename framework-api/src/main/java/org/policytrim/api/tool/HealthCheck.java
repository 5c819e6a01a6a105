package org.policytrim.api.tool;

import java.util.function.Consumer;
import org.pf4j.ExtensionPoint;

/** One thing {@code doctor} looks at: a native library, a GL, a set of assets. */
public interface HealthCheck extends ExtensionPoint {

  /** What is looked at, such as "MuJoCo 3.3.0". */
  String name();

  /** Looks, without changing anything. */
  Finding check();

  /**
   * Mends it as far as that can be done without asking: downloads by package name into the cache,
   * unpacks.
   *
   * @param progress receives what is being done
   */
  Finding fix(Consumer<String> progress);

  /**
   * What was found.
   *
   * @param healthy whether all is well
   * @param detail what is there or missing, with versions and places
   * @param remedy what to do; empty where all is well
   */
  record Finding(boolean healthy, String detail, String remedy) {}
}
