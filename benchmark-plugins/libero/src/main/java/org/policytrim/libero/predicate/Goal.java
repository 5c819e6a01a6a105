package org.policytrim.libero.predicate;

import java.util.List;
import java.util.Optional;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.mujoco.MjData;

/** The goal of a task: predicates that must all hold. */
public final class Goal {

  private static final int UNARY = 1;
  private static final int BINARY = 2;

  private final List<Predicate> predicates;

  private Goal(List<Predicate> predicates) {
    this.predicates = predicates;
  }

  /**
   * Creates the goal of a task in a scene.
   *
   * @throws PluginException if a predicate is unknown, or refers to an object that the scene does
   *     not contain
   */
  public static Goal of(List<GoalTerm> terms, SceneIndex sceneIndex) {
    if (terms.isEmpty()) {
      throw new PluginException(
          "libero",
          "a goal has at least one condition",
          "Add a condition to the goal in the BDDL file");
    }
    return new Goal(terms.stream().map(term -> predicate(term, sceneIndex)).toList());
  }

  /** Returns whether all predicates hold. */
  public boolean reached(MjData data) {
    for (int i = 0; i < predicates.size(); i++) {
      if (!predicates.get(i).holds(data)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the predicates, in the order of the goal. */
  public List<Predicate> predicates() {
    return predicates;
  }

  private static Predicate predicate(GoalTerm term, SceneIndex all) {
    return switch (term.predicate()) {
      case "on" -> on(all.object(first(term, BINARY)), second(term), all);
      case "in" -> new InRegion(all.object(first(term, BINARY)), all.region(second(term)), all);
      case "open" -> {
        ArticulatedItem item = item(first(term, UNARY), all);
        yield JointCondition.any(item.joints, ArticulationThresholds.open(item.category));
      }
      case "close" -> {
        ArticulatedItem item = item(first(term, UNARY), all);
        yield JointCondition.all(item.joints, ArticulationThresholds.closed(item.category));
      }
      case "turnon" -> {
        ModelObject object = all.object(first(term, UNARY));
        yield JointCondition.any(object.joints(), ArticulationThresholds.on(object.category()));
      }
      case "turnoff" -> {
        ModelObject object = all.object(first(term, UNARY));
        yield JointCondition.all(object.joints(), ArticulationThresholds.off(object.category()));
      }
      default ->
          throw new PluginException(
              "libero",
              "the goal contains %s; the predicates are On, In, Open, Close, Turnon and Turnoff"
                  .formatted(term),
              "Correct the goal in the BDDL file");
    };
  }

  private static Predicate on(ModelObject above, String below, SceneIndex all) {
    return all.hasObject(below)
        ? new OnObject(above, all.object(below))
        : new OnRegion(above, all.region(below), all);
  }

  /** Something with joints: an object, or the region that is one of its drawers. */
  private record ArticulatedItem(List<Integer> joints, String category) {}

  private static ArticulatedItem item(String name, SceneIndex all) {
    if (all.hasObject(name)) {
      ModelObject object = all.object(name);
      return new ArticulatedItem(object.joints(), object.category());
    }
    ModelRegion region = all.region(name);
    Optional<ModelObject> owner = region.owner();
    return new ArticulatedItem(region.joints(), owner.map(ModelObject::category).orElse(name));
  }

  private static String first(GoalTerm term, int wanted) {
    if (term.arguments().size() != wanted) {
      throw new PluginException(
          "libero",
          "%s has %d arguments, found %s".formatted(term.predicate(), wanted, term),
          "Correct the goal in the BDDL file");
    }
    return term.arguments().getFirst();
  }

  private static String second(GoalTerm term) {
    return term.arguments().get(1);
  }
}
