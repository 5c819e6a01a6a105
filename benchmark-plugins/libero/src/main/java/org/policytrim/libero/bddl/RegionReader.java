package org.policytrim.libero.bddl;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.libero.bddl.Expression.Group;

/**
 * Reads one region: {@code (name (:target t) (:ranges ((x0 y0 x1 y1))) (:yaw_rotation ((a b))))}.
 */
final class RegionReader {

  private static final List<Double> INVISIBLE_BLUE = List.of(0.0, 0.0, 1.0, 0.0);

  private RegionReader() {}

  static Region read(Parts parts, Group group) {
    String target = "";
    List<Rectangle> ranges = new ArrayList<>();
    List<Double> yaw = List.of(0.0, 0.0);
    List<Double> rgba = INVISIBLE_BLUE;
    for (Expression expression : parts.rest(group)) {
      Group attribute = parts.group(expression);
      switch (parts.keyword(attribute)) {
        case ":target" -> target = parts.word(parts.only(attribute));
        case ":ranges" -> {
          for (Expression range : parts.group(parts.only(attribute)).parts()) {
            ranges.add(rectangle(parts, range));
          }
        }
        case ":yaw_rotation" -> {
          for (Expression span : parts.group(parts.only(attribute)).parts()) {
            yaw = parts.numbers(span, 2);
          }
        }
        case ":rgba" -> rgba = parts.numbers(parts.only(attribute), 4);
        default ->
            throw parts.error(
                attribute, "a region has :target, :ranges, :yaw_rotation and :rgba, nothing else");
      }
    }
    if (target.isEmpty()) {
      throw parts.error(group, "this region has no :target");
    }
    return new Region(
        target + "_" + parts.keyword(group),
        target,
        ranges,
        yaw.getFirst(),
        yaw.getLast(),
        rgba,
        group.place());
  }

  private static Rectangle rectangle(Parts parts, Expression range) {
    List<Double> sides = parts.numbers(range, 4);
    try {
      return new Rectangle(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
    } catch (IllegalArgumentException upsideDown) {
      throw parts.error(range, upsideDown.getMessage());
    }
  }
}
