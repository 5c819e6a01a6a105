package org.policytrim.method.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.plugin.PluginException;

/**
 * Converts a policy's actions to a benchmark's order and ranges. Axes are matched by name. A
 * permutation is accepted; any other difference is refused. Immutable and thread-safe.
 */
public final class ActionAdapter {

  private static final double SAME_FREQUENCY = 1e-9;

  private final List<ActionAxis> targets;
  private final int[] sources;
  private final int width;

  private ActionAdapter(ActionSpec policy, ActionSpec benchmark) {
    targets = benchmark.axes();
    width = policy.dimensions();
    List<String> names = policy.axes().stream().map(ActionAxis::name).toList();
    sources = targets.stream().mapToInt(axis -> names.indexOf(axis.name())).toArray();
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
    return new ActionAdapter(sends, takes);
  }

  /** Returns every difference between the two, as a phrase for messages; empty if they fit. */
  public static List<String> mismatches(ActionSpec sends, ActionSpec takes) {
    List<String> found = new ArrayList<>();
    double ratio = sends.controlHertz() / takes.controlHertz();
    if (Math.abs(ratio - 1) > SAME_FREQUENCY) {
      found.add(
          "the policy acts at %s Hz, the benchmark at %s Hz"
              .formatted(sends.controlHertz(), takes.controlHertz()));
    }
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

  private static Optional<ActionAxis> axis(ActionSpec spec, String name) {
    return spec.axes().stream().filter(axis -> axis.name().equals(name)).findFirst();
  }

  private static void compare(ActionAxis sent, ActionAxis wanted, List<String> found) {
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
      double value = action[sources[i]];
      values[i] = targets.get(i).clip(value);
      clipped += values[i] == value ? 0 : 1;
    }
    return new Adapted(values, clipped);
  }
}
