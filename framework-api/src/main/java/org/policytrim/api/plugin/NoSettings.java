package org.policytrim.api.plugin;

/** The config of a component that has nothing to set. */
public record NoSettings() {}
