package org.policytrim.metaworld.verify;

import org.policytrim.metaworld.expert.Expert;
import org.policytrim.metaworld.expert.Experts;
import org.policytrim.metaworld.task.TaskWorld;
import org.policytrim.metaworld.verify.Differences.Kind;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.recording.RecordedArray;
import org.policytrim.mujoco.recording.Recording;

/** One recorded episode: our own reset from its random vector, then its actions. */
final class TrajectoryReplay {

  private final TaskWorld world;
  private final Recording recording;
  private final String name;
  private final Differences differences;

  TrajectoryReplay(TaskWorld world, Recording recording, String name, Differences differences) {
    this.world = world;
    this.recording = recording;
    this.name = name;
    this.differences = differences;
  }

  void play() {
    world.reset(recording.array("rand_vec").toArray());
    reset();
    model();
    RecordedArray actions = recording.array("actions", -1, 4);
    int steps = actions.rows();
    RecordedArray observations = recording.array("obs", steps, 39);
    RecordedArray positions = recording.array("qpos", steps, world.scene().data().qpos().length());
    RecordedArray rewards = recording.array("reward", steps);
    RecordedArray successes = recording.array("success", steps);
    for (int step = 0; step < steps; step++) {
      String place = name + " step " + (step + 1);
      world.step(floats(actions.row(step)));
      differences.compare(
          Kind.POSITIONS, world.scene().data().qpos().toArray(), positions.row(step), place);
      differences.compare(Kind.OBSERVATION, world.observation(), observations.row(step), place);
      differences.compare(Kind.REWARD, world.judgement().reward(), rewards.get(step), place);
      differences.compare(
          Kind.SUCCESS, world.judgement().success() ? 1 : 0, successes.get(step), place);
    }
    if (recording.has("raw_actions")) {
      expert(observations, recording.array("raw_actions", steps, 4));
    }
  }

  private void reset() {
    String place = name + " reset";
    differences.compare(
        Kind.RESET, world.scene().data().qpos().toArray(), array("qpos0"), place + " qpos");
    differences.compare(
        Kind.RESET, world.scene().data().qvel().toArray(), array("qvel0"), place + " qvel");
    differences.compare(Kind.RESET, world.observation(), array("obs0"), place + " observation");
    differences.compare(Kind.RESET, world.rules().target(), array("target_pos"), place + " target");
    differences.compare(Kind.RESET, world.tipStart(), array("init_tcp"), place + " fingers");
  }

  /** The places that the reset edited in the model, where they were recorded. */
  private void model() {
    MjModel model = world.scene().data().model();
    String place = name + " model ";
    compareModel("model_body_pos", model.bodyPos(), place + "bodies");
    compareModel("model_site_pos", model.sitePos(), place + "sites");
    compareModel("model_eq_data", model.eqData(), place + "welds");
  }

  private void compareModel(String key, DoubleView ours, String place) {
    if (recording.has(key)) {
      differences.compare(Kind.MODEL, ours.toArray(), array(key), place);
    }
  }

  private double[] array(String key) {
    return recording.array(key).toArray();
  }

  private void expert(RecordedArray observations, RecordedArray actions) {
    Expert expert = Experts.of(world.spec().id());
    double[] seen = array("obs0");
    for (int step = 0; step < actions.rows(); step++) {
      differences.compare(
          Kind.EXPERT, expert.act(seen), actions.row(step), name + " step " + (step + 1));
      seen = observations.row(step);
    }
  }

  private static float[] floats(double[] action) {
    float[] single = new float[action.length];
    for (int i = 0; i < action.length; i++) {
      single[i] = (float) action[i];
    }
    return single;
  }
}
