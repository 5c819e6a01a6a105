package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.api.plugin.Setting;

/** The single values of an experiment that belong to no section. */
record ExperimentKeys(
    @Setting("what it is called: letters, digits, hyphens, underscores, points") String name,
    @Setting(value = "seed of every random draw", byDefault = "0") long seed,
    @Setting(
            value = "no-TERM each: the same run without a reward term, as a row of the report",
            byDefault = "[]")
        List<String> ablations) {

  ExperimentKeys {
    ablations = List.copyOf(ablations);
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "name must be letters, digits, hyphens, underscores and points (it names a folder), found '%s'"
              .formatted(name));
    }
  }
}
