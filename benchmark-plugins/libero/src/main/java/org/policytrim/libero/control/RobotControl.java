package org.policytrim.libero.control;

import java.util.Arrays;
import java.util.Map;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.DataArrays;

/**
 * The control of the robot in one simulation: executes actions of 25 physics steps each. Belongs to
 * the simulation's thread.
 *
 * <p>Each physics step is that of the original: a full forward pass, from which the controller
 * reads, then a step with the new torques, whose own forward pass does not compute positions and
 * velocities again. The results equal those of the original to the last bit.
 */
public final class RobotControl {

  /** The number of physics steps per action: 20 actions per second with steps of 2 ms. */
  public static final int SUBSTEPS = 25;

  /** A listener for the physics steps of an action. */
  @FunctionalInterface
  public interface SubstepListener {

    /**
     * Called after a physics step.
     *
     * @param substep its number within the action, from 0
     */
    void stepped(int substep);
  }

  private final MjData data;
  private final ArmLayout layout;
  private final ArmController controller;
  private final GripperControl gripper;
  private final ArmState.Reader reader;
  private final ArmState current = new ArmState();
  private final ArmState reset;
  private final DoubleView controls;
  private final DoubleView forces;
  private final double[] bias = new double[ArmLayout.JOINTS];
  private final double[] torques = new double[ArmLayout.JOINTS];
  private boolean useResetState;

  /**
   * Creates the control of a simulation. Uses the simulation to compute the arm's state after a
   * reset, and leaves it reset.
   */
  public RobotControl(MjData data, ArmLayout layout, ControllerKind kind) {
    this.data = data;
    this.layout = layout;
    this.controller = kind.create();
    this.gripper = new GripperControl(layout);
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

  /** Starts an episode. The simulation's state must be set and all derived values computed. */
  public void start(ControllerStart start) {
    gripper.start();
    useResetState = start == ControllerStart.STALE;
    if (!useResetState) {
      reader.read(current);
    }
    controller.start(useResetState ? reset : current);
  }

  /**
   * Executes one action.
   *
   * @param action the numbers of the arm, then that of the gripper; finite, clipped to [-1, 1]
   * @param listener called after each physics step
   */
  public void act(double[] action, SubstepListener listener) {
    for (int substep = 0; substep < SUBSTEPS; substep++) {
      data.forward();
      command(action, substep);
      data.finishStep();
      listener.stepped(substep);
    }
  }

  /**
   * Sets the controls of one physics step whose state was {@linkplain MjData#forward computed}.
   *
   * @param substep its number within the action, from 0
   */
  public void command(double[] action, int substep) {
    if (useResetState) {
      current.copy(reset);
      useResetState = false;
    } else {
      reader.read(current);
    }
    if (substep == 0) {
      controller.aim(current, action);
    }
    forces.read(layout.velocity(), bias, 0, bias.length);
    controller.torques(current, bias, torques);
    for (int joint = 0; joint < torques.length; joint++) {
      controls.set(layout.actuator() + joint, layout.clipTorque(joint, torques[joint]));
    }
    gripper.move(action[controller.size()], controls);
  }

  /**
   * Returns the state of the arm that a {@linkplain ControllerStart#STALE stale} start uses, by
   * robosuite's names, for the comparison with recordings.
   *
   * @return {@code ee_pos}, {@code ee_ori_mat}, {@code ee_pos_vel}, {@code ee_ori_vel}, {@code
   *     joint_pos}, {@code joint_vel}, {@code J_full} and {@code mass_matrix}, row by row
   */
  public Map<String, double[]> resetArm() {
    return Map.of(
        "ee_pos", reset.position.clone(),
        "ee_ori_mat", reset.orientation.clone(),
        "ee_pos_vel", reset.velocity.clone(),
        "ee_ori_vel", reset.angularVelocity.clone(),
        "joint_pos", reset.jointPositions.clone(),
        "joint_vel", reset.jointVelocities.clone(),
        "J_full", reset.jacobian.clone(),
        "mass_matrix", reset.mass.clone());
  }

  /** Returns the values that are kept between actions. */
  public double[] saveState() {
    double[] arm = controller.saveState();
    double[] fingers = gripper.saveState();
    double[] saved = new double[1 + fingers.length + arm.length];
    saved[0] = useResetState ? 1 : 0;
    System.arraycopy(fingers, 0, saved, 1, fingers.length);
    System.arraycopy(arm, 0, saved, 1 + fingers.length, arm.length);
    return saved;
  }

  /** Restores what {@link #saveState} returned. */
  public void restoreState(double[] saved) {
    int fingers = ArmLayout.FINGERS;
    useResetState = saved[0] != 0;
    gripper.restoreState(Arrays.copyOfRange(saved, 1, 1 + fingers));
    controller.restoreState(Arrays.copyOfRange(saved, 1 + fingers, saved.length));
  }
}
