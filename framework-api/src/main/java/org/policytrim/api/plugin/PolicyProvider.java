package org.policytrim.api.plugin;

import org.apiguardian.api.API;
import org.policytrim.api.model.Policy;

/** Opens policies that can be run but not trained, such as a policy server. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface PolicyProvider<C extends Record> extends ComponentProvider<C> {

  /**
   * Opens the policy, or connects to it.
   *
   * @throws PluginException if it cannot be reached, or has an incompatible version
   */
  Policy open(C settings);
}
