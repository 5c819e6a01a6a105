package org.policytrim.libero.predicate;

import java.util.List;
import java.util.Optional;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.mujoco.MjData;

/** What must hold for a task to be done: all of its predicates. */
public final class Goal {

  private static final int UNARY = 1;
  private static final int BINARY = 2;

  private final List<Predicate> predicates;

  private Goal(List<Predicate> predicates) {
    this.predicates = predicates;
  }

  /**
   * The goal of a task in a scene.
   *
   * @throws PluginException if a predicate is unknown, or is about something the scene lacks
   */
  public static Goal of(List<GoalTerm> terms, Surroundings surroundings) {
    if (terms.isEmpty()) {
      throw new PluginException(
          "libero", "a goal without conditions can't be reached", "Name at least one in the BDDL");
    }
    return new Goal(terms.stream().map(term -> predicate(term, surroundings)).toList());
  }

  /** Whether all predicates hold. */
  public boolean reached(MjData data) {
    for (int i = 0; i < predicates.size(); i++) {
      if (!predicates.get(i).holds(data)) {
        return false;
      }
    }
    return true;
  }

  /** The predicates, in the goal's order. */
  public List<Predicate> predicates() {
    return predicates;
  }

  private static Predicate predicate(GoalTerm term, Surroundings all) {
    return switch (term.predicate()) {
      case "on" -> on(all.thing(first(term, BINARY)), second(term), all);
      case "in" -> new InRegion(all.thing(first(term, BINARY)), all.region(second(term)), all);
      case "open" -> {
        Moving moving = moving(first(term, UNARY), all);
        yield JointCondition.any(moving.joints, Articulation.open(moving.category));
      }
      case "close" -> {
        Moving moving = moving(first(term, UNARY), all);
        yield JointCondition.all(moving.joints, Articulation.shut(moving.category));
      }
      case "turnon" -> {
        Thing thing = all.thing(first(term, UNARY));
        yield JointCondition.any(thing.joints(), Articulation.on(thing.category()));
      }
      case "turnoff" -> {
        Thing thing = all.thing(first(term, UNARY));
        yield JointCondition.all(thing.joints(), Articulation.off(thing.category()));
      }
      default ->
          throw new PluginException(
              "libero",
              "the goal asks for %s; known are On, In, Open, Close, Turnon and Turnoff"
                  .formatted(term),
              "Mend the BDDL file's goal");
    };
  }

  private static Predicate on(Thing above, String below, Surroundings all) {
    return all.hasThing(below)
        ? new OnThing(above, all.thing(below))
        : new OnRegion(above, all.region(below), all);
  }

  /** Something with joints: a thing, or the region that is one of its drawers. */
  private record Moving(List<Integer> joints, String category) {}

  private static Moving moving(String name, Surroundings all) {
    if (all.hasThing(name)) {
      Thing thing = all.thing(name);
      return new Moving(thing.joints(), thing.category());
    }
    Region region = all.region(name);
    Optional<Thing> owner = region.owner();
    return new Moving(region.joints(), owner.map(Thing::category).orElse(name));
  }

  private static String first(GoalTerm term, int wanted) {
    if (term.arguments().size() != wanted) {
      throw new PluginException(
          "libero",
          "%s takes %d names, found %s".formatted(term.predicate(), wanted, term),
          "Mend the BDDL file's goal");
    }
    return term.arguments().getFirst();
  }

  private static String second(GoalTerm term) {
    return term.arguments().get(1);
  }
}
