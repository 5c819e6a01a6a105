package org.policytrim.libero.predicate;

import java.util.Map;
import java.util.function.DoublePredicate;
import org.policytrim.api.plugin.PluginException;

/**
 * The joint positions from which furniture counts as open, closed, on or off; rad for doors and
 * knobs, m for drawers. The numbers are those of LIBERO's object classes.
 */
public final class ArticulationThresholds {

  /** The thresholds of the tall cabinets, whose drawers open towards negative positions. */
  private static final Range PULLED = new Range(below(-0.14), above(0));

  private static final Map<String, Range> FURNITURE =
      Map.of(
          "microwave",
          new Range(below(-1.3), above(-0.005)),
          "wooden_cabinet",
          PULLED,
          "white_cabinet",
          PULLED,
          "yellow_cabinet",
          PULLED,
          "short_cabinet",
          new Range(above(0.10), below(0)),
          "short_fridge",
          new Range(above(2.0), below(0)));

  private static final Range KNOB = new Range(position -> position >= 0.5, below(0));

  private static final Map<String, Range> STOVES = Map.of("flat_stove", KNOB, "yellow_stove", KNOB);

  private record Range(DoublePredicate open, DoublePredicate closed) {}

  private ArticulationThresholds() {}

  private static DoublePredicate below(double limit) {
    return position -> position < limit;
  }

  private static DoublePredicate above(double limit) {
    return position -> position > limit;
  }

  /**
   * Returns the condition under which a joint of this kind of furniture is open.
   *
   * @throws PluginException if such objects cannot be opened
   */
  static DoublePredicate open(String category) {
    return range(FURNITURE, category, "opened").open();
  }

  /**
   * Returns the condition under which a joint of this kind of furniture is closed.
   *
   * @throws PluginException if such objects cannot be closed
   */
  static DoublePredicate closed(String category) {
    return range(FURNITURE, category, "closed").closed();
  }

  /**
   * Returns the condition under which a knob of this kind of stove is on.
   *
   * @throws PluginException if such objects cannot be turned on
   */
  static DoublePredicate on(String category) {
    return range(STOVES, category, "turned on").open();
  }

  /**
   * Returns the condition under which a knob of this kind of stove is off.
   *
   * @throws PluginException if such objects cannot be turned off
   */
  static DoublePredicate off(String category) {
    return range(STOVES, category, "turned off").closed();
  }

  private static Range range(Map<String, Range> ranges, String category, String done) {
    Range range = ranges.get(category);
    if (range == null) {
      throw new PluginException(
          "libero",
          "a %s cannot be %s; %s can"
              .formatted(category, done, ranges.keySet().stream().sorted().toList()),
          "Correct the goal in the BDDL file");
    }
    return range;
  }
}
