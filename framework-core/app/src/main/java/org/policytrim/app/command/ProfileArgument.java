package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.tool.CheckpointDescription;
import org.policytrim.host.profile.NamedProfile;
import org.policytrim.host.profile.ProfileFit;
import org.policytrim.host.profile.RobotProfiles;
import org.policytrim.toolkit.text.Suggestions;

/**
 * Resolves the option {@code --for}: the name of a profile, a file, or a benchmark for which
 * exactly one profile fits.
 */
final class ProfileArgument {

  private final RobotProfiles profiles;

  @Inject
  ProfileArgument(RobotProfiles profiles) {
    this.profiles = profiles;
  }

  /**
   * Returns the profile for a checkpoint.
   *
   * @param wanted the argument
   * @param model the model plugin
   * @throws UsageException if no profile fits or several do, with the reasons and what was found
   */
  NamedProfile choose(String wanted, String model, CheckpointDescription found) {
    Map<NamedProfile, List<String>> candidates = new LinkedHashMap<>();
    named(wanted, model)
        .forEach(one -> candidates.put(one, ProfileFit.problems(one, model, found)));
    return only(wanted, candidates, ProfileFit.describe(found));
  }

  /**
   * Returns the profile for a bundle.
   *
   * @throws UsageException if no profile fits or several do, with the reasons
   */
  NamedProfile choose(String wanted, PolicyCard card) {
    Map<NamedProfile, List<String>> candidates = new LinkedHashMap<>();
    named(wanted, card.model()).forEach(one -> candidates.put(one, ProfileFit.problems(one, card)));
    return only(
        wanted,
        candidates,
        "the bundle has cameras %s, %d state numbers and %d action axes"
            .formatted(
                card.observations().cameras().stream().map(camera -> camera.name()).toList(),
                card.observations().stateSize(),
                card.actions().dimensions()));
  }

  /** Returns all profiles that fit a checkpoint. */
  List<NamedProfile> fitting(String model, CheckpointDescription found) {
    return profiles.all().stream()
        .filter(one -> ProfileFit.problems(one, model, found).isEmpty())
        .toList();
  }

  /** Returns the profile that an exported checkpoint names, if it is installed. */
  Optional<NamedProfile> exact(String name) {
    return profiles.all().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** Returns the candidates; for a benchmark those of the model alone, if there are any. */
  private List<NamedProfile> named(String wanted, String model) {
    List<NamedProfile> found = profiles.named(wanted);
    if (found.isEmpty()) {
      List<String> names =
          profiles.all().stream()
              .flatMap(one -> Stream.of(one.name(), one.file().benchmark()))
              .distinct()
              .toList();
      throw new UsageException(
          "--for: there is no profile '%s'. %s See 'policytrim profiles', or name a YAML file."
              .formatted(wanted, Suggestions.hint(wanted, names)));
    }
    List<NamedProfile> own =
        found.stream().filter(one -> one.file().model().equals(model)).toList();
    return own.isEmpty() ? found : own;
  }

  private static NamedProfile only(
      String wanted, Map<NamedProfile, List<String>> candidates, String found) {
    List<NamedProfile> fitting =
        candidates.keySet().stream().filter(one -> candidates.get(one).isEmpty()).toList();
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    if (fitting.size() > 1) {
      throw new UsageException(
          "--for: several profiles fit '%s'; choose one: %s. In detail: %s."
              .formatted(
                  wanted,
                  fitting.stream().map(NamedProfile::name).collect(Collectors.joining(", ")),
                  found));
    }
    List<String> reasons = new ArrayList<>();
    candidates.forEach(
        (one, problems) -> reasons.add(one.name() + ": " + String.join("; ", problems)));
    throw new UsageException(
        "--for: no profile for '%s' fits. In detail: %s. %s. Choose another profile ('policytrim profiles'), or write one (docs/profiles.md)."
            .formatted(wanted, found, String.join(". ", reasons)));
  }
}
