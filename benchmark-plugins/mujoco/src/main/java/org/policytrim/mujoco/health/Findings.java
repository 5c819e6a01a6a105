package org.policytrim.mujoco.health;

import java.util.function.Supplier;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.HealthCheck.Finding;

/** Creates the findings of health checks. */
final class Findings {

  private Findings() {}

  /** Returns the finding of a check, which is a negative one if the check throws. */
  static Finding of(Supplier<Finding> check) {
    try {
      return check.get();
    } catch (PluginException failure) {
      return new Finding(false, failure.problem(), failure.remedy());
    }
  }
}
