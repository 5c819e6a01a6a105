package org.policytrim.method.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.BenchmarkSpec;
import org.policytrim.api.robot.AxisMapping;
import org.policytrim.api.robot.RobotProfile;

/** Comparison of a policy's actions with a benchmark's, by a robot profile. */
final class ProfiledActions {

  private static final double SAME_BOUND = 1e-6;

  private ProfiledActions() {}

  /** Returns the mapping to one of the benchmark's axes. */
  static Optional<AxisMapping> of(RobotProfile profile, String target) {
    return profile.actions().stream()
        .filter(mapping -> mapping.target().equals(target))
        .findFirst();
  }

  /** Returns every difference, as a phrase for messages; empty if they fit. */
  static List<String> mismatches(RobotProfile profile, ActionSpec sends, BenchmarkSpec benchmark) {
    List<String> found = new ArrayList<>();
    ActionSpec takes = benchmark.actions();
    if (!profile.benchmark().equals(benchmark.name())) {
      found.add(
          "it is made for benchmark %s, this is %s"
              .formatted(profile.benchmark(), benchmark.name()));
      return found;
    }
    ActionAdapter.compareRates(sends, takes, found);
    for (ActionAxis wanted : takes.axes()) {
      Optional<AxisMapping> mapping = of(profile, wanted.name());
      if (mapping.isEmpty()) {
        found.add("no axis of the policy moves the benchmark's '%s'".formatted(wanted.name()));
      }
    }
    for (AxisMapping mapping : profile.actions()) {
      Optional<ActionAxis> sent = ActionAdapter.axis(sends, mapping.axis());
      Optional<ActionAxis> wanted = ActionAdapter.axis(takes, mapping.target());
      if (sent.isEmpty()) {
        found.add("the policy has no axis '%s'".formatted(mapping.axis()));
      } else if (wanted.isEmpty()) {
        found.add("the benchmark has no axis '%s'".formatted(mapping.target()));
      } else {
        ActionAdapter.compare(sent.get(), wanted.get(), found);
        compareRanges(mapping, sent.get(), wanted.get(), found);
      }
    }
    return found;
  }

  private static void compareRanges(
      AxisMapping mapping, ActionAxis sent, ActionAxis wanted, List<String> found) {
    double one = mapping.convert(sent.low());
    double other = mapping.convert(sent.high());
    double low = Math.min(one, other);
    double high = Math.max(one, other);
    if (Math.abs(low - wanted.low()) > SAME_BOUND || Math.abs(high - wanted.high()) > SAME_BOUND) {
      found.add(
          "axis '%s' becomes %s to %s, the benchmark's '%s' is %s to %s"
              .formatted(mapping.axis(), low, high, wanted.name(), wanted.low(), wanted.high()));
    }
  }
}
