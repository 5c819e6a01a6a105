package org.policytrim.api.plugin;

import org.policytrim.api.model.Policy;

/** Brings policies that can only be run: a server elsewhere, a deployed graph. */
public interface PolicyProvider<C extends Record> extends ComponentProvider<C> {

  /**
   * Connects to or opens the policy.
   *
   * @throws PluginException if it can't be reached or speaks another version
   */
  Policy open(C settings);
}
