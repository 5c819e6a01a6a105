package org.policytrim.metaworld.verify;

import static org.policytrim.metaworld.verify.MetaworldQuantities.EXPERT;
import static org.policytrim.metaworld.verify.MetaworldQuantities.MODEL;
import static org.policytrim.metaworld.verify.MetaworldQuantities.OBSERVATION;
import static org.policytrim.metaworld.verify.MetaworldQuantities.POSITIONS;
import static org.policytrim.metaworld.verify.MetaworldQuantities.RESET;
import static org.policytrim.metaworld.verify.MetaworldQuantities.REWARD;
import static org.policytrim.metaworld.verify.MetaworldQuantities.SUCCESS;

import org.policytrim.metaworld.expert.ScriptedPolicies;
import org.policytrim.metaworld.expert.ScriptedPolicy;
import org.policytrim.metaworld.task.TaskSimulation;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.toolkit.recording.RecordedArray;
import org.policytrim.toolkit.recording.Recording;
import org.policytrim.toolkit.verification.ErrorTable;

/** Replays one recorded episode: a reset with its random vector, then its actions. */
final class TrajectoryReplay {

  private final TaskSimulation simulation;
  private final MjData data;
  private final Recording recording;
  private final String name;
  private final ErrorTable errors;

  TrajectoryReplay(TaskSimulation simulation, Recording recording, String name, ErrorTable errors) {
    this.simulation = simulation;
    this.data = simulation.scene().data();
    this.recording = recording;
    this.name = name;
    this.errors = errors;
  }

  void play() {
    simulation.reset(recording.array("rand_vec").toArray());
    compareReset();
    compareModel();
    RecordedArray actions = recording.array("actions", -1, 4);
    int steps = actions.rows();
    RecordedArray observations = recording.array("obs", steps, 39);
    RecordedArray positions = recording.array("qpos", steps, data.qpos().length());
    RecordedArray rewards = recording.array("reward", steps);
    RecordedArray successes = recording.array("success", steps);
    for (int step = 0; step < steps; step++) {
      String place = place(step);
      simulation.step(floats(actions.row(step)));
      errors.compare(POSITIONS, data.qpos().toArray(), positions.row(step), place);
      errors.compare(OBSERVATION, simulation.observation(), observations.row(step), place);
      errors.compare(REWARD, simulation.result().reward(), rewards.get(step), place);
      errors.compare(SUCCESS, simulation.result().success() ? 1 : 0, successes.get(step), place);
    }
    if (recording.has("raw_actions")) {
      compareExpert(observations, recording.array("raw_actions", steps, 4));
    }
  }

  private void compareReset() {
    String place = name + " reset";
    errors.compare(RESET, data.qpos().toArray(), array("qpos0"), place + " qpos");
    errors.compare(RESET, data.qvel().toArray(), array("qvel0"), place + " qvel");
    errors.compare(RESET, simulation.observation(), array("obs0"), place + " observation");
    errors.compare(RESET, simulation.rules().target(), array("target_pos"), place + " target");
    errors.compare(RESET, simulation.tipStart(), array("init_tcp"), place + " fingers");
  }

  /** Compares the positions that the reset edited in the model, if they were recorded. */
  private void compareModel() {
    MjModel model = data.model();
    compareModel("model_body_pos", model.bodyPos(), "bodies");
    compareModel("model_site_pos", model.sitePos(), "sites");
    compareModel("model_eq_data", model.eqData(), "welds");
  }

  private void compareModel(String key, DoubleView ours, String what) {
    if (recording.has(key)) {
      errors.compare(MODEL, ours.toArray(), array(key), name + " model " + what);
    }
  }

  private double[] array(String key) {
    return recording.array(key).toArray();
  }

  private void compareExpert(RecordedArray observations, RecordedArray actions) {
    ScriptedPolicy expert = ScriptedPolicies.of(simulation.spec().id());
    double[] observation = array("obs0");
    for (int step = 0; step < actions.rows(); step++) {
      errors.compare(EXPERT, expert.act(observation), actions.row(step), place(step));
      observation = observations.row(step);
    }
  }

  private String place(int step) {
    return name + " step " + (step + 1);
  }

  private static float[] floats(double[] action) {
    float[] single = new float[action.length];
    for (int i = 0; i < action.length; i++) {
      single[i] = (float) action[i];
    }
    return single;
  }
}
