package org.policytrim.api.plugin;

import org.apiguardian.api.API;

/** The settings of a component that has none. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record NoSettings() {}
