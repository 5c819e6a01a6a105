package org.policytrim.maniskill.model;

import java.util.List;
import org.policytrim.maniskill.geometry.Pose;

/**
 * An object of a scene.
 *
 * @param name unique within its scene
 * @param kind the way in which it moves
 * @param shapes the solids that collide; may be empty
 * @param visuals the solids that cameras see; may be empty
 * @param pose the pose at the start, in the world frame
 * @param hidden whether cameras leave it out
 */
public record ActorDescription(
    String name,
    Kind kind,
    List<CollisionShape> shapes,
    List<VisualShape> visuals,
    Pose pose,
    boolean hidden) {

  /** The way in which an object moves. */
  public enum Kind {
    /** Never. */
    STATIC,
    /** Only when its pose is set; pushes others, is never pushed. */
    KINEMATIC,
    /** By forces. */
    DYNAMIC
  }

  public ActorDescription {
    shapes = List.copyOf(shapes);
    visuals = List.copyOf(visuals);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an object needs a name");
    }
  }

  /** Returns this object at another start. */
  public ActorDescription at(Pose start) {
    return new ActorDescription(name, kind, shapes, visuals, start, hidden);
  }
}
