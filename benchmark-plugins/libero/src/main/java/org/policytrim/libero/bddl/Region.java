package org.policytrim.libero.bddl;

import java.util.List;

/**
 * A place where things may stand.
 *
 * @param name as facts call it: the target's name, an underscore, its own
 * @param target the fixture, object or surface that it belongs to
 * @param ranges where on a surface; empty for a place that the target's own model marks
 * @param lowYaw the least turn of a fixture placed here, in radians
 * @param highYaw the largest turn
 * @param rgba red, green, blue and opacity of its mark
 * @param location where it is described
 */
public record Region(
    String name,
    String target,
    List<Rectangle> ranges,
    double lowYaw,
    double highYaw,
    List<Double> rgba,
    Place location) {

  public Region {
    ranges = List.copyOf(ranges);
    rgba = List.copyOf(rgba);
  }
}
