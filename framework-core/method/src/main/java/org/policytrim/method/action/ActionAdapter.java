package org.policytrim.method.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.BenchmarkSpec;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.robot.AxisMapping;
import org.policytrim.api.robot.RobotProfile;

/**
 * Converts a policy's actions to a benchmark's order and ranges. Axes are matched by name, or as a
 * robot profile says, which may also scale values. A permutation is accepted; any other difference
 * is refused. Immutable and thread-safe.
 */
public final class ActionAdapter {

  private static final double SAME_FREQUENCY = 1e-9;

  private final List<ActionAxis> targets;
  private final int[] sources;
  private final List<AxisMapping> mappings;
  private final int width;

  /** Joins two specs; the mappings are in the order of the benchmark's axes. */
  private ActionAdapter(ActionSpec policy, ActionSpec benchmark, List<AxisMapping> mappings) {
    this.targets = benchmark.axes();
    this.width = policy.dimensions();
    this.mappings = mappings;
    List<String> names = policy.axes().stream().map(ActionAxis::name).toList();
    this.sources = mappings.stream().mapToInt(mapping -> names.indexOf(mapping.axis())).toArray();
  }

  /**
   * Returns an adapter from a policy to a benchmark.
   *
   * @throws PluginException naming every difference
   */
  public static ActionAdapter between(PolicyCard card, BenchmarkSpec benchmark) {
    if (card.profile().isEmpty()) {
      return between(card.model(), card.actions(), benchmark.name(), benchmark.actions());
    }
    RobotProfile profile = card.profile().get();
    List<String> mismatches = mismatches(card, benchmark);
    if (!mismatches.isEmpty()) {
      throw new PluginException(
          card.model(),
          "profile %s does not fit the actions of benchmark %s: %s"
              .formatted(profile.name(), benchmark.name(), String.join("; ", mismatches)),
          "Choose another profile: policytrim retarget");
    }
    return new ActionAdapter(
        card.actions(),
        benchmark.actions(),
        benchmark.actions().axes().stream()
            .map(axis -> ProfiledActions.of(profile, axis.name()).orElseThrow())
            .toList());
  }

  /** Returns every difference between the two, as a phrase for messages; empty if they fit. */
  public static List<String> mismatches(PolicyCard card, BenchmarkSpec benchmark) {
    return card.profile()
        .map(profile -> ProfiledActions.mismatches(profile, card.actions(), benchmark))
        .orElseGet(() -> mismatches(card.actions(), benchmark.actions()));
  }

  /**
   * Returns an adapter from a policy to a benchmark.
   *
   * @param policy the policy's name, for messages
   * @param sends the policy's actions
   * @param benchmark the benchmark's name, for messages
   * @param takes the benchmark's actions
   * @throws PluginException naming every difference
   */
  public static ActionAdapter between(
      String policy, ActionSpec sends, String benchmark, ActionSpec takes) {
    List<String> mismatches = mismatches(sends, takes);
    if (!mismatches.isEmpty()) {
      throw new PluginException(
          policy,
          "its actions don't fit benchmark %s: %s"
              .formatted(benchmark, String.join("; ", mismatches)),
          "Use a policy made for these actions, or train one");
    }
    return new ActionAdapter(
        sends,
        takes,
        takes.axes().stream()
            .map(axis -> new AxisMapping(axis.name(), axis.name(), 1, 0, false))
            .toList());
  }

  /** Returns every difference between the two, as a phrase for messages; empty if they fit. */
  public static List<String> mismatches(ActionSpec sends, ActionSpec takes) {
    List<String> found = new ArrayList<>();
    compareRates(sends, takes, found);
    for (ActionAxis wanted : takes.axes()) {
      axis(sends, wanted.name())
          .ifPresentOrElse(
              sent -> compare(sent, wanted, found),
              () -> found.add("axis '%s' is missing from the policy".formatted(wanted.name())));
    }
    for (ActionAxis sent : sends.axes()) {
      if (axis(takes, sent.name()).isEmpty()) {
        found.add("axis '%s' is unknown to the benchmark".formatted(sent.name()));
      }
    }
    return found;
  }

  static void compareRates(ActionSpec sends, ActionSpec takes, List<String> found) {
    double ratio = sends.controlHertz() / takes.controlHertz();
    if (Math.abs(ratio - 1) > SAME_FREQUENCY) {
      found.add(
          "the policy acts at %s Hz, the benchmark at %s Hz"
              .formatted(sends.controlHertz(), takes.controlHertz()));
    }
  }

  static Optional<ActionAxis> axis(ActionSpec spec, String name) {
    return spec.axes().stream().filter(axis -> axis.name().equals(name)).findFirst();
  }

  static void compare(ActionAxis sent, ActionAxis wanted, List<String> found) {
    compare(sent, "role", sent.role(), wanted.role(), found);
    compare(sent, "unit", sent.unit(), wanted.unit(), found);
    compare(sent, "frame", sent.frame(), wanted.frame(), found);
    compare(sent, "mode", sent.mode(), wanted.mode(), found);
  }

  private static void compare(
      ActionAxis axis, String what, Enum<?> sent, Enum<?> wanted, List<String> found) {
    if (sent != wanted) {
      found.add(
          "axis '%s' has %s %s in the policy and %s in the benchmark"
              .formatted(axis.name(), what, words(sent), words(wanted)));
    }
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * An action in the benchmark's format.
   *
   * @param values the values in the benchmark's order, within its ranges
   * @param clipped the number of values that lay outside their range
   */
  public record Adapted(double[] values, int clipped) {}

  /**
   * Converts one action.
   *
   * @param action the values in the policy's order
   * @throws IllegalArgumentException if the number of values differs from the policy's
   */
  public Adapted adapt(double[] action) {
    if (action.length != width) {
      throw new IllegalArgumentException(
          "an action of this policy has %d numbers, found %d".formatted(width, action.length));
    }
    double[] values = new double[sources.length];
    int clipped = 0;
    for (int i = 0; i < values.length; i++) {
      double value = mappings.get(i).convert(action[sources[i]]);
      values[i] = targets.get(i).clip(value);
      clipped += values[i] == value ? 0 : 1;
    }
    return new Adapted(values, clipped);
  }
}
