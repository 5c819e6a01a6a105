package org.policytrim.host.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.tool.CheckpointDescription;
import org.policytrim.api.tool.CheckpointDescription.Part;

/** Comparison of a profile with the robot that a checkpoint describes. */
public final class ProfileFit {

  private ProfileFit() {}

  /** Returns every difference, as a phrase for messages; empty if the profile fits. */
  public static List<String> problems(
      NamedProfile profile, String model, CheckpointDescription found) {
    List<String> problems = new ArrayList<>();
    ProfileFile file = profile.file();
    if (!file.model().equals(model)) {
      problems.add("it is made for model %s, not %s".formatted(file.model(), model));
    }
    if (!file.layouts().isEmpty() && !file.layouts().contains(found.layout())) {
      problems.add(
          "it is made for checkpoints of %s, this is one of %s"
              .formatted(String.join(", ", file.layouts()), found.layout()));
    }
    cameras(profile, found.cameras(), problems);
    parts(
        "state numbers",
        file.state().stream().flatMap(field -> field.parts().stream()).toList(),
        profile.stateSize(),
        found.state(),
        found.padded(),
        problems);
    parts(
        "action axes", List.of(), file.actions().size(), found.actions(), found.padded(), problems);
    return problems;
  }

  private static void cameras(
      NamedProfile profile, List<CameraSpec> cameras, List<String> problems) {
    for (CameraSpec camera : cameras) {
      if (profile.camera(camera.name()).isEmpty()) {
        problems.add("it does not mention camera '%s'".formatted(camera.name()));
      }
    }
    for (ProfileFile.Camera camera : profile.file().cameras()) {
      boolean there =
          cameras.stream()
              .anyMatch(
                  one -> one.name().equals(camera.name()) || camera.or().contains(one.name()));
      if (camera.from().isPresent() && !there) {
        problems.add("the checkpoint has no camera '%s'".formatted(camera.name()));
      }
    }
  }

  private static void parts(
      String what,
      List<String> names,
      int expected,
      List<Part> found,
      boolean padded,
      List<String> problems) {
    int size = CheckpointDescription.size(found);
    if (found.isEmpty() && expected > 0 && what.startsWith("state")) {
      // The network reads no state; the profile's is left out.
      return;
    }
    if (size != expected && !(padded && size > expected)) {
      problems.add("it has %d %s, the checkpoint %d".formatted(expected, what, size));
    }
    List<String> foundNames =
        found.stream().map(Part::name).filter(name -> !name.isEmpty()).toList();
    if (!names.isEmpty() && !foundNames.isEmpty() && !names.equals(foundNames)) {
      problems.add("its %s are %s, the checkpoint's %s".formatted(what, names, foundNames));
    }
  }

  /**
   * Returns every reason why a bundle can't be given a profile without importing its checkpoint
   * again, as a phrase for messages.
   */
  public static List<String> problems(NamedProfile profile, PolicyCard card) {
    List<String> problems = new ArrayList<>();
    ProfileFile file = profile.file();
    if (!file.model().equals(card.model())) {
      problems.add("it is made for model %s, not %s".formatted(file.model(), card.model()));
    }
    cameras(profile, card.observations().cameras(), problems);
    int state = card.observations().stateSize();
    if (state > 0 && state != profile.stateSize()) {
      problems.add("it has %d state numbers, the policy %d".formatted(profile.stateSize(), state));
    }
    if (file.actions().size() != card.actions().dimensions()) {
      problems.add(
          "it has %d action axes, the policy %d"
              .formatted(file.actions().size(), card.actions().dimensions()));
    }
    return problems;
  }

  /** Returns the robot of a checkpoint in words. */
  public static String describe(CheckpointDescription found) {
    return "the checkpoint (%s) has cameras %s; state: %s; actions: %s"
        .formatted(
            found.layout(),
            found.cameras().stream().map(CameraSpec::name).toList(),
            describe(found.state()),
            describe(found.actions()));
  }

  private static String describe(List<Part> parts) {
    String names =
        parts.stream()
            .map(Part::name)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    String count = CheckpointDescription.size(parts) + " numbers";
    return Optional.of(names)
        .filter(some -> !some.isEmpty())
        .map(some -> count + " (" + some + ")")
        .orElse(count);
  }
}
