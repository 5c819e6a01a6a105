package org.policytrim.libero.bddl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content of a BDDL file. Names are in lower case.
 *
 * @param file the name of the file, for messages
 * @param position the position of the problem's name
 * @param problem the name of the arena, such as {@code libero_tabletop_manipulation}
 * @param language the instruction in the file
 * @param fixtures the immovable objects, including the surface itself, in the order of the file
 * @param objects the movable objects, in the order of the file
 * @param regions by name, in the order of the file
 * @param initial the initial conditions, in the order of the file
 * @param goal the conditions that must all hold
 * @param ofInterest the objects that the task refers to
 */
public record TaskDescription(
    String file,
    SourcePosition position,
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

  /** Returns whether an object or a fixture has a name. */
  public boolean declares(String name) {
    return Stream.concat(fixtures.stream(), objects.stream())
        .anyMatch(declaration -> declaration.names().contains(name));
  }

  /** Returns whether a fixture has a name. */
  public boolean isFixture(String name) {
    return fixtures.stream().anyMatch(declaration -> declaration.names().contains(name));
  }

  /** Returns the category of an object or fixture; empty for an unknown name. */
  public Optional<String> category(String name) {
    return Stream.concat(fixtures.stream(), objects.stream())
        .filter(declaration -> declaration.names().contains(name))
        .map(Declaration::category)
        .findFirst();
  }
}
