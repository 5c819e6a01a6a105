package org.policytrim.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Filmable;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;

/** Clauses about observations. */
interface ViewClauses extends BenchmarkUnderTest {

  /** Observing has no side effects. */
  Clause LOOKING =
      new Clause(
          "observe does not change the environment, and the same state gives the same observation",
          "what observe writes to (physics data, random generators, a renderer's own state)");

  /** Observations match their spec. */
  Clause MATCHES =
      new Clause(
          "an observation matches the requested spec: each camera at its size, the state"
              + " fields in their order, the task's instruction",
          "how observe reads the spec's cameras and state");

  /** Unknown names are refused. */
  Clause KNOWN =
      new Clause(
          "observe refuses a camera or a field that the benchmark does not have by"
              + " IllegalArgumentException, and any observation before the first reset by"
              + " IllegalStateException",
          "the checks at the top of observe");

  /** Images have content. */
  Clause CAMERAS =
      new Clause(
          "every camera of the benchmark's observations and of its video gives images, at any size,"
              + " with more than one colour",
          "videoSpec() and observe");

  /** A spec with an unknown camera. */
  ObservationSpec UNKNOWN_CAMERA =
      new ObservationSpec(
          "unknown", List.of(new CameraSpec("no-such-camera", 8, 8, true)), List.of());

  /** A spec with an unknown state field. */
  ObservationSpec UNKNOWN_FIELD =
      new ObservationSpec(
          "unknown", List.of(), List.of(new StateField("no-such-field", 1, "1", "none")));

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("observing does not change the environment")
  default void lookingChangesNothing(Task task) {
    Trajectory unseen = alone(task, training(task, 0), actions(0));
    try (Environment environment = benchmark().open(task)) {
      List<Matrix> start = List.of(environment.reset(training(task, 0)));
      List<StepOutcome> outcomes = new ArrayList<>();
      for (double[] action : actions(0)) {
        if (!outcomes.isEmpty() && outcomes.getLast().terminated()) {
          break;
        }
        Observation once = environment.observe(benchmark().spec().observations());
        Observation twice = environment.observe(benchmark().spec().observations());
        int step = outcomes.size();
        LOOKING.require(
            once.equals(twice),
            () -> "at step %d two observations of the same state differ".formatted(step));
        outcomes.add(environment.step(action.clone()));
      }
      unseen
          .difference(new Trajectory(start, outcomes))
          .ifPresent(
              difference -> {
                throw LOOKING.broken(
                    "without and with observing, trajectories differ: " + difference);
              });
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("an observation matches its spec")
  default void observationMatchesItsSpec(Task task) {
    try (Environment environment = benchmark().open(task)) {
      var _ = environment.reset(training(task, 0));
      ObservationSpec whole = benchmark().spec().observations();
      Observation observation = observe(environment, whole, task);
      int offset = 0;
      for (StateField field : whole.state()) {
        int from = offset;
        ObservationSpec part = new ObservationSpec("part", List.of(), List.of(field));
        double[] alone = observe(environment, part, task).state().toArray();
        double[] expected =
            Arrays.copyOfRange(observation.state().toArray(), from, from + field.size());
        MATCHES.require(
            Arrays.equals(alone, expected),
            () ->
                "field %s alone is %s, among the others %s"
                    .formatted(field.name(), Arrays.toString(alone), Arrays.toString(expected)));
        offset += field.size();
      }
      if (benchmark() instanceof Filmable filmable) {
        var video = observe(environment, filmable.videoSpec(), task);
        MATCHES.require(video.state().columns() == 0, () -> "videoSpec() asks for a state");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("unknown cameras and fields, and observing before a reset, are refused")
  default void unknownViewsAreRefused(Task task) {
    try (Environment environment = benchmark().open(task)) {
      var _ =
          KNOWN.requireRefusal(
              IllegalStateException.class,
              "observe before reset",
              () -> environment.observe(benchmark().spec().observations()));
      var _ = environment.reset(training(task, 0));
      var _ =
          KNOWN.requireRefusal(
              IllegalArgumentException.class,
              "observe of the field no-such-field",
              () -> environment.observe(UNKNOWN_FIELD));
      var _ =
          KNOWN.requireRefusal(
              IllegalArgumentException.class,
              "observe of the camera no-such-camera",
              () -> environment.observe(UNKNOWN_CAMERA));
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("images have any size and more than one colour")
  default void picturesShowSomething(Task task) {
    List<CameraSpec> cameras = new ArrayList<>(benchmark().spec().observations().cameras());
    if (benchmark() instanceof Filmable filmable) {
      List<CameraSpec> filming = filmable.videoSpec().cameras();
      CAMERAS.require(
          filming.size() == 1, () -> "videoSpec() names the cameras %s".formatted(filming));
      cameras.addAll(filming);
    }
    Assumptions.assumeFalse(cameras.isEmpty(), "the benchmark has no cameras");
    try (Environment environment = benchmark().open(task)) {
      var _ = environment.reset(training(task, 0));
      for (CameraSpec camera : cameras) {
        ObservationSpec other =
            new ObservationSpec(
                "other-size", List.of(new CameraSpec(camera.name(), 40, 56, true)), List.of());
        ImageFrame image = observe(environment, other, task).images().get(camera.name());
        byte[] bytes = image.toArray();
        boolean blank = true;
        for (byte value : bytes) {
          blank &= value == bytes[0];
        }
        boolean empty = blank;
        CAMERAS.require(
            !empty, () -> "camera %s gives an image of one colour".formatted(camera.name()));
      }
    }
  }

  private static Observation observe(Environment environment, ObservationSpec spec, Task task) {
    Observation observation = environment.observe(spec);
    Set<String> names = observation.images().keySet();
    for (CameraSpec camera : spec.cameras()) {
      ImageFrame image = observation.images().get(camera.name());
      if (image == null) {
        MATCHES.require(
            !camera.required(),
            () -> "camera %s is absent from %s".formatted(camera.name(), names));
        continue;
      }
      MATCHES.require(
          image.height() == camera.height() && image.width() == camera.width(),
          () -> "camera %s gave %s for %s".formatted(camera.name(), image, camera));
    }
    MATCHES.require(
        names.stream().allMatch(name -> spec.camera(name).isPresent()),
        () -> "images of %s for %s".formatted(names, spec.cameras()));
    MATCHES.require(
        observation.state().columns() == spec.stateSize(),
        () -> "%d state numbers for %s".formatted(observation.state().columns(), spec.state()));
    MATCHES.require(
        observation.instruction().equals(task.instruction()),
        () -> "the instruction '%s' for %s".formatted(observation.instruction(), task));
    return observation;
  }
}
