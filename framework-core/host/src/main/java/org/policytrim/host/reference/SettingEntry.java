package org.policytrim.host.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policytrim.toolkit.settings.Artifact;

/**
 * One setting of an experiment.
 *
 * @param path the path that {@code --set} takes; names of the user's choice are in upper case, such
 *     as {@code stages.STAGE.iterations}
 * @param component the component that declares the setting, such as {@code benchmark libero}; empty
 *     for a setting of the framework
 * @param expected the kind of value in words, such as "a whole number"
 * @param byDefault the default as YAML text; empty for a required setting
 * @param meaning the description, with unit and range
 * @param formerly former keys of the setting, which are still read
 * @param invalidated the stored results of a run that a change makes obsolete
 */
public record SettingEntry(
    String path,
    Optional<String> component,
    String expected,
    Optional<String> byDefault,
    String meaning,
    List<String> formerly,
    Set<Artifact> invalidated) {

  public SettingEntry {
    formerly = List.copyOf(formerly);
    invalidated = Set.copyOf(invalidated);
  }

  /** Returns the last key of the path. */
  public String key() {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
