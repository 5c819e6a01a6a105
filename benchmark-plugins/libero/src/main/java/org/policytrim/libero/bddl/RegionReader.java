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

  static Region read(ExpressionParser parser, Group group) {
    String target = "";
    List<Rectangle> ranges = new ArrayList<>();
    List<Double> yaw = List.of(0.0, 0.0);
    List<Double> rgba = INVISIBLE_BLUE;
    for (Expression expression : parser.rest(group)) {
      Group attribute = parser.group(expression);
      switch (parser.keyword(attribute)) {
        case ":target" -> target = parser.word(parser.only(attribute));
        case ":ranges" -> {
          for (Expression range : parser.group(parser.only(attribute)).parts()) {
            ranges.add(rectangle(parser, range));
          }
        }
        case ":yaw_rotation" -> {
          for (Expression span : parser.group(parser.only(attribute)).parts()) {
            yaw = parser.numbers(span, 2);
          }
        }
        case ":rgba" -> rgba = parser.numbers(parser.only(attribute), 4);
        default ->
            throw parser.error(
                attribute, "a region has only :target, :ranges, :yaw_rotation and :rgba");
      }
    }
    if (target.isEmpty()) {
      throw parser.error(group, "this region has no :target");
    }
    return new Region(
        target + "_" + parser.keyword(group),
        target,
        ranges,
        yaw.getFirst(),
        yaw.getLast(),
        rgba,
        group.position());
  }

  private static Rectangle rectangle(ExpressionParser parser, Expression range) {
    List<Double> sides = parser.numbers(range, 4);
    try {
      return new Rectangle(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
    } catch (IllegalArgumentException upsideDown) {
      throw parser.error(range, upsideDown.getMessage());
    }
  }
}
