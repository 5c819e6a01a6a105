package org.policytrim.api.plugin;

import java.util.List;
import org.apiguardian.api.API;
import org.pf4j.ExtensionPoint;

/** Contributes built-in experiments: YAML files among the resources of a plugin. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface ExperimentProvider extends ExtensionPoint {

  /**
   * Returns the names of the experiments; each is a resource {@code experiments/NAME.yaml} of the
   * plugin.
   */
  List<String> experiments();
}
