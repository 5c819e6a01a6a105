package org.policytrim.host.experiment;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.host.settings.Problem;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.SourcePosition;

/** The results of the checks of a whole experiment: problems, and notes that stop nothing. */
final class CheckResults {

  private final ProblemCollector problems;
  private final List<Problem> notes = new ArrayList<>();

  CheckResults(ProblemCollector problems) {
    this.problems = problems;
  }

  /**
   * Adds a problem, unless one is already known for that value: the check then saw a default in its
   * place.
   */
  void problem(SourcePosition position, String path, String what, String remedy) {
    if (!problems.concern(path)) {
      problems.add(position, path, what, remedy);
    }
  }

  /** Adds a note. */
  void note(SourcePosition position, String path, String what, String remedy) {
    if (!problems.concern(path)) {
      notes.add(Problem.at(position, path, what, remedy));
    }
  }

  List<Problem> notes() {
    return List.copyOf(notes);
  }
}
