package org.policytrim.libero.expert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * A moving part of furniture as it is now: a drawer, a door, a knob.
 *
 * @param position of its joint, m or rad
 * @param axis along or about which it moves, of length 1
 * @param anchor a point of that axis, m
 * @param solids what moves
 */
record Joint(double position, Vector3D axis, Vector3D anchor, List<Solid> solids) {

  Joint {
    solids = List.copyOf(solids);
  }

  /** The solid that reaches furthest in a direction: of a drawer, its handle. */
  Solid foremost(Vector3D direction) {
    return solids.stream()
        .max(Comparator.comparingDouble(solid -> solid.middle().dotProduct(direction)))
        .orElseThrow();
  }

  /** The solid that reaches highest: of a knob, its bar. */
  Solid highest() {
    return solids.stream().max(Comparator.comparingDouble(Solid::top)).orElseThrow();
  }

  /** The longest axis of a solid, of length 1. */
  static Vector3D length(Solid solid) {
    List<Vector3D> axes = new ArrayList<>(List.of(solid.x(), solid.y(), solid.z()));
    axes.sort(Comparator.comparingDouble(axis -> -solid.reach(axis)));
    return axes.getFirst();
  }
}
