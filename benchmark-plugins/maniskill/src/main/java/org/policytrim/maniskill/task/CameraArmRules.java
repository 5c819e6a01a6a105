package org.policytrim.maniskill.task;

import java.util.List;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.robot.Panda;

/**
 * A task with the arm that has a camera at its wrist instead of the arm without. Like the original,
 * it starts with the wrist turned by a quarter, so that the camera has the other arm's view.
 */
final class CameraArmRules implements TaskRules {

  private final TaskRules rules;

  CameraArmRules(TaskRules rules) {
    this.rules = rules;
  }

  @Override
  public EpisodeStart draw(long seed) {
    EpisodeStart plain = rules.draw(seed);
    double[] joints = plain.joints().clone();
    joints[Panda.ARM_JOINTS - 1] -= Math.PI / 2;
    return new EpisodeStart(joints, plain.base(), plain.poses(), plain.sizes());
  }

  @Override
  public List<ActorDescription> actors(EpisodeStart start) {
    return rules.actors(start);
  }

  @Override
  public void begin() {
    rules.begin();
  }

  @Override
  public Assessment assess(TaskWorld world) {
    return rules.assess(world);
  }

  @Override
  public void observe(TaskWorld world, StateBuilder state) {
    rules.observe(world, state);
  }

  @Override
  public List<String> graspable() {
    return rules.graspable();
  }
}
