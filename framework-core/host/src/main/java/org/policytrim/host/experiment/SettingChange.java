package org.policytrim.host.experiment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.policytrim.toolkit.settings.Artifact;

/**
 * A setting in which two experiments differ.
 *
 * @param path the path that {@code --set} takes
 * @param before the earlier value as it is written; empty where the setting did not exist
 * @param now the present value as it is written; empty where the setting does not exist any more
 * @param invalidated the stored results that the change makes obsolete, with those built from them
 */
public record SettingChange(
    String path, Optional<String> before, Optional<String> now, Set<Artifact> invalidated) {

  private static final Set<Artifact> NOT_STORED = EnumSet.of(Artifact.REPORT, Artifact.NOTHING);

  public SettingChange {
    invalidated = Set.copyOf(invalidated);
  }

  /** Returns true if the change makes a stored result obsolete. */
  public boolean affectsResults() {
    return !NOT_STORED.containsAll(invalidated);
  }

  /** Returns a sentence of the form {@code seed was 7 and is 8}. */
  @Override
  public String toString() {
    return "%s was %s and is %s".formatted(path, before.orElse("absent"), now.orElse("absent"));
  }
}
