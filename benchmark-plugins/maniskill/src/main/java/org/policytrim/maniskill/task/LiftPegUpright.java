package org.policytrim.maniskill.task;

import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.model.Material;
import org.policytrim.maniskill.random.TorchRandom;

/** Set a lying peg on its end. */
final class LiftPegUpright implements TaskRules {

  private static final String PEG = "peg";
  private static final double HALF_LENGTH = 0.12;
  private static final double HALF_WIDTH = 0.025;
  private static final double BEST_REWARD = 3;

  @Override
  public EpisodeStart draw(long seed) {
    TorchRandom random = new TorchRandom(seed);
    float x = random.next() * 0.2f - 0.1f;
    float y = random.next() * 0.2f - 0.1f;
    Quat rotation = new Quat(Math.sqrt(0.5), Math.sqrt(0.5), 0, 0);
    return new EpisodeStart(
        Starts.panda(seed),
        Starts.BASE,
        Map.of(PEG, new Pose(new Vec3(x, y, HALF_WIDTH), rotation)),
        List.of());
  }

  @Override
  public List<ActorDescription> actors(EpisodeStart start) {
    return List.of(
        Objects.peg(
            PEG,
            HALF_LENGTH,
            HALF_WIDTH,
            Material.bytes(176, 14, 14),
            Objects.BLUE,
            start.poses().get(PEG)));
  }

  @Override
  public Assessment assess(TaskWorld world) {
    Pose peg = world.pose(PEG);
    double height = Math.abs(peg.position().z() - HALF_LENGTH);
    boolean upright = Math.abs(Math.abs(EulerAngles.third(peg.rotation())) - Math.PI / 2) < 0.08;
    if (upright && height < 0.005) {
      return new Assessment(true, 1);
    }
    double reach =
        world.isGrasping(PEG)
            ? 1
            : Starts.closeness(5, peg.position().distance(world.tool().position()));
    double reward = Math.abs(peg.rotation().axisX().z()) + Starts.closeness(5, height) + reach / 5;
    return new Assessment(false, reward / BEST_REWARD);
  }

  @Override
  public List<String> graspable() {
    return List.of(PEG);
  }

  @Override
  public void observe(TaskWorld world, StateBuilder state) {
    state.add(world.tool()).add(world.pose(PEG));
  }
}
