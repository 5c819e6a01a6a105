package org.policytrim.host.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems while a file is read. Not safe for use by several threads. */
public final class ProblemCollector {

  /** The number of problems that are listed; a file may have a mistake in every line. */
  static final int MOST = 200;

  private final List<String> sources;
  private final Set<Problem> found = new LinkedHashSet<>();
  private int more;

  /**
   * Creates an empty collector.
   *
   * @param sources at least one source, in the order in which their problems are listed; further
   *     sources follow in the order of their first problem
   */
  public ProblemCollector(List<String> sources) {
    this.sources = new ArrayList<>(sources);
  }

  /** Creates an empty collector for one source. */
  public ProblemCollector(String source) {
    this(List.of(source));
  }

  /**
   * Adds a problem; one that is known is not added again. Problems beyond {@value #MOST} are only
   * counted.
   */
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

  /** Adds a problem at a position. */
  public void add(SourcePosition position, String path, String what, String remedy) {
    add(Problem.at(position, path, what, remedy));
  }

  /** Returns true if there are no problems. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Returns true if a problem is known at a path or below it, so that a further check of its value
   * would repeat it.
   */
  public boolean concern(String path) {
    return found.stream()
        .map(Problem::path)
        .anyMatch(
            known ->
                known.equals(path) || known.startsWith(path + ".") || known.startsWith(path + "["));
  }

  /** Returns all problems by source, line and column, in the order of discovery where those tie. */
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
   * Throws all problems, if there are any.
   *
   * @throws SettingsException with all problems
   */
  public void throwIfAny() {
    if (!isEmpty()) {
      throw new SettingsException(sorted());
    }
  }
}
