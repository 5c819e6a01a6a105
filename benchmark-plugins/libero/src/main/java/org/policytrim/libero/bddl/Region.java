package org.policytrim.libero.bddl;

import java.util.List;

/**
 * A region in which objects can be placed.
 *
 * @param name the name in facts: the target's name, an underscore, its own name
 * @param target the fixture, object or surface to which it belongs
 * @param ranges the parts of a surface; empty for a region that is a site of the target's model
 * @param lowYaw the least yaw of a fixture placed here, in radians
 * @param highYaw the greatest yaw
 * @param rgba the red, green, blue and opacity of its marker
 * @param position the position in the description
 */
public record Region(
    String name,
    String target,
    List<Rectangle> ranges,
    double lowYaw,
    double highYaw,
    List<Double> rgba,
    SourcePosition position) {

  public Region {
    ranges = List.copyOf(ranges);
    rgba = List.copyOf(rgba);
  }
}
