package org.policytrim.maniskill.task;

import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.random.TorchRandom;

/** Put two cubes side by side and a third on top of them. */
final class StackPyramid implements TaskRules {

  private static final String RED = "cubeA";
  private static final String GREEN = "cubeB";
  private static final String BLUE = "cubeC";
  private static final double HALF_SIZE = 0.02;
  private static final double DIAGONAL = Math.sqrt(2) * HALF_SIZE;

  @Override
  public EpisodeStart draw(long seed) {
    TorchRandom random = new TorchRandom(seed);
    PlacementSampler places = new PlacementSampler(random, -0.1f, -0.2f, 0.1f, 0.2f);
    float[] red = places.next((float) DIAGONAL);
    float[] green = places.next((float) DIAGONAL);
    float[] blue = places.next((float) DIAGONAL);
    Quat redTurn = Starts.yaw(random);
    Quat greenTurn = Starts.yaw(random);
    Quat blueTurn = Starts.yaw(random);
    return new EpisodeStart(
        Starts.wristCamera(seed),
        Starts.BASE,
        Map.of(
            RED, new Pose(new Vec3(red[0], red[1], HALF_SIZE), redTurn),
            GREEN, new Pose(new Vec3(green[0], green[1], HALF_SIZE), greenTurn),
            BLUE, new Pose(new Vec3(blue[0], blue[1], HALF_SIZE), blueTurn)),
        List.of());
  }

  @Override
  public List<ActorDescription> actors(EpisodeStart start) {
    return List.of(
        Objects.cube(RED, HALF_SIZE, Objects.RED, start.poses().get(RED)),
        Objects.cube(GREEN, HALF_SIZE, Objects.GREEN, start.poses().get(GREEN)),
        Objects.cube(BLUE, HALF_SIZE, Objects.PURE_BLUE, start.poses().get(BLUE)));
  }

  @Override
  public Assessment assess(TaskWorld world) {
    Vec3 red = world.pose(RED).position();
    Vec3 green = world.pose(GREEN).position();
    Vec3 blue = world.pose(BLUE).position();
    boolean done =
        near(red, green)
            && near(green, blue)
            && near(red, blue)
            && Math.abs(green.z() - blue.z()) > HALF_SIZE
            && Math.abs(red.z() - blue.z()) > HALF_SIZE
            && world.isStatic(RED)
            && world.isStatic(BLUE)
            && !world.isGrasping(RED)
            && !world.isGrasping(BLUE);
    return Assessment.sparse(done);
  }

  private static boolean near(Vec3 one, Vec3 other) {
    return one.distanceXy(other) <= 2 * DIAGONAL + 0.005;
  }

  @Override
  public List<String> graspable() {
    return List.of(RED, BLUE);
  }

  @Override
  public void observe(TaskWorld world, StateBuilder state) {
    Pose tool = world.tool();
    Pose red = world.pose(RED);
    Pose green = world.pose(GREEN);
    Pose blue = world.pose(BLUE);
    state.add(tool).add(red).add(green).add(blue);
    for (Pose cube : List.of(red, green, blue)) {
      state.add(cube.position().minus(tool.position()));
    }
    state
        .add(green.position().minus(red.position()))
        .add(blue.position().minus(green.position()))
        .add(blue.position().minus(red.position()));
  }
}
