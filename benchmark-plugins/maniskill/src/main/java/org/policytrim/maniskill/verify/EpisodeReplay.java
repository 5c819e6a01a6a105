package org.policytrim.maniskill.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.policytrim.maniskill.engine.Articulation;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.robot.ControlMode;
import org.policytrim.maniskill.task.EpisodeStart;
import org.policytrim.maniskill.task.TaskWorld;
import org.policytrim.maniskill.verify.Differences.Kind;
import org.policytrim.toolkit.recording.RecordedArray;
import org.policytrim.toolkit.recording.Recording;

/** Replays one recorded episode and compares everything that was recorded. */
final class EpisodeReplay {

  private final TaskWorld world;
  private final Recording recording;
  private final ControlMode mode;
  private final boolean rewarded;
  private final String name;
  private final Differences differences;

  /**
   * Creates a replay.
   *
   * @param mode the control mode of the recorded actions and of the world
   * @param rewarded whether dense rewards were recorded
   * @param name the name of the recording, for the report
   */
  EpisodeReplay(
      TaskWorld world,
      Recording recording,
      ControlMode mode,
      boolean rewarded,
      String name,
      Differences differences) {
    this.world = world;
    this.recording = recording;
    this.mode = mode;
    this.rewarded = rewarded;
    this.name = name;
    this.differences = differences;
  }

  /** Replays a recording that was reset with a seed. */
  void play(long seed) {
    EpisodeStart drawn = world.draw(seed);
    EpisodeStart recorded = recorded(drawn);
    compareStarts(drawn, recorded);
    targets(recorded);
    actions(recorded);
  }

  /** Returns the recorded start; sizes that are not recorded are drawn. */
  EpisodeStart recorded(EpisodeStart drawn) {
    Map<String, Pose> poses = new HashMap<>();
    for (String actor : drawn.poses().keySet()) {
      poses.put(actor, Pose.of(recording.array("actor_" + actor + "0", 7).toArray()));
    }
    return new EpisodeStart(recording.array("qpos0").toArray(), drawn.base(), poses, drawn.sizes());
  }

  private void compareStarts(EpisodeStart drawn, EpisodeStart recorded) {
    differences.compare(Kind.RESET, rounded(drawn.joints()), recorded.joints(), name + " joints");
    drawn
        .poses()
        .forEach(
            (actor, pose) -> {
              Pose theirs = recorded.poses().get(actor);
              differences.compare(
                  Kind.RESET,
                  rounded(pose.position().toArray()),
                  theirs.position().toArray(),
                  name + " " + actor);
              differences.compare(
                  Kind.RESET_ROTATION,
                  pose.rotation().toArray(),
                  theirs.rotation().toArray(),
                  name + " " + actor);
            });
  }

  private static double[] rounded(double[] values) {
    return Arrays.stream(values).map(value -> (float) value).toArray();
  }

  /** Replays the drive targets, which makes the simulation independent of inverse kinematics. */
  private void targets(EpisodeStart start) {
    RecordedArray targets = recording.array("target_qpos", -1, 9);
    RecordedArray actions = recording.array("actions", targets.rows(), -1);
    RecordedArray observations = recording.array("obs", targets.rows(), -1);
    RecordedArray rewards = recording.array("reward", targets.rows());
    RecordedArray successes = recording.array("success", targets.rows());
    world.reset(start);
    compareObservation(recording.array("obs0").toArray(), name + " reset");
    for (int step = 0; step < targets.rows(); step++) {
      String place = name + " step " + (step + 1);
      float[] ours = world.targets(floats(actions.row(step)));
      differences.compare(
          mode.movesTool() ? Kind.TOOL_TARGETS : Kind.JOINT_TARGETS,
          doubles(ours),
          targets.row(step),
          place);
      world.stepTo(floats(targets.row(step)));
      compareState(step, place);
      compareObservation(observations.row(step), place);
      if (rewarded) {
        differences.compare(Kind.REWARD, world.assessment().reward(), rewards.get(step), place);
      }
      differences.compare(
          Kind.SUCCESS, world.assessment().success() ? 1 : 0, successes.get(step), place);
    }
  }

  /**
   * Compares the state vector. Where a control mode accumulates targets, the original inserts them
   * after the joint velocities; they are compared as drive targets instead.
   */
  private void compareObservation(double[] recorded, String place) {
    double[] ours = world.state();
    double[] theirs = recorded;
    int inserted = recorded.length - ours.length;
    if (mode.accumulates() && inserted > 0) {
      theirs = Arrays.copyOf(recorded, ours.length);
      int joints = 2 * world.scene().robot().size();
      System.arraycopy(recorded, joints + inserted, theirs, joints, ours.length - joints);
    }
    differences.compare(Kind.OBSERVATION, ours, theirs, place);
  }

  private void compareState(int step, String place) {
    Articulation arm = world.scene().robot();
    double[] positions = new double[arm.size()];
    double[] velocities = new double[arm.size()];
    for (int joint = 0; joint < positions.length; joint++) {
      positions[joint] = arm.position(joint);
      velocities[joint] = arm.velocity(joint);
    }
    differences.compare(Kind.POSITIONS, positions, recording.array("qpos").row(step), place);
    differences.compare(Kind.VELOCITIES, velocities, recording.array("qvel").row(step), place);
    for (String actor : world.start().poses().keySet()) {
      differences.compare(
          Kind.ACTORS,
          world.pose(actor).toArray(),
          recording.array("actor_" + actor).row(step),
          place + " " + actor);
    }
  }

  private void actions(EpisodeStart start) {
    RecordedArray actions = recording.array("actions", -1, -1);
    RecordedArray successes = recording.array("success", actions.rows());
    world.reset(start);
    int ours = 0;
    int theirs = 0;
    for (int step = 1; step <= actions.rows(); step++) {
      float[] _ = world.step(floats(actions.row(step - 1)));
      ours = ours == 0 && world.assessment().success() ? step : ours;
      theirs = theirs == 0 && successes.get(step - 1) > 0 ? step : theirs;
    }
    differences.compare(Kind.FIRST_SUCCESS, ours, theirs, name);
  }

  static float[] floats(double[] values) {
    float[] single = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      single[i] = (float) values[i];
    }
    return single;
  }

  private static double[] doubles(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }
}
