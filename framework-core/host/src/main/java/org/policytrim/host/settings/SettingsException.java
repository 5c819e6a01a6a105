package org.policytrim.host.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a file with problems; lists all of them. It is shown without a stack trace. */
public class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates an exception with all problems.
   *
   * @param problems at least one, in the order in which they are shown
   */
  public SettingsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns all problems, sorted by position. */
  public List<Problem> problems() {
    return problems;
  }
}
