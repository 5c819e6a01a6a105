package org.policytrim.method.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.PluginException;

/**
 * The path of observations from a benchmark to a policy. Without a robot profile, cameras and state
 * fields are matched by name, and the benchmark is asked for the policy's image sizes and order; an
 * optional camera that the benchmark lacks is left out; any other difference is refused. With a
 * profile, the benchmark is asked for the profile's sources, and the policy receives what the
 * profile makes of them.
 */
public final class ObservationAdapter {

  private final ObservationSpec request;
  private final UnaryOperator<Observation> conversion;

  private ObservationAdapter(ObservationSpec request, UnaryOperator<Observation> conversion) {
    this.request = request;
    this.conversion = conversion;
  }

  /**
   * Returns the path from a benchmark to a policy.
   *
   * @param card the policy's card
   * @throws PluginException naming every camera and field that does not fit
   */
  public static ObservationAdapter between(PolicyCard card, Benchmark benchmark) {
    String name = benchmark.spec().name();
    List<String> mismatches = mismatches(card, benchmark);
    if (card.profile().isPresent()) {
      if (!mismatches.isEmpty()) {
        throw new PluginException(
            card.model(),
            "profile %s does not fit benchmark %s: %s"
                .formatted(card.profile().get().name(), name, String.join("; ", mismatches)),
            "Choose another profile: policytrim retarget");
      }
      ProfiledObservations profiled =
          new ProfiledObservations(
              card.profile().get(), card.observations(), benchmark.available());
      return new ObservationAdapter(profiled.request(), profiled::convert);
    }
    return new ObservationAdapter(
        request(card.model(), card.observations(), name, benchmark.spec().observations()),
        UnaryOperator.identity());
  }

  /** Returns every difference between the two, as a phrase for messages; empty if they fit. */
  public static List<String> mismatches(PolicyCard card, Benchmark benchmark) {
    return card.profile()
        .map(
            profile ->
                new ProfiledObservations(profile, card.observations(), benchmark.available())
                    .mismatches(benchmark.spec().name()))
        .orElseGet(() -> mismatches(card.observations(), benchmark.spec().observations()));
  }

  /** Returns the observations that environments are asked for. */
  public ObservationSpec request() {
    return request;
  }

  /** Returns the policy's observation for one of the environment's. */
  public Observation adapt(Observation shown) {
    return conversion.apply(shown);
  }

  /**
   * Returns the observations that environments are asked for.
   *
   * @param policy the policy's name, for messages
   * @param wanted the policy's observations
   * @param benchmark the benchmark's name, for messages
   * @param offered the benchmark's observations under the experiment's preset
   * @throws PluginException naming every camera and field that does not fit
   */
  public static ObservationSpec request(
      String policy, ObservationSpec wanted, String benchmark, ObservationSpec offered) {
    List<String> mismatches = mismatches(wanted, offered);
    if (!mismatches.isEmpty()) {
      throw new PluginException(
          policy,
          "its observations don't fit observation '%2$s' of benchmark %1$s: %3$s"
              .formatted(benchmark, offered.name(), String.join("; ", mismatches)),
          "Choose another benchmark.observation, or a policy made for this one");
    }
    return new ObservationSpec(wanted.name(), cameras(wanted, offered), wanted.state());
  }

  /** Returns every difference between the two, as a phrase for messages; empty if they fit. */
  public static List<String> mismatches(ObservationSpec wanted, ObservationSpec offered) {
    List<String> found = new ArrayList<>();
    for (CameraSpec camera : wanted.cameras()) {
      if (camera.required() && offered.camera(camera.name()).isEmpty()) {
        found.add("camera '%s' is not among %s".formatted(camera.name(), names(offered)));
      }
    }
    for (StateField field : wanted.state()) {
      Optional<StateField> shown =
          offered.state().stream().filter(one -> one.name().equals(field.name())).findFirst();
      if (shown.isEmpty()) {
        found.add("state field '%s' is missing from the benchmark".formatted(field.name()));
      } else if (!shown.get().equals(field)) {
        found.add(
            "state field '%s' is %s for the policy and %s in the benchmark"
                .formatted(field.name(), describe(field), describe(shown.get())));
      }
    }
    if (found.isEmpty() && wanted.state().isEmpty() && cameras(wanted, offered).isEmpty()) {
      found.add("none of its optional cameras is among %s".formatted(names(offered)));
    }
    return found;
  }

  private static List<CameraSpec> cameras(ObservationSpec wanted, ObservationSpec offered) {
    return wanted.cameras().stream()
        .filter(camera -> offered.camera(camera.name()).isPresent())
        .toList();
  }

  private static String names(ObservationSpec offered) {
    return offered.cameras().isEmpty()
        ? "its cameras (there are none)"
        : offered.cameras().stream().map(CameraSpec::name).toList().toString();
  }

  private static String describe(StateField field) {
    return "%d numbers in %s, frame %s".formatted(field.size(), field.unit(), field.frame());
  }
}
