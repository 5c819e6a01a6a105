package org.policytrim.libero.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.policytrim.libero.control.ArmLayout;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.control.ControllerStart;
import org.policytrim.libero.control.RobotControl;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.generated.DataArrays;
import org.policytrim.toolkit.recording.RecordedArray;
import org.policytrim.toolkit.recording.Recording;
import org.policytrim.toolkit.verification.ComparedQuantity;
import org.policytrim.toolkit.verification.ErrorTable;
import org.policytrim.toolkit.verification.Errors;

/** Replays one recorded episode with both starts of the controller. */
final class EpisodeReplay {

  private static final int AXES = 7;
  private static final int EXACT_ACTIONS = 50;
  private static final int TORQUE_ACTIONS = 5;

  /**
   * The effect of a torque noise of 1e-12 N m above which contacts determine the error, not
   * arithmetic.
   */
  private static final double CALM = 1e-10;

  /**
   * The allowed error as a multiple of the effect of that noise, which varies from one noise to
   * another.
   */
  private static final double NOISE_FACTOR = 10;

  private final RecordedScene scene;
  private final MjModel model;
  private final Recording recording;
  private final ErrorTable errors;
  private final Consumer<String> progress;
  private final RecordedArray actions;
  private final int positions;
  private final int velocities;

  EpisodeReplay(
      RecordedScene scene,
      MjModel model,
      Recording recording,
      ErrorTable errors,
      Consumer<String> progress) {
    this.scene = scene;
    this.model = model;
    this.recording = recording;
    this.errors = errors;
    this.progress = progress;
    this.actions = recording.array("actions", -1, AXES);
    this.positions = recording.array("qpos0").size();
    this.velocities = recording.array("qvel0").size();
  }

  void play() {
    resetArm();
    sensors();
    if (recording.has("sub_ctrl")) {
      torquesOfStates("", ControllerStart.STALE);
    }
    if (recording.has("sub_ctrl_330_fresh")) {
      torquesOfStates("_330_fresh", ControllerStart.FRESH);
    }
    if (recording.has("qpos_330_fresh")) {
      fresh();
    }
    if (recording.has("qpos_330_quirk")) {
      stale();
    }
  }

  /** Returns the control of a robot at the recorded start. */
  private RobotControl start(MjData data, ControllerStart kind) {
    RobotControl control = new RobotControl(data, new ArmLayout(model), ControllerKind.OSC_POSE);
    data.reset();
    data.qpos().setAll(0, recording.array("qpos0").toArray());
    data.qvel().setAll(0, recording.array("qvel0").toArray());
    data.ctrl().setAll(0, recording.array("ctrl0").toArray());
    if (kind == ControllerStart.STALE) {
      data.view(DataArrays.QACC_WARMSTART).setAll(0, recording.array("warm0").toArray());
    }
    data.forward();
    control.start(kind);
    return control;
  }

  private void resetArm() {
    if (!recording.has("stale_ee_pos")) {
      return;
    }
    try (MjData data = model.newData()) {
      RobotControl control = new RobotControl(data, new ArmLayout(model), ControllerKind.OSC_POSE);
      for (Map.Entry<String, double[]> part : control.resetArm().entrySet()) {
        String key = "stale_" + part.getKey();
        errors.compare(
            LiberoQuantities.RESET_ARM,
            part.getValue(),
            recording.array(key).toArray(),
            place(key));
      }
    }
  }

  /** Compares the controls in each recorded state, independently of the engine that computed it. */
  private void torquesOfStates(String suffix, ControllerStart start) {
    RecordedArray states = recording.array("sub_qposqvel" + suffix, -1, -1, -1);
    RecordedArray controls = recording.array("sub_ctrl" + suffix, states.rows(), -1, -1);
    int width = positions + velocities;
    int motors = controls.columns() / RobotControl.SUBSTEPS;
    try (MjData data = model.newData()) {
      RobotControl control = start(data, start);
      for (int step = 0; step < states.rows(); step++) {
        double[] row = states.row(step);
        double[] recorded = controls.row(step);
        for (int substep = 0; substep < RobotControl.SUBSTEPS; substep++) {
          int from = substep * width;
          data.qpos().setAll(0, Arrays.copyOfRange(row, from, from + positions));
          data.qvel().setAll(0, Arrays.copyOfRange(row, from + positions, from + width));
          data.forward();
          control.command(actions.row(step), substep);
          errors.compare(
              LiberoQuantities.STATE_TORQUES,
              data.ctrl().toArray(),
              Arrays.copyOfRange(recorded, substep * motors, (substep + 1) * motors),
              "%s, physics step %d".formatted(place("sub_ctrl" + suffix, step), substep));
        }
      }
    }
  }

  private void fresh() {
    RecordedArray recorded = recording.array("qpos_330_fresh", actions.rows(), positions);
    try (MjData data = model.newData()) {
      RobotControl control = start(data, ControllerStart.FRESH);
      double[][] controls = new double[RobotControl.SUBSTEPS][];
      for (int step = 0; step < actions.rows(); step++) {
        control.act(actions.row(step), substep -> controls[substep] = data.ctrl().toArray());
        String place = place("fresh start", step);
        if (step < TORQUE_ACTIONS && recording.has("sub_ctrl_330_fresh")) {
          torques(recording.array("sub_ctrl_330_fresh"), step, controls, place);
        }
        positions(data, recorded.row(step), step, "fresh", place);
      }
    }
  }

  private void torques(RecordedArray recorded, int step, double[][] controls, String place) {
    int width = controls[0].length;
    for (int substep = 0; substep < RobotControl.SUBSTEPS; substep++) {
      for (int motor = 0; motor < width; motor++) {
        errors.compare(
            LiberoQuantities.TORQUES,
            controls[substep][motor],
            recorded.get((step * RobotControl.SUBSTEPS + substep) * width + motor),
            "%s, physics step %d".formatted(place, substep));
      }
    }
  }

  private void stale() {
    RecordedArray recorded = recording.array("qpos_330_quirk", actions.rows(), positions);
    RecordedArray other = recording.array("qpos", actions.rows(), positions);
    JsonNode drift =
        scene.description().path("drift_max_abs_qpos").path("qpos_330_quirk vs qpos (2.3.7)");
    StringBuilder found = new StringBuilder();
    try (MjData data = model.newData()) {
      RobotControl control = start(data, ControllerStart.STALE);
      for (int step = 0; step < actions.rows(); step++) {
        control.act(actions.row(step), _ -> {});
        positions(data, recorded.row(step), step, "quirk", place("stale start", step));
        double drifted = Errors.largest(data.qpos().toArray(), other.row(step));
        JsonNode theirs = drift.path("@" + (step + 1));
        if (theirs.isNumber()) {
          found.append(
              "%s @%d %.1e (%.1e)"
                  .formatted(found.isEmpty() ? "" : ",", step + 1, drifted, theirs.asDouble()));
        }
      }
    }
    progress.accept(
        ("%s: largest qpos difference from the original under MuJoCo 2.3.7, ours under 3.3.0 (the"
                + " recorded one of the engines):%s")
            .formatted(scene.label(), found));
  }

  private void positions(MjData data, double[] recorded, int step, String start, String place) {
    double error = Errors.largest(data.qpos().toArray(), recorded);
    boolean fresh = start.equals("fresh");
    double noise = noise("qpos_" + start, step + 1);
    if (step == 0) {
      errors.add(fresh ? LiberoQuantities.FRESH_1 : LiberoQuantities.STALE_1, error, 1, place);
    } else if (step < EXACT_ACTIONS && noise <= CALM) {
      errors.add(fresh ? LiberoQuantities.FRESH_50 : LiberoQuantities.STALE_50, error, 1, place);
    } else if (step < EXACT_ACTIONS) {
      errors.add(LiberoQuantities.SENSITIVE, error / (NOISE_FACTOR * noise), 1, place);
    } else if (step == actions.rows() - 1) {
      progress.accept(
          "%s: %.1e from the recording (torque noise of 1e-12 N m: %.1e)"
              .formatted(place, error, noise));
    }
  }

  /** Returns the recorded effect of the noise after some actions; 0 if it was not recorded. */
  private double noise(String key, int actions) {
    JsonNode table = scene.description().path("sensitivity_330_torque_noise_1e-12").path(key);
    TreeMap<Integer, Double> known = new TreeMap<>();
    table
        .properties()
        .forEach(
            entry ->
                known.put(
                    Integer.parseInt(entry.getKey().substring(1)), entry.getValue().asDouble()));
    Map.Entry<Integer, Double> next = known.ceilingEntry(actions);
    return next == null ? 0 : next.getValue();
  }

  /** Compares the sensors of the simulation as the benchmark runs it. */
  private void sensors() {
    try (Simulation simulation =
        new Simulation(model, scene.goal(), ControllerKind.OSC_POSE, ControllerStart.STALE)) {
      double[] start = new double[1 + positions + velocities];
      System.arraycopy(recording.array("qpos0").toArray(), 0, start, 1, positions);
      System.arraycopy(recording.array("qvel0").toArray(), 0, start, 1 + positions, velocities);
      simulation.reset(start, 0);
      compareSensors(LiberoQuantities.FIRST_SENSORS, simulation, "_init", -1);
      boolean done = simulation.step(actions.row(0));
      double drift =
          Errors.largest(recording.array("qpos").row(0), recording.array("qpos_330_quirk").row(0));
      if (drift < CALM) {
        compareSensors(LiberoQuantities.SENSORS, simulation, "", 0);
        double recorded = recording.array("success").get(0);
        errors.compare(LiberoQuantities.SUCCESS, done ? 1 : 0, recorded, place("success", 0));
      }
    }
  }

  private void compareSensors(
      ComparedQuantity quantity, Simulation simulation, String suffix, int row) {
    Map<String, double[]> ours =
        Map.of(
            "eef_pos", simulation.sensors().hand(),
            "eef_quat", simulation.sensors().orientation(),
            "gripper_qpos", simulation.sensors().fingers(),
            "joint_pos", simulation.sensors().joints());
    ours.forEach(
        (key, values) -> {
          RecordedArray recorded = recording.array(key + suffix);
          double[] theirs = row < 0 ? recorded.toArray() : recorded.row(row);
          errors.compare(quantity, values, theirs, place(key + suffix));
        });
  }

  private String place(String what) {
    return scene.label() + " " + what;
  }

  private String place(String what, int step) {
    return "%s, %s, action %d".formatted(scene.label(), what, step + 1);
  }
}
