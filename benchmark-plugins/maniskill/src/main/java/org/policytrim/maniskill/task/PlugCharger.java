package org.policytrim.maniskill.task;

import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.model.ActorDescription.Kind;
import org.policytrim.maniskill.model.CollisionShape;
import org.policytrim.maniskill.model.Geometry;
import org.policytrim.maniskill.model.Material;
import org.policytrim.maniskill.model.VisualShape;
import org.policytrim.maniskill.random.TorchRandom;
import org.policytrim.maniskill.robot.Panda;

/** Plug a charger into a receptacle. */
final class PlugCharger implements TaskRules {

  private static final String CHARGER = "charger";
  private static final String RECEPTACLE = "receptacle";
  private static final Vec3 BASE_SIZE = new Vec3(2e-2, 1.5e-2, 1.2e-2);
  private static final Vec3 PIN_SIZE = new Vec3(8e-3, 0.75e-3, 3.2e-3);
  private static final Vec3 PLATE_SIZE = new Vec3(1e-2, 5e-2, 5e-2);
  private static final double GAP = 7e-3;
  private static final double CLEARANCE = 5e-4;
  private static final Material METAL = new Material(1, 1, 1, 0, 1, 1);
  private static final Material PLASTIC = new Material(1, 1, 1, 0.1, 0, 0);
  private static final Material BRASS =
      new Material(0xDB / 255.0, 0xB5 / 255.0, 0x39 / 255.0, 0, 1, 1);

  @Override
  public EpisodeStart draw(long seed) {
    TorchRandom random = new TorchRandom(seed);
    double[] joints = Starts.rest(Math.PI / 4);
    for (int joint = 0; joint < joints.length; joint++) {
      float noisy = random.nextNormal(0.02) + (float) joints[joint];
      joints[joint] = joint < Panda.ARM_JOINTS ? noisy : joints[joint];
    }
    float highX = (float) (-0.01 - PIN_SIZE.x() * 2);
    float x = random.uniform(-0.1f, highX - -0.1f);
    float y = random.uniform(-0.2f, 0.2f - -0.2f);
    Quat turn = Starts.yaw(random, -Math.PI / 3, Math.PI / 3);
    float plateX = random.uniform(0.01f, 0.1f - 0.01f);
    float plateY = random.uniform(-0.1f, 0.1f - -0.1f);
    Quat plateTurn = Starts.yaw(random, Math.PI - Math.PI / 8, Math.PI + Math.PI / 8);
    return new EpisodeStart(
        joints,
        Starts.BASE,
        Map.of(
            CHARGER, new Pose(new Vec3(x, y, BASE_SIZE.z()), turn),
            RECEPTACLE, new Pose(new Vec3(plateX, plateY, 0.1), plateTurn)),
        List.of());
  }

  @Override
  public List<ActorDescription> actors(EpisodeStart start) {
    return List.of(charger(start.poses().get(CHARGER)), plate(start.poses().get(RECEPTACLE)));
  }

  private static ActorDescription charger(Pose pose) {
    Geometry pin = new Geometry.Box(PIN_SIZE);
    Geometry body = new Geometry.Box(BASE_SIZE);
    Pose left = Pose.at(PIN_SIZE.x(), GAP, 0);
    Pose right = Pose.at(PIN_SIZE.x(), -GAP, 0);
    Pose back = Pose.at(-BASE_SIZE.x(), 0, 0);
    return Objects.moving(
        CHARGER,
        List.of(
            CollisionShape.of(pin, left, Objects.DENSITY),
            CollisionShape.of(pin, right, Objects.DENSITY),
            CollisionShape.of(body, back, Objects.DENSITY)),
        List.of(
            VisualShape.of(pin, left, METAL),
            VisualShape.of(pin, right, METAL),
            VisualShape.of(body, back, PLASTIC)),
        pose);
  }

  private static ActorDescription plate(Pose pose) {
    double width = PIN_SIZE.y() + CLEARANCE;
    double height = PIN_SIZE.z() + CLEARANCE;
    double depth = PLATE_SIZE.x();
    double sideY = 0.5 * (PLATE_SIZE.y() - width - GAP);
    double sideZ = 0.5 * (PLATE_SIZE.z() - height);
    double y = width + GAP + sideY;
    double z = height + sideZ;
    Vec3 flat = new Vec3(depth, PLATE_SIZE.y(), sideZ);
    Vec3 tall = new Vec3(depth, sideY, PLATE_SIZE.z());
    Geometry hole = new Geometry.Box(new Vec3(depth, width, height));
    double holeY = GAP * 0.5 + width;
    return Objects.boxes(
        RECEPTACLE,
        Kind.KINEMATIC,
        List.of(
            Pose.at(-depth, 0, z),
            Pose.at(-depth, 0, -z),
            Pose.at(-depth, y, 0),
            Pose.at(-depth, -y, 0),
            Pose.at(-depth, 0, 0)),
        List.of(flat, flat, tall, tall, new Vec3(depth, GAP - width, height)),
        PLASTIC,
        List.of(
            VisualShape.of(hole, Pose.at(-depth, -holeY, 0), BRASS),
            VisualShape.of(hole, Pose.at(-depth, holeY, 0), BRASS)),
        pose);
  }

  private static Pose goal(TaskWorld world) {
    return world.pose(RECEPTACLE).times(new Pose(Vec3.ZERO, new Quat(0, 0, 0, 1)));
  }

  @Override
  public Assessment assess(TaskWorld world) {
    Pose charger = world.pose(CHARGER);
    Pose goal = goal(world);
    double distance = goal.position().distance(charger.position());
    double angle = goal.rotation().conjugate().times(charger.rotation()).angle();
    return Assessment.sparse(distance <= 5e-3 && angle <= 0.2);
  }

  @Override
  public List<String> graspable() {
    return List.of(CHARGER);
  }

  @Override
  public void observe(TaskWorld world, StateBuilder state) {
    Pose goal = goal(world);
    Quat rotation = goal.rotation();
    if (rotation.w() < 0) {
      rotation = new Quat(-rotation.w(), -rotation.x(), -rotation.y(), -rotation.z());
    }
    state
        .add(world.tool())
        .add(world.pose(CHARGER))
        .add(world.pose(RECEPTACLE))
        .add(new Pose(goal.position(), rotation));
  }
}
