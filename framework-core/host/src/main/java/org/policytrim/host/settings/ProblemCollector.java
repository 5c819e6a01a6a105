package org.policytrim.host.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems while reading goes on. Not for several threads. */
public final class ProblemCollector {

  /** More than anyone reads; a file can hold as many mistakes as lines. */
  static final int MOST = 200;

  private final List<String> sources;
  private final Set<Problem> found = new LinkedHashSet<>();
  private int more;

  /**
   * No problems yet.
   *
   * @param sources at least one, in the order in which their problems are listed; others follow as
   *     they come
   */
  public ProblemCollector(List<String> sources) {
    this.sources = new ArrayList<>(sources);
  }

  /** No problems yet, of one source. */
  public ProblemCollector(String source) {
    this(List.of(source));
  }

  /** Adds one; the same one twice counts once. Beyond {@value #MOST} they are only counted. */
  public void add(Problem problem) {
    if (!sources.contains(problem.file())) {
      sources.add(problem.file());
    }
    if (found.size() < MOST) {
      found.add(problem);
    } else {
      more++;
    }
  }

  /** Adds one. */
  public void add(SourcePosition position, String path, String what, String remedy) {
    add(Problem.at(position, path, what, remedy));
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Whether something was already found at this path or below it, so that a later look at its value
   * would only repeat it.
   */
  public boolean concern(String path) {
    return found.stream()
        .map(Problem::path)
        .anyMatch(
            known ->
                known.equals(path) || known.startsWith(path + ".") || known.startsWith(path + "["));
  }

  /** All of them, by source, line and column; where those are equal, as they were found. */
  public List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((Problem problem) -> sources.indexOf(problem.file()))
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column));
    if (more > 0) {
      SourcePosition whole = SourcePosition.of(sources.getFirst());
      sorted.add(Problem.at(whole, "", "there are %d more problems".formatted(more), ""));
    }
    return List.copyOf(sorted);
  }

  /**
   * Ends a reading that found something.
   *
   * @throws SettingsException with all problems, if there are any
   */
  public void throwIfAny() {
    if (!isEmpty()) {
      throw new SettingsException(sorted());
    }
  }
}
