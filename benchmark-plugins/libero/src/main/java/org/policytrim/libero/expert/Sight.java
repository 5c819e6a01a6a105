package org.policytrim.libero.expert;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.predicate.Region;
import org.policytrim.libero.predicate.Surroundings;
import org.policytrim.libero.predicate.Thing;
import org.policytrim.libero.predicate.Touching;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.DataArrays;
import org.policytrim.mujoco.generated.ModelArrays;

/** What an expert sees: the world's inner state, by name. */
final class Sight {

  private static final String ROOT = "_main";

  /** From the fingertips to the wrist, m. */
  private static final double HAND_LENGTH = 0.204;

  /** From the wrist to the axis of the hand, m. */
  private static final double WRIST_OFFSET = 0.088;

  /** The shoulder's height over the arm's base, m. */
  private static final double SHOULDER = 0.333;

  private final Simulation world;
  private final MjData data;
  private final Surroundings surroundings;
  private final List<Thing> things = new ArrayList<>();
  private final DoubleView hulls;
  private final int base;
  private final BitSet fingers = new BitSet();
  private final Map<String, Touching> held = new HashMap<>();

  /** Holds that were tried, by thing, so that the next attempt is another one. */
  private final Map<String, List<Pose>> tried = new HashMap<>();

  Sight(Simulation world) {
    this.world = world;
    this.data = world.data();
    this.surroundings = world.surroundings();
    MjModel model = data.model();
    this.hulls = model.view(ModelArrays.GEOM_AABB);
    this.base = model.id(ObjectType.BODY, "robot0_base");
    for (String body : model.names(ObjectType.BODY)) {
      if (body.endsWith(ROOT)) {
        things.add(surroundings.thing(body.substring(0, body.length() - ROOT.length())));
      }
    }
    IntView holders = model.view(ModelArrays.GEOM_BODYID);
    for (int geom = 0; geom < holders.length(); geom++) {
      if (model.name(ObjectType.BODY, holders.get(geom)).startsWith("gripper0_")) {
        fingers.set(geom);
      }
    }
  }

  /** The holds that were tried on a thing, to be added to. */
  List<Pose> tried(Thing thing) {
    return tried.computeIfAbsent(thing.name(), _ -> new ArrayList<>());
  }

  Simulation world() {
    return world;
  }

  /** The hand. */
  Pose hand() {
    int site = world.layout().site();
    DoubleView turns = data.siteXmat();
    return new Pose(vector(data.siteXpos(), site), column(turns, site, 2), column(turns, site, 0));
  }

  /**
   * How far the arm would be stretched from its shoulder to its wrist, m. At about 0.7 it is
   * straight, and the controller can no longer draw it back.
   */
  double stretch(Pose pose) {
    Vector3D foot = vector(data.xpos(), base);
    Vector3D wrist = pose.place().add(pose.approach().scalarMultiply(-HAND_LENGTH));
    double along = Math.hypot(wrist.getX() - foot.getX(), wrist.getY() - foot.getY());
    return Math.hypot(along - WRIST_OFFSET, wrist.getZ() - foot.getZ() - SHOULDER);
  }

  /** How far the fingers are apart, m; 0 to 0.08. */
  double opening() {
    int at = world.layout().fingerPosition();
    return data.qpos().get(at) - data.qpos().get(at + 1);
  }

  Thing thing(String name) {
    return surroundings.thing(name);
  }

  Region region(String name) {
    return surroundings.region(name);
  }

  boolean hasThing(String name) {
    return surroundings.hasThing(name);
  }

  /** All objects and fixtures. */
  List<Thing> things() {
    return things;
  }

  /** Where a thing's body is. */
  Vector3D place(Thing thing) {
    return vector(data.xpos(), thing.body());
  }

  /** One of the axes of a thing's body, 0 to 2. */
  Vector3D axis(Thing thing, int axis) {
    return column(data.xmat(), thing.body(), axis);
  }

  /** Where a region's middle is. */
  Vector3D place(Region region) {
    return vector(data.siteXpos(), region.site());
  }

  /** One of the axes of a region, 0 to 2. */
  Vector3D axis(Region region, int axis) {
    return column(data.siteXmat(), region.site(), axis);
  }

  /** Half a region's lengths along its axes. */
  Vector3D half(Region region) {
    return vector(data.model().view(ModelArrays.SITE_SIZE), region.site());
  }

  /** A joint's position. */
  double joint(int address) {
    return data.qpos().get(address);
  }

  /**
   * A moving part.
   *
   * @param address where its joint's position is in qpos
   */
  Joint part(int address) {
    MjModel model = data.model();
    int joint = 0;
    while (model.view(ModelArrays.JNT_QPOSADR).get(joint) != address) {
      joint++;
    }
    int body = model.view(ModelArrays.JNT_BODYID).get(joint);
    IntView holders = model.view(ModelArrays.GEOM_BODYID);
    IntView groups = model.view(ModelArrays.GEOM_GROUP);
    List<Solid> solids = new ArrayList<>();
    for (int geom = 0; geom < holders.length(); geom++) {
      if (holders.get(geom) == body && groups.get(geom) == 0) {
        solids.add(solid(geom));
      }
    }
    return new Joint(
        joint(address),
        vector(data.view(DataArrays.XAXIS), joint),
        vector(data.view(DataArrays.XANCHOR), joint),
        solids);
  }

  /** The boxes around the geoms of a thing. */
  List<Solid> solids(Thing thing) {
    List<Solid> solids = new ArrayList<>();
    BitSet geoms = thing.geoms();
    for (int geom = geoms.nextSetBit(0); geom >= 0; geom = geoms.nextSetBit(geom + 1)) {
      solids.add(solid(geom));
    }
    return solids;
  }

  /** The box around a geom. */
  Solid solid(int geom) {
    DoubleView turns = data.geomXmat();
    Vector3D x = column(turns, geom, 0);
    Vector3D y = column(turns, geom, 1);
    Vector3D z = column(turns, geom, 2);
    Vector3D offset = new Vector3D(hulls.get(geom, 0), hulls.get(geom, 1), hulls.get(geom, 2));
    Vector3D middle =
        vector(data.geomXpos(), geom)
            .add(new Vector3D(offset.getX(), x, offset.getY(), y, offset.getZ(), z));
    Vector3D half = new Vector3D(hulls.get(geom, 3), hulls.get(geom, 4), hulls.get(geom, 5));
    return new Solid(middle, x, y, z, half);
  }

  /** The height of a thing's highest point. */
  double top(Thing thing) {
    return solids(thing).stream().mapToDouble(Solid::top).max().orElse(place(thing).getZ());
  }

  /** The height of a thing's lowest point. */
  double bottom(Thing thing) {
    return solids(thing).stream().mapToDouble(Solid::bottom).min().orElse(place(thing).getZ());
  }

  /** How wide a thing is along a direction of length 1, m. */
  double width(Thing thing, Vector3D direction) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Solid solid : solids(thing)) {
      double at = solid.middle().dotProduct(direction);
      low = Math.min(low, at - solid.reach(direction));
      high = Math.max(high, at + solid.reach(direction));
    }
    return high - low;
  }

  /** Whether two things touch. */
  boolean touch(Thing one, Thing other) {
    return new Touching(one, other).holds(data);
  }

  /** Whether the fingers touch a thing. */
  boolean fingersTouch(Thing thing) {
    return held.computeIfAbsent(thing.name(), _ -> new Touching(thing.geoms(), fingers))
        .holds(data);
  }

  /**
   * The height of the highest thing on a straight way, seen from above.
   *
   * @param width how far aside things count, m
   * @param ignored a thing that does not count
   * @return the table's height or less where there is none
   */
  double skyline(Vector3D from, Vector3D to, double width, Thing ignored) {
    double highest = Double.NEGATIVE_INFINITY;
    for (Thing thing : things) {
      if (thing.name().equals(ignored.name())) {
        continue;
      }
      for (Solid solid : solids(thing)) {
        double top = solid.top();
        if (top > highest && solid.beside(from, to) < width) {
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
