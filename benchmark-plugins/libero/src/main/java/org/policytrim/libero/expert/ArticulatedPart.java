package org.policytrim.libero.expert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * The current state of a movable part of furniture: a drawer, a door, a knob.
 *
 * @param position the position of its joint, m or rad
 * @param axis the axis along or about which it moves, of length 1
 * @param anchor a point on that axis, m
 * @param boxes the boxes around its geoms
 */
record ArticulatedPart(double position, Vector3D axis, Vector3D anchor, List<CollisionBox> boxes) {

  ArticulatedPart {
    boxes = List.copyOf(boxes);
  }

  /** Returns the box that extends furthest in a direction: of a drawer, its handle. */
  CollisionBox foremost(Vector3D direction) {
    return boxes.stream()
        .max(Comparator.comparingDouble(box -> box.middle().dotProduct(direction)))
        .orElseThrow();
  }

  /** Returns the highest box: of a knob, its bar. */
  CollisionBox highest() {
    return boxes.stream().max(Comparator.comparingDouble(CollisionBox::top)).orElseThrow();
  }

  /** Returns the longest axis of a box, of length 1. */
  static Vector3D length(CollisionBox box) {
    List<Vector3D> axes = new ArrayList<>(List.of(box.x(), box.y(), box.z()));
    axes.sort(Comparator.comparingDouble(axis -> -box.reach(axis)));
    return axes.getFirst();
  }
}
