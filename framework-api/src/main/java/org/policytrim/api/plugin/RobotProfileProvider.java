package org.policytrim.api.plugin;

import java.util.List;
import org.apiguardian.api.API;
import org.pf4j.ExtensionPoint;

/** Contributes robot profiles: YAML files among the resources of a plugin. */
@API(status = API.Status.EXPERIMENTAL, since = "0.3")
public interface RobotProfileProvider extends ExtensionPoint {

  /**
   * Returns the names of the profiles; each is a resource {@code profiles/NAME.yaml} of the plugin.
   */
  List<String> profiles();
}
