package org.policytrim.host.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.robot.AxisMapping;
import org.policytrim.api.robot.CameraMapping;
import org.policytrim.api.robot.RobotProfile;
import org.policytrim.api.robot.StateMapping;
import org.policytrim.api.tool.ImportOptions;

/**
 * A profile and its name.
 *
 * @param name the name of the file without {@code .yaml}
 * @param origin the plugin that ships it, or the file's folder
 * @param file its content
 */
public record NamedProfile(String name, String origin, ProfileFile file) {

  /** The end of a profile's file name. */
  static final String SUFFIX = ".yaml";

  /** Returns the name of a file's profile. */
  static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  /** Returns the number of state numbers. */
  int stateSize() {
    return file.state().stream().mapToInt(ProfileFile.Field::size).sum();
  }

  /**
   * Returns the facts that it adds to a checkpoint.
   *
   * @param statistics the data set or embodiment that the user chose
   */
  public ImportOptions options(Optional<String> statistics) {
    Map<String, String> assumed = new LinkedHashMap<>();
    file.assume().forEach(one -> assumed.put(one.key(), one.value()));
    return new ImportOptions(
        OptionalInt.of(file.actions().size()), OptionalInt.of(stateSize()), assumed, statistics);
  }

  /** Returns the camera of a checkpoint's camera name. */
  Optional<ProfileFile.Camera> camera(String checkpointName) {
    return file.cameras().stream()
        .filter(
            camera -> camera.name().equals(checkpointName) || camera.or().contains(checkpointName))
        .findFirst();
  }

  /**
   * Applies the profile to a policy that it fits.
   *
   * @param card the policy's card, with the checkpoint's camera names
   * @return the card with the profile's actions, state and horizon
   */
  public PolicyCard apply(PolicyCard card) {
    List<CameraSpec> cameras = new ArrayList<>();
    List<CameraMapping> mappings = new ArrayList<>();
    for (CameraSpec camera : card.observations().cameras()) {
      ProfileFile.Camera found = camera(camera.name()).orElseThrow();
      cameras.add(
          new CameraSpec(camera.name(), camera.height(), camera.width(), found.from().isPresent()));
      mappings.add(
          new CameraMapping(
              camera.name(),
              found.from(),
              found.height(),
              found.width(),
              found.turned(),
              found.crop(),
              found.scaling()));
    }
    boolean seesState = card.observations().stateSize() > 0;
    List<ProfileFile.Field> fields = seesState ? file.state() : List.of();
    RobotProfile profile =
        new RobotProfile(
            name,
            file.benchmark(),
            mappings,
            fields.stream()
                .map(field -> new StateMapping(field.named(), field.from(), field.conversion()))
                .toList(),
            file.actions().stream()
                .map(
                    axis ->
                        new AxisMapping(
                            axis.name(),
                            axis.target(),
                            axis.factor(),
                            axis.offset(),
                            axis.binary()))
                .toList(),
            file.prompt());
    ObservationSpec observations =
        new ObservationSpec(
            name,
            cameras,
            fields.stream()
                .map(
                    field ->
                        new StateField(field.named(), field.size(), field.unit(), field.frame()))
                .toList());
    PolicyCard applied = card.withProfile(actions(), observations, Optional.of(profile));
    return file.horizon().isPresent()
        ? applied.withHorizon(Math.min(file.horizon().getAsInt(), card.chunkLength()))
        : applied;
  }

  private ActionSpec actions() {
    return new ActionSpec(
        file.actions().stream()
            .map(
                axis ->
                    new ActionAxis(
                        axis.name(),
                        axis.role(),
                        axis.unit(),
                        axis.frame(),
                        axis.mode(),
                        axis.low(),
                        axis.high()))
            .toList(),
        file.controlHertz());
  }
}
