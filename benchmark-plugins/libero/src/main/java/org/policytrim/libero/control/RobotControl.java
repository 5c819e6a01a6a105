package org.policytrim.libero.control;

import java.util.Arrays;
import java.util.Map;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.DataArrays;

/**
 * The robot of one simulation: plays actions of 25 physics steps each. Belongs to the simulation's
 * thread.
 *
 * <p>Each physics step is one of the original's: a full forward pass, which the controller reads,
 * then a step with the new torques, whose own forward pass is not repeated for positions and
 * velocities. That gives the original's numbers to the last bit.
 */
public final class RobotControl {

  /** Physics steps per action: 20 actions per second of 2 ms steps. */
  public static final int SUBSTEPS = 25;

  /** Watches the physics steps of an action. */
  @FunctionalInterface
  public interface Watcher {

    /**
     * A physics step is done.
     *
     * @param substep which one, from 0
     */
    void stepped(int substep);
  }

  private final MjData data;
  private final ArmLayout layout;
  private final ArmController controller;
  private final Gripper gripper;
  private final ArmState.Reader reader;
  private final ArmState present = new ArmState();
  private final ArmState reset;
  private final DoubleView controls;
  private final DoubleView forces;
  private final double[] bias = new double[ArmLayout.JOINTS];
  private final double[] torques = new double[ArmLayout.JOINTS];
  private boolean first;

  /**
   * The robot of a simulation. Uses the simulation to find out what the arm is like after a reset,
   * and leaves it reset.
   */
  public RobotControl(MjData data, ArmLayout layout, ControllerKind kind) {
    this.data = data;
    this.layout = layout;
    this.controller = kind.create();
    this.gripper = new Gripper(layout);
    this.reader = new ArmState.Reader(layout, data);
    this.controls = data.ctrl();
    this.forces = data.view(DataArrays.QFRC_BIAS);
    this.reset = resetState();
  }

  private ArmState resetState() {
    data.reset();
    data.qpos().setAll(layout.position(), ArmLayout.resetPose());
    data.forward();
    ArmState state = new ArmState();
    reader.read(state);
    data.reset();
    return state;
  }

  /** Begins an episode: the simulation's state is set and everything that follows is computed. */
  public void start(ControllerStart start) {
    gripper.start();
    first = start == ControllerStart.STALE;
    if (!first) {
      reader.read(present);
    }
    controller.start(first ? reset : present);
  }

  /**
   * Plays one action.
   *
   * @param action the arm's numbers, then the gripper's; finite, clipped to [-1, 1] here
   * @param watcher told after each physics step
   */
  public void act(double[] action, Watcher watcher) {
    for (int substep = 0; substep < SUBSTEPS; substep++) {
      data.forward();
      command(action, substep);
      data.finishStep();
      watcher.stepped(substep);
    }
  }

  /**
   * Sets the controls for one physics step whose state was {@linkplain MjData#forward computed}.
   *
   * @param substep which one of the action, from 0
   */
  public void command(double[] action, int substep) {
    if (first) {
      present.copy(reset);
      first = false;
    } else {
      reader.read(present);
    }
    if (substep == 0) {
      controller.aim(present, action);
    }
    forces.read(layout.velocity(), bias, 0, bias.length);
    controller.torques(present, bias, torques);
    for (int joint = 0; joint < torques.length; joint++) {
      controls.set(layout.motor() + joint, layout.clipTorque(joint, torques[joint]));
    }
    gripper.move(action[controller.size()], controls);
  }

  /**
   * The arm as the stale start knows it, by robosuite's names; for comparison with recordings.
   *
   * @return {@code ee_pos}, {@code ee_ori_mat}, {@code ee_pos_vel}, {@code ee_ori_vel}, {@code
   *     joint_pos}, {@code joint_vel}, {@code J_full} and {@code mass_matrix}, row by row
   */
  public Map<String, double[]> resetArm() {
    return Map.of(
        "ee_pos", reset.place.clone(),
        "ee_ori_mat", reset.turn.clone(),
        "ee_pos_vel", reset.speed.clone(),
        "ee_ori_vel", reset.spin.clone(),
        "joint_pos", reset.angle.clone(),
        "joint_vel", reset.rate.clone(),
        "J_full", reset.jacobian.clone(),
        "mass_matrix", reset.mass.clone());
  }

  /** What it remembers between actions, for snapshots. */
  public double[] memory() {
    double[] arm = controller.memory();
    double[] fingers = gripper.memory();
    double[] memory = new double[1 + fingers.length + arm.length];
    memory[0] = first ? 1 : 0;
    System.arraycopy(fingers, 0, memory, 1, fingers.length);
    System.arraycopy(arm, 0, memory, 1 + fingers.length, arm.length);
    return memory;
  }

  /** Takes back what {@link #memory} gave. */
  public void remember(double[] memory) {
    int fingers = ArmLayout.FINGERS;
    first = memory[0] != 0;
    gripper.remember(Arrays.copyOfRange(memory, 1, 1 + fingers));
    controller.remember(Arrays.copyOfRange(memory, 1 + fingers, memory.length));
  }
}
