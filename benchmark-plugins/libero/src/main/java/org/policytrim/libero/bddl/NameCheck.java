package org.policytrim.libero.bddl;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.toolkit.text.Suggestions;

/**
 * Checks that every name in a fact is declared. Regions that no fact uses may refer to undeclared
 * objects, as they do in some of the benchmark's own descriptions.
 */
final class NameCheck {

  private final TaskDescription description;

  NameCheck(TaskDescription description) {
    this.description = description;
  }

  /**
   * Checks all facts.
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
        throw unknown(fact.position(), "fact " + fact, name);
      }
      if (region != null && !description.declares(region.target())) {
        throw unknown(region.position(), "region", region.target());
      }
    }
  }

  private BddlException unknown(SourcePosition position, String where, String name) {
    List<String> known = new ArrayList<>(description.regions().keySet());
    description.fixtures().forEach(declaration -> known.addAll(declaration.names()));
    description.objects().forEach(declaration -> known.addAll(declaration.names()));
    return new BddlException(
        description.file(),
        position,
        "the %s names '%s', which is not declared (%s)"
            .formatted(where, name, Suggestions.hint(name, known)));
  }
}
