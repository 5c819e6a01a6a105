package org.policytrim.libero.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.policytrim.api.tool.ThroughputProbe.Rate;

/** Geometric means of the same rate over tasks. */
final class Means {

  private record Kind(String words, String unit, int threads) {}

  private Means() {}

  /** Adds a mean for each kind of rate, whose names are a task and then words. */
  static void add(List<Rate> rates) {
    List<Kind> kinds = rates.stream().map(Means::kind).distinct().toList();
    List<Rate> means = new ArrayList<>();
    for (Kind kind : kinds) {
      List<Rate> same = rates.stream().filter(rate -> kind(rate).equals(kind)).toList();
      double logarithm =
          same.stream().collect(Collectors.averagingDouble(rate -> Math.log(rate.perSecond())));
      means.add(
          new Rate(
              "geometric mean of %d tasks: %s".formatted(same.size(), kind.words()),
              kind.unit(),
              Math.exp(logarithm),
              kind.threads()));
    }
    rates.addAll(means);
  }

  private static Kind kind(Rate rate) {
    return new Kind(
        rate.name().substring(rate.name().indexOf(' ') + 1), rate.unit(), rate.threads());
  }
}
