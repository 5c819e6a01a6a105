package org.policytrim.host.settings;

import java.util.List;
import java.util.stream.Collectors;

/** A file can't be used; says everything that is wrong with it. Shown without a stack trace. */
public class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Everything that is wrong.
   *
   * @param problems in the order in which they are shown; at least one
   */
  public SettingsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, sorted by place. */
  public List<Problem> problems() {
    return problems;
  }
}
