package org.policytrim.libero.bddl;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.mujoco.NearestNames;

/**
 * Whether every name that a fact uses is declared. Regions that no fact names may be of something
 * that is not there: some of the benchmark's own descriptions have such.
 */
final class NameCheck {

  private final TaskDescription description;

  NameCheck(TaskDescription description) {
    this.description = description;
  }

  /**
   * Looks at all facts.
   *
   * @throws BddlException at the first unknown name
   */
  void check() {
    description.initial().forEach(this::check);
    description.goal().forEach(this::check);
  }

  private void check(Fact fact) {
    for (String name : fact.arguments()) {
      Region region = description.regions().get(name);
      if (region == null && !description.declares(name)) {
        throw unknown(fact.place(), "fact " + fact, name);
      }
      if (region != null && !description.declares(region.target())) {
        throw unknown(region.location(), "region", region.target());
      }
    }
  }

  private BddlException unknown(Place place, String where, String name) {
    List<String> known = new ArrayList<>(description.regions().keySet());
    description.fixtures().forEach(declaration -> known.addAll(declaration.names()));
    description.objects().forEach(declaration -> known.addAll(declaration.names()));
    return new BddlException(
        description.file(),
        place,
        "the %s names '%s', which is declared nowhere (%s)"
            .formatted(where, name, NearestNames.hint(name, known)));
  }
}
