package org.policytrim.app.sweep;

import java.util.List;

/**
 * One run of a sweep.
 *
 * @param name the name of its folder, unique within the sweep
 * @param overrides the settings that it changes, as {@code PATH=VALUE}
 */
public record SweepCase(String name, List<String> overrides) {

  public SweepCase {
    overrides = List.copyOf(overrides);
  }
}
