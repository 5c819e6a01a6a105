package org.policytrim.api.plugin;

import java.util.List;
import org.pf4j.ExtensionPoint;

/** Brings built-in experiments: YAML files among a plugin's resources. */
public interface ExperimentProvider extends ExtensionPoint {

  /**
   * The experiments' names, each also the name of a resource {@code experiments/NAME.yaml} in the
   * plugin's jar.
   */
  List<String> experiments();
}
