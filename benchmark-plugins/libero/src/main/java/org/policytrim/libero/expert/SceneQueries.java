package org.policytrim.libero.expert;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.predicate.ContactPredicate;
import org.policytrim.libero.predicate.ModelObject;
import org.policytrim.libero.predicate.ModelRegion;
import org.policytrim.libero.predicate.SceneIndex;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.DataArrays;
import org.policytrim.mujoco.generated.ModelArrays;

/** Queries of the simulation's full state, from which the experts act. */
final class SceneQueries {

  private static final String ROOT = "_main";

  /** The distance from the fingertips to the wrist, m. */
  private static final double HAND_LENGTH = 0.204;

  /** The distance from the wrist to the axis of the hand, m. */
  private static final double WRIST_OFFSET = 0.088;

  /** The height of the shoulder above the arm's base, m. */
  private static final double SHOULDER = 0.333;

  private final Simulation simulation;
  private final MjData data;
  private final SceneIndex sceneIndex;
  private final List<ModelObject> objects = new ArrayList<>();
  private final DoubleView hulls;
  private final int base;
  private final BitSet fingers = new BitSet();
  private final Map<String, ContactPredicate> held = new HashMap<>();

  /** The grasps that were attempted, by object, so that the next attempt differs. */
  private final Map<String, List<HandPose>> attempts = new HashMap<>();

  SceneQueries(Simulation simulation) {
    this.simulation = simulation;
    this.data = simulation.data();
    this.sceneIndex = simulation.sceneIndex();
    MjModel model = data.model();
    this.hulls = model.view(ModelArrays.GEOM_AABB);
    this.base = model.id(ObjectType.BODY, "robot0_base");
    for (String body : model.names(ObjectType.BODY)) {
      if (body.endsWith(ROOT)) {
        objects.add(sceneIndex.object(body.substring(0, body.length() - ROOT.length())));
      }
    }
    IntView geomBodies = model.view(ModelArrays.GEOM_BODYID);
    for (int geom = 0; geom < geomBodies.length(); geom++) {
      if (model.name(ObjectType.BODY, geomBodies.get(geom)).startsWith("gripper0_")) {
        fingers.set(geom);
      }
    }
  }

  /** Returns the grasps that were attempted on an object; a mutable list. */
  List<HandPose> attemptedGrasps(ModelObject object) {
    return attempts.computeIfAbsent(object.name(), _ -> new ArrayList<>());
  }

  Simulation simulation() {
    return simulation;
  }

  /** Returns the pose of the hand. */
  HandPose hand() {
    int site = simulation.layout().site();
    DoubleView orientations = data.siteXmat();
    return new HandPose(
        vector(data.siteXpos(), site),
        column(orientations, site, 2),
        column(orientations, site, 0));
  }

  /**
   * Returns the distance from the shoulder to the wrist for a pose of the hand, m. At about 0.7 the
   * arm is straight, and the controller can no longer retract it.
   */
  double armExtension(HandPose pose) {
    Vector3D foot = vector(data.xpos(), base);
    Vector3D wrist = pose.position().add(pose.approach().scalarMultiply(-HAND_LENGTH));
    double along = Math.hypot(wrist.getX() - foot.getX(), wrist.getY() - foot.getY());
    return Math.hypot(along - WRIST_OFFSET, wrist.getZ() - foot.getZ() - SHOULDER);
  }

  /** Returns the distance of the fingers from each other, 0 to 0.08 m. */
  double opening() {
    int at = simulation.layout().fingerPosition();
    return data.qpos().get(at) - data.qpos().get(at + 1);
  }

  ModelObject object(String name) {
    return sceneIndex.object(name);
  }

  ModelRegion region(String name) {
    return sceneIndex.region(name);
  }

  boolean hasObject(String name) {
    return sceneIndex.hasObject(name);
  }

  /** Returns all objects and fixtures. */
  List<ModelObject> objects() {
    return objects;
  }

  /** Returns the position of an object's body. */
  Vector3D position(ModelObject object) {
    return vector(data.xpos(), object.body());
  }

  /** Returns one of the axes of an object's body, 0 to 2. */
  Vector3D axis(ModelObject object, int axis) {
    return column(data.xmat(), object.body(), axis);
  }

  /** Returns the centre of a region. */
  Vector3D position(ModelRegion region) {
    return vector(data.siteXpos(), region.site());
  }

  /** Returns one of the axes of a region, 0 to 2. */
  Vector3D axis(ModelRegion region, int axis) {
    return column(data.siteXmat(), region.site(), axis);
  }

  /** Returns the half lengths of a region along its axes. */
  Vector3D half(ModelRegion region) {
    return vector(data.model().view(ModelArrays.SITE_SIZE), region.site());
  }

  /** Returns the position of a joint. */
  double joint(int address) {
    return data.qpos().get(address);
  }

  /**
   * Returns a movable part.
   *
   * @param address the index of its joint in qpos
   */
  ArticulatedPart part(int address) {
    MjModel model = data.model();
    int joint = 0;
    while (model.view(ModelArrays.JNT_QPOSADR).get(joint) != address) {
      joint++;
    }
    int body = model.view(ModelArrays.JNT_BODYID).get(joint);
    IntView geomBodies = model.view(ModelArrays.GEOM_BODYID);
    IntView groups = model.view(ModelArrays.GEOM_GROUP);
    List<CollisionBox> boxes = new ArrayList<>();
    for (int geom = 0; geom < geomBodies.length(); geom++) {
      if (geomBodies.get(geom) == body && groups.get(geom) == 0) {
        boxes.add(box(geom));
      }
    }
    return new ArticulatedPart(
        joint(address),
        vector(data.view(DataArrays.XAXIS), joint),
        vector(data.view(DataArrays.XANCHOR), joint),
        boxes);
  }

  /** Returns the boxes around an object's geoms. */
  List<CollisionBox> boxes(ModelObject object) {
    List<CollisionBox> boxes = new ArrayList<>();
    BitSet geoms = object.geoms();
    for (int geom = geoms.nextSetBit(0); geom >= 0; geom = geoms.nextSetBit(geom + 1)) {
      boxes.add(box(geom));
    }
    return boxes;
  }

  /** Returns the box around a geom. */
  CollisionBox box(int geom) {
    DoubleView orientations = data.geomXmat();
    Vector3D x = column(orientations, geom, 0);
    Vector3D y = column(orientations, geom, 1);
    Vector3D z = column(orientations, geom, 2);
    Vector3D offset = new Vector3D(hulls.get(geom, 0), hulls.get(geom, 1), hulls.get(geom, 2));
    Vector3D middle =
        vector(data.geomXpos(), geom)
            .add(new Vector3D(offset.getX(), x, offset.getY(), y, offset.getZ(), z));
    Vector3D half = new Vector3D(hulls.get(geom, 3), hulls.get(geom, 4), hulls.get(geom, 5));
    return new CollisionBox(middle, x, y, z, half);
  }

  /** Returns the height of an object's highest point. */
  double top(ModelObject object) {
    return boxes(object).stream()
        .mapToDouble(CollisionBox::top)
        .max()
        .orElse(position(object).getZ());
  }

  /** Returns the height of an object's lowest point. */
  double bottom(ModelObject object) {
    return boxes(object).stream()
        .mapToDouble(CollisionBox::bottom)
        .min()
        .orElse(position(object).getZ());
  }

  /** Returns the width of an object along a direction of length 1, m. */
  double width(ModelObject object, Vector3D direction) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (CollisionBox box : boxes(object)) {
      double at = box.middle().dotProduct(direction);
      low = Math.min(low, at - box.reach(direction));
      high = Math.max(high, at + box.reach(direction));
    }
    return high - low;
  }

  /** Returns whether two objects are in contact. */
  boolean touch(ModelObject one, ModelObject other) {
    return new ContactPredicate(one, other).holds(data);
  }

  /** Returns whether the fingers are in contact with an object. */
  boolean fingersTouch(ModelObject object) {
    return held.computeIfAbsent(object.name(), _ -> new ContactPredicate(object.geoms(), fingers))
        .holds(data);
  }

  /**
   * Returns the height of the highest object along a straight horizontal path.
   *
   * @param width the horizontal distance within which objects count, m
   * @param ignored an object that does not count
   * @return negative infinity if there is none
   */
  double highestAlong(Vector3D from, Vector3D to, double width, ModelObject ignored) {
    double highest = Double.NEGATIVE_INFINITY;
    for (ModelObject object : objects) {
      if (object.name().equals(ignored.name())) {
        continue;
      }
      for (CollisionBox box : boxes(object)) {
        double top = box.top();
        if (top > highest && box.pathDistance(from, to) < width) {
          highest = top;
        }
      }
    }
    return highest;
  }

  private static Vector3D vector(DoubleView view, int row) {
    return new Vector3D(view.get(row, 0), view.get(row, 1), view.get(row, 2));
  }

  private static Vector3D column(DoubleView view, int row, int column) {
    return new Vector3D(
        view.get(row, column), view.get(row, 3 + column), view.get(row, 6 + column));
  }
}
