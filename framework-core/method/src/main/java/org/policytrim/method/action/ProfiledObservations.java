package org.policytrim.method.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.robot.CameraMapping;
import org.policytrim.api.robot.RobotProfile;
import org.policytrim.api.robot.StateMapping;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.method.image.ImagePipeline;

/** The observations of a policy as a robot profile derives them from a benchmark's. */
final class ProfiledObservations {

  private final RobotProfile profile;
  private final ObservationSpec wanted;
  private final ObservationSpec available;

  /**
   * Joins a policy and a benchmark.
   *
   * @param wanted the policy's observations
   * @param available everything that the benchmark can show
   */
  ProfiledObservations(RobotProfile profile, ObservationSpec wanted, ObservationSpec available) {
    this.profile = profile;
    this.wanted = wanted;
    this.available = available;
  }

  /** Returns every difference, as a phrase for messages; empty if they fit. */
  List<String> mismatches(String benchmark) {
    List<String> found = new ArrayList<>();
    if (!profile.benchmark().equals(benchmark)) {
      found.add(
          "it is made for benchmark %s, this is %s".formatted(profile.benchmark(), benchmark));
      return found;
    }
    for (CameraSpec camera : wanted.cameras()) {
      Optional<CameraMapping> mapping = mapping(camera.name());
      if (mapping.isEmpty()) {
        found.add("it does not mention the policy's camera '%s'".formatted(camera.name()));
      } else {
        compare(camera, mapping.get(), found);
      }
    }
    List<String> fields = wanted.state().stream().map(StateField::name).toList();
    List<String> mapped = profile.state().stream().map(StateMapping::field).toList();
    if (!fields.equals(mapped)) {
      found.add("its state is %s, the policy's is %s".formatted(mapped, fields));
    } else {
      profile.state().forEach(mapping -> compare(mapping, found));
    }
    return found;
  }

  private void compare(CameraSpec camera, CameraMapping mapping, List<String> found) {
    if (mapping.source().isEmpty()) {
      if (camera.required()) {
        found.add("it masks camera '%s', which the policy needs".formatted(camera.name()));
      }
      return;
    }
    if (available.camera(mapping.source().get()).isEmpty()) {
      found.add(
          "the benchmark has no camera '%s', only %s"
              .formatted(
                  mapping.source().get(),
                  available.cameras().stream().map(CameraSpec::name).toList()));
    }
    if (!new ImagePipeline(mapping, camera.height(), camera.width()).fits()) {
      found.add(
          "camera '%s' is rendered with %d x %d pixels, the policy expects %d x %d, and its scaling is '%s'"
              .formatted(
                  camera.name(),
                  mapping.height(),
                  mapping.width(),
                  camera.height(),
                  camera.width(),
                  mapping.scaling().name().toLowerCase(Locale.ROOT)));
    }
  }

  private void compare(StateMapping mapping, List<String> found) {
    StateField field = field(wanted, mapping.field()).orElseThrow();
    Optional<StateField> source = field(available, mapping.source());
    if (source.isEmpty()) {
      found.add(
          "the benchmark has no state field '%s', only %s"
              .formatted(
                  mapping.source(), available.state().stream().map(StateField::name).toList()));
    } else if (!mapping.conversion().accepts(source.get().size())
        || mapping.conversion().outputs(source.get().size()) != field.size()) {
      found.add(
          "state field '%s' has %d numbers in the policy, %d in the benchmark and the conversion %s"
              .formatted(field.name(), field.size(), source.get().size(), mapping.conversion()));
    }
  }

  private Optional<CameraMapping> mapping(String camera) {
    return profile.cameras().stream()
        .filter(mapping -> mapping.camera().equals(camera))
        .findFirst();
  }

  private static Optional<StateField> field(ObservationSpec spec, String name) {
    return spec.state().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Returns the observations that environments are asked for. */
  ObservationSpec request() {
    Map<String, CameraSpec> cameras = new LinkedHashMap<>();
    for (CameraSpec camera : wanted.cameras()) {
      CameraMapping mapping = mapping(camera.name()).orElseThrow();
      mapping
          .source()
          .ifPresent(
              source ->
                  cameras.put(
                      source, new CameraSpec(source, mapping.height(), mapping.width(), true)));
    }
    Map<String, StateField> fields = new LinkedHashMap<>();
    for (StateMapping mapping : profile.state()) {
      fields.put(mapping.source(), field(available, mapping.source()).orElseThrow());
    }
    return new ObservationSpec(
        profile.name(), List.copyOf(cameras.values()), List.copyOf(fields.values()));
  }

  /** Returns the policy's observation for one that was asked for. */
  Observation convert(Observation shown) {
    Map<String, ImageFrame> images = new LinkedHashMap<>();
    for (CameraSpec camera : wanted.cameras()) {
      CameraMapping mapping = mapping(camera.name()).orElseThrow();
      if (mapping.source().isPresent()) {
        ImageFrame rendered = shown.images().get(mapping.source().get());
        images.put(
            camera.name(),
            new ImagePipeline(mapping, camera.height(), camera.width()).prepare(rendered));
      }
    }
    double[] state = state(shown.state().row(0));
    return new Observation(
        images, Matrix.of(1, state.length, state), profile.promptFor(shown.instruction()));
  }

  private double[] state(double[] shown) {
    Map<String, double[]> sources = new LinkedHashMap<>();
    int offset = 0;
    for (StateField field : request().state()) {
      sources.put(field.name(), Arrays.copyOfRange(shown, offset, offset + field.size()));
      offset += field.size();
    }
    double[] state = new double[wanted.stateSize()];
    int filled = 0;
    for (StateMapping mapping : profile.state()) {
      double[] converted =
          StateConversions.convert(mapping.conversion(), sources.get(mapping.source()));
      System.arraycopy(converted, 0, state, filled, converted.length);
      filled += converted.length;
    }
    return state;
  }
}
