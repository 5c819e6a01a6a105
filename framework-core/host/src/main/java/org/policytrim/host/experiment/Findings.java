package org.policytrim.host.experiment;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.host.settings.Place;
import org.policytrim.host.settings.Problem;
import org.policytrim.host.settings.Problems;

/** What checks of a whole experiment find: problems, and notes that stop nothing. */
final class Findings {

  private final Problems problems;
  private final List<Problem> notes = new ArrayList<>();

  Findings(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reports a problem, unless something was already found wrong with that value: then the check
   * looked at a default in its place.
   */
  void problem(Place place, String path, String what, String remedy) {
    if (!problems.concern(path)) {
      problems.add(place, path, what, remedy);
    }
  }

  /** Says something worth knowing. */
  void note(Place place, String path, String what, String remedy) {
    if (!problems.concern(path)) {
      notes.add(Problem.at(place, path, what, remedy));
    }
  }

  List<Problem> notes() {
    return List.copyOf(notes);
  }
}
