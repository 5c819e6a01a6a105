package org.policytrim.maniskill.task;

import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.model.ActorDescription.Kind;
import org.policytrim.maniskill.model.Material;
import org.policytrim.maniskill.random.TorchRandom;
import org.policytrim.toolkit.random.NumpyRandom;

/** Put a peg sideways into a hole. The sizes of peg and hole are drawn. */
final class PegInsertionSide implements TaskRules {

  private static final String PEG = "peg_0";
  private static final String BOX = "box_with_hole_0";
  private static final double BEST_REWARD = 10;
  private static final Material HEAD = material(0xEC, 0x73, 0x57);
  private static final Material TAIL = material(0xED, 0xF6, 0xF9);
  private static final Material WOOD = material(0xFF, 0xD2, 0x89);

  private final double clearance;

  /**
   * Creates the rules.
   *
   * @param clearance the space between peg and hole on each side in metres
   */
  PegInsertionSide(double clearance) {
    this.clearance = clearance;
  }

  private static Material material(int red, int green, int blue) {
    return new Material(red / 255.0, green / 255.0, blue / 255.0, 0.5, 0, 0.5);
  }

  /** Returns the drawn sizes: length, radius, and the hole's y and z, from a start. */
  private static double size(EpisodeStart start, int index) {
    return start.sizes().get(index);
  }

  @Override
  public EpisodeStart draw(long seed) {
    NumpyRandom numpy = new NumpyRandom(seed);
    double length = numpy.uniform(0.085, 0.125);
    double radius = numpy.uniform(0.015, 0.025);
    double spread = 0.5 * (length - radius);
    double holeY = spread * numpy.uniform(-1, 1);
    double holeZ = spread * numpy.uniform(-1, 1);
    NumpyRandom episode = new NumpyRandom(seed);
    double[] rest = Starts.rest(-Math.PI / 4);
    double[] _ = Starts.noisy(episode, rest);
    double[] joints = Starts.noisy(episode, rest);
    TorchRandom random = new TorchRandom(seed);
    float pegX = random.uniform(-0.1f, 0.1f - -0.1f);
    float pegY = random.uniform(-0.3f, 0f - -0.3f);
    Quat pegTurn = around(random, Math.PI / 3);
    float boxX = random.uniform(-0.05f, 0.05f - -0.05f);
    float boxY = random.uniform(0.2f, 0.4f - 0.2f);
    Quat boxTurn = around(random, Math.PI / 8);
    return new EpisodeStart(
        joints,
        Starts.BASE,
        Map.of(
            PEG, new Pose(new Vec3(pegX, pegY, (float) radius), pegTurn),
            BOX, new Pose(new Vec3(boxX, boxY, (float) length), boxTurn)),
        List.of(length, radius, holeY, holeZ));
  }

  private static Quat around(TorchRandom random, double spread) {
    return Starts.yaw(random, Math.PI / 2 - spread, Math.PI / 2 + spread);
  }

  @Override
  public List<ActorDescription> actors(EpisodeStart start) {
    double length = size(start, 0);
    double radius = size(start, 1);
    double halfY = size(start, 2) * 0.5;
    double halfZ = size(start, 3) * 0.5;
    double inner = radius + clearance;
    double wall = (length - inner) * 0.5;
    double offset = wall + inner;
    return List.of(
        Objects.peg(PEG, length, radius, TAIL, HEAD, start.poses().get(PEG)),
        Objects.boxes(
            BOX,
            Kind.KINEMATIC,
            List.of(
                Pose.at(0, offset + halfY, 0),
                Pose.at(0, -offset + halfY, 0),
                Pose.at(0, 0, offset + halfZ),
                Pose.at(0, 0, -offset + halfZ)),
            List.of(
                new Vec3(length, wall - halfY, length),
                new Vec3(length, wall + halfY, length),
                new Vec3(length, length, wall - halfZ),
                new Vec3(length, length, wall + halfZ)),
            WOOD,
            List.of(),
            start.poses().get(BOX)));
  }

  private static Pose hole(TaskWorld world) {
    return world.pose(BOX).times(Pose.at(0, size(world.start(), 2), size(world.start(), 3)));
  }

  @Override
  public Assessment assess(TaskWorld world) {
    Pose peg = world.pose(PEG);
    Pose tip = Pose.at(size(world.start(), 0), 0, 0);
    Pose hole = hole(world);
    Vec3 headAtHole = hole.inverse().times(peg).times(tip).position();
    double radius = size(world.start(), 1) + clearance;
    if (headAtHole.x() >= -0.015
        && Math.abs(headAtHole.y()) <= radius
        && Math.abs(headAtHole.z()) <= radius) {
      return new Assessment(true, 1);
    }
    Vec3 grip = peg.transform(new Vec3(-0.06, 0, 0));
    double reward = Starts.closeness(4, world.tool().position().distance(grip));
    if (world.isGrasping(PEG, 20)) {
      Pose toGoal = hole.times(tip.inverse()).inverse();
      double head = offAxis(toGoal.times(peg).times(tip));
      double centre = offAxis(toGoal.times(peg));
      double misalignment = 0.5 * (head + centre) + 4.5 * Math.max(head, centre);
      reward += 1 + 3 * Starts.closeness(1, misalignment);
      if (head < 0.01 && centre < 0.01) {
        reward += 5 * Starts.closeness(5, headAtHole.norm());
      }
    }
    return new Assessment(false, reward / BEST_REWARD);
  }

  /** Returns the distance from the x axis. */
  private static double offAxis(Pose pose) {
    return Math.hypot(pose.position().y(), pose.position().z());
  }

  @Override
  public List<String> graspable() {
    return List.of(PEG);
  }

  @Override
  public void observe(TaskWorld world, StateBuilder state) {
    double length = size(world.start(), 0);
    double radius = size(world.start(), 1);
    state
        .add(world.tool())
        .add(world.pose(PEG))
        .add(new Vec3(length, radius, radius))
        .add(hole(world))
        .add(radius + clearance);
  }
}
