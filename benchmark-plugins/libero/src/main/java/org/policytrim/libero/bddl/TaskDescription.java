package org.policytrim.libero.bddl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a BDDL file says. Names are in lower case.
 *
 * @param file where it was read, for messages
 * @param place where it names its problem
 * @param problem which arena, such as {@code libero_tabletop_manipulation}
 * @param language the instruction in its own words
 * @param fixtures what stands fast, the surface itself included, in their order
 * @param objects what can be moved, in their order
 * @param regions by name, in their order
 * @param initial what is so at the beginning, in its order
 * @param goal what shall all be so in the end
 * @param ofInterest what the task is about
 */
public record TaskDescription(
    String file,
    Place place,
    String problem,
    String language,
    List<Declaration> fixtures,
    List<Declaration> objects,
    Map<String, Region> regions,
    List<Fact> initial,
    List<Fact> goal,
    List<String> ofInterest) {

  public TaskDescription {
    fixtures = List.copyOf(fixtures);
    objects = List.copyOf(objects);
    regions = Collections.unmodifiableMap(new LinkedHashMap<>(regions));
    initial = List.copyOf(initial);
    goal = List.copyOf(goal);
    ofInterest = List.copyOf(ofInterest);
  }

  /** Whether an object or a fixture has that name. */
  public boolean declares(String name) {
    return Stream.concat(fixtures.stream(), objects.stream())
        .anyMatch(declaration -> declaration.names().contains(name));
  }

  /** Whether a fixture has that name. */
  public boolean isFixture(String name) {
    return fixtures.stream().anyMatch(declaration -> declaration.names().contains(name));
  }

  /** The category of an object or fixture; empty if there is none of that name. */
  public Optional<String> category(String name) {
    return Stream.concat(fixtures.stream(), objects.stream())
        .filter(declaration -> declaration.names().contains(name))
        .map(Declaration::category)
        .findFirst();
  }
}
