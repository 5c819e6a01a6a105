package org.policytrim.api.plugin;

import org.apiguardian.api.API;

/** The device that computes a model. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum Device {
  CPU,
  GPU
}
