package org.policytrim.report.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.PairedComparison;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.statistics.Interval;
import org.policytrim.method.statistics.PairedCounts;
import org.policytrim.report.figures.ComparisonFigures;
import org.policytrim.report.figures.RunReport;

/**
 * Runs of the same evaluation side by side.
 *
 * @param benchmark the benchmark of all runs
 * @param protocol the evaluation protocol of all runs
 * @param base the base policy of the first run
 * @param varied the paths of the settings in which the runs differ, names and folders apart
 * @param runs the runs in the order in which they were given; at least two
 */
public record RunComparison(
    String benchmark, String protocol, PolicyFigures base, List<String> varied, List<Row> runs) {

  /** Settings that name a run instead of describing it. */
  private static final Set<String> NAMES = Set.of("name");

  public RunComparison {
    varied = List.copyOf(varied);
    runs = List.copyOf(runs);
  }

  /**
   * One run.
   *
   * @param name the run's name
   * @param settings the values of the varied settings by path; a setting that the run does not have
   *     is missing
   * @param trimmed the trimmed policy
   * @param comparison the trimmed policy compared with the run's own base
   * @param onFront true if no other run is at least as good in success, steps and calls and better
   *     in one of them
   * @param toFirst the difference in success to the first run on the same initial states; null for
   *     the first run, and if the episodes were not kept
   */
  public record Row(
      String name,
      Map<String, String> settings,
      PolicyFigures trimmed,
      ComparisonFigures comparison,
      boolean onFront,
      @Nullable Difference toFirst) {

    public Row {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
  }

  /**
   * A difference in success on the same initial states.
   *
   * @param pairs the number of initial states
   * @param difference the success rate of this run minus that of the first, from -1 to 1
   * @param interval the 95% paired score interval (Tango) of the difference
   */
  public record Difference(int pairs, double difference, Interval interval) {}

  /**
   * Compares runs.
   *
   * @throws NotComparableException if a run was evaluated on another benchmark, other tasks or
   *     other initial states than the first
   * @throws IllegalArgumentException if there are fewer than two runs
   */
  public static RunComparison of(List<FinishedRun> runs) {
    if (runs.size() < 2) {
      throw new IllegalArgumentException("a comparison needs two runs, found " + runs.size());
    }
    FinishedRun first = runs.getFirst();
    runs.forEach(run -> requireComparable(first, run));
    List<String> varied = varied(runs);
    List<Row> rows = new ArrayList<>();
    for (FinishedRun run : runs) {
      Map<String, String> own = new LinkedHashMap<>();
      varied.stream()
          .filter(run.settings()::containsKey)
          .forEach(path -> own.put(path, run.settings().get(path)));
      rows.add(
          new Row(
              run.name(),
              own,
              run.report().trimmed(),
              run.report().comparison(),
              runs.stream().noneMatch(other -> dominates(other, run)),
              run == first ? null : difference(first, run)));
    }
    return new RunComparison(
        first.report().benchmark(), first.report().protocol(), first.report().base(), varied, rows);
  }

  private static void requireComparable(FinishedRun first, FinishedRun run) {
    RunReport expected = first.report();
    RunReport found = run.report();
    require(first, run, "benchmark", expected.benchmark(), found.benchmark());
    require(first, run, "tasks", expected.tasks(), found.tasks());
    require(first, run, "protocol", expected.protocol(), found.protocol());
    require(
        first, run, "number of pairs", expected.comparison().pairs(), found.comparison().pairs());
    if (!first.outcomes().isEmpty() && !run.outcomes().isEmpty()) {
      if (!first.outcomes().keySet().equals(run.outcomes().keySet())) {
        throw new NotComparableException(
            "%s and %s were evaluated on different initial states"
                .formatted(first.name(), run.name()));
      }
    }
  }

  private static void require(
      FinishedRun first, FinishedRun run, String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new NotComparableException(
          "%s and %s can't be compared: they differ in the %s, %s and %s"
              .formatted(first.name(), run.name(), what, expected, found));
    }
  }

  private static List<String> varied(List<FinishedRun> runs) {
    Set<String> paths = new LinkedHashSet<>();
    runs.forEach(run -> paths.addAll(run.settings().keySet()));
    return paths.stream()
        .filter(path -> !NAMES.contains(path))
        .filter(
            path ->
                runs.stream()
                        .map(run -> String.valueOf(run.settings().get(path)))
                        .distinct()
                        .count()
                    > 1)
        .toList();
  }

  private static boolean dominates(FinishedRun better, FinishedRun worse) {
    double[] one = qualities(better.report().trimmed());
    double[] other = qualities(worse.report().trimmed());
    boolean strictly = false;
    for (int i = 0; i < one.length; i++) {
      if (one[i] < other[i]) {
        return false;
      }
      strictly |= one[i] > other[i];
    }
    return strictly;
  }

  /** Returns numbers of which a greater one is better. */
  private static double[] qualities(PolicyFigures figures) {
    double steps = Objects.requireNonNullElse(figures.stepsSuccessMean(), Double.POSITIVE_INFINITY);
    return new double[] {figures.successRate(), -steps, -figures.callsMean()};
  }

  private static @Nullable Difference difference(FinishedRun first, FinishedRun run) {
    if (first.outcomes().isEmpty() || run.outcomes().isEmpty()) {
      return null;
    }
    int both = 0;
    int firstOnly = 0;
    int runOnly = 0;
    for (Map.Entry<String, Boolean> episode : first.outcomes().entrySet()) {
      boolean before = episode.getValue();
      boolean now = Boolean.TRUE.equals(run.outcomes().get(episode.getKey()));
      both += before && now ? 1 : 0;
      firstOnly += before && !now ? 1 : 0;
      runOnly += !before && now ? 1 : 0;
    }
    int pairs = first.outcomes().size();
    PairedComparison paired =
        PairedComparison.of(
            new PairedCounts(both, firstOnly, runOnly, pairs - both - firstOnly - runOnly), 0);
    return new Difference(pairs, paired.difference(), paired.interval());
  }
}
