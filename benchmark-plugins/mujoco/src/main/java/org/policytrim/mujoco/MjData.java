package org.policytrim.mujoco;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.ArrayView;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.foreign.Guard;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.DataArrays;
import org.policytrim.mujoco.generated.DataSize;
import org.policytrim.mujoco.generated.Functions;
import org.policytrim.mujoco.generated.MjDataLayout;
import org.policytrim.mujoco.generated.MjWarningStatLayout;

/**
 * One simulation of a model (mjData). Belongs to one thread at a time.
 *
 * <p>The views it hands out are made once and show the present numbers at any time; nothing here
 * makes garbage while stepping.
 */
public final class MjData implements AutoCloseable {

  private final MjModel model;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment memory;
  private final ArrayViews views;
  private final Contacts contacts;
  private @Nullable Dynamics dynamics;

  private final DoubleView qpos;
  private final DoubleView qvel;
  private final DoubleView ctrl;
  private final DoubleView mocapPos;
  private final DoubleView mocapQuat;
  private final DoubleView xpos;
  private final DoubleView xquat;
  private final DoubleView xmat;
  private final DoubleView siteXpos;
  private final DoubleView siteXmat;
  private final DoubleView geomXpos;
  private final DoubleView geomXmat;

  MjData(MjModel model) {
    this.model = model;
    this.memory =
        Guard.call("making data for " + model.name(), () -> Functions.mj_makeData(model.memory()))
            .reinterpret(MjDataLayout.SIZEOF, arena, Functions::mj_deleteData);
    this.views = new ArrayViews(memory, model.memory(), arena, _ -> true);
    this.contacts =
        new Contacts(
            memory,
            memory
                .get(ValueLayout.ADDRESS, MjDataLayout.ARENA)
                .reinterpret(memory.get(ValueLayout.JAVA_LONG, MjDataLayout.NARENA), arena, null));
    this.qpos = view(DataArrays.QPOS);
    this.qvel = view(DataArrays.QVEL);
    this.ctrl = view(DataArrays.CTRL);
    this.mocapPos = view(DataArrays.MOCAP_POS);
    this.mocapQuat = view(DataArrays.MOCAP_QUAT);
    this.xpos = view(DataArrays.XPOS);
    this.xquat = view(DataArrays.XQUAT);
    this.xmat = view(DataArrays.XMAT);
    this.siteXpos = view(DataArrays.SITE_XPOS);
    this.siteXmat = view(DataArrays.SITE_XMAT);
    this.geomXpos = view(DataArrays.GEOM_XPOS);
    this.geomXmat = view(DataArrays.GEOM_XMAT);
  }

  /** The model it simulates. */
  public MjModel model() {
    return model;
  }

  /** The struct itself, for other parts of this plugin. */
  public MemorySegment memory() {
    return memory;
  }

  /** Advances by a number of physics steps (mj_step). */
  public void step(int count) {
    MemorySegment modelMemory = model.memory();
    for (int i = 0; i < count; i++) {
      Functions.mj_step(modelMemory, memory);
    }
  }

  /** Computes everything that depends on the state, without advancing (mj_forward). */
  public void forward() {
    Functions.mj_forward(model.memory(), memory);
  }

  /**
   * Completes a physics step after {@link #forward} with the present controls (mj_step2). Positions
   * and velocities must not have been changed in between; what follows from them is not computed
   * again, so this gives what {@link #step} would, to the last bit, for half the price.
   */
  public void finishStep() {
    Functions.mj_step2(model.memory(), memory);
  }

  /** Computes body accelerations and contact forces (mj_rnePostConstraint). */
  public void rnePostConstraint() {
    Functions.mj_rnePostConstraint(model.memory(), memory);
  }

  /** Computes the poses of bodies, geoms, sites and cameras (mj_kinematics). */
  public void kinematics() {
    Functions.mj_kinematics(model.memory(), memory);
  }

  /**
   * Computes everything that follows from the positions alone: poses of bodies, geoms, sites,
   * cameras and lights, and contacts (mj_fwdPosition).
   */
  public void poses() {
    Functions.mj_fwdPosition(model.memory(), memory);
  }

  /** Back to the model's reference pose, at rest, at time 0 (mj_resetData). */
  public void reset() {
    Functions.mj_resetData(model.memory(), memory);
  }

  /** How many numbers a saved state has. */
  public int stateSize(StateParts parts) {
    return Functions.mj_stateSize(model.memory(), parts.bits());
  }

  /** Saves the state. */
  public double[] state(StateParts parts) {
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment state = scratch.allocate(ValueLayout.JAVA_DOUBLE, stateSize(parts));
      Functions.mj_getState(model.memory(), memory, state, parts.bits());
      return state.toArray(ValueLayout.JAVA_DOUBLE);
    }
  }

  /**
   * Restores a state that was saved from the same model; derived numbers follow with the next
   * {@link #forward} or {@link #step}.
   *
   * @throws IllegalArgumentException if its length is wrong or a number is not finite
   */
  public void setState(StateParts parts, double[] state) {
    int size = stateSize(parts);
    if (state.length != size) {
      throw new IllegalArgumentException(
          "a state of %s holds %d numbers, found %d".formatted(model.name(), size, state.length));
    }
    for (int i = 0; i < state.length; i++) {
      if (!Double.isFinite(state[i])) {
        throw new IllegalArgumentException("number %d of a state is %s".formatted(i, state[i]));
      }
    }
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment copy = scratch.allocateFrom(ValueLayout.JAVA_DOUBLE, state);
      Functions.mj_setState(model.memory(), memory, copy, parts.bits());
    }
  }

  /** Simulation time, in seconds. */
  public double time() {
    return memory.get(ValueLayout.JAVA_DOUBLE, MjDataLayout.TIME);
  }

  /** Sets the simulation time, in seconds. */
  public void setTime(double seconds) {
    if (!Double.isFinite(seconds)) {
      throw new IllegalArgumentException("time is finite, found " + seconds);
    }
    memory.set(ValueLayout.JAVA_DOUBLE, MjDataLayout.TIME, seconds);
  }

  /** One of the sizes that change from step to step. */
  public int size(DataSize size) {
    return memory.get(ValueLayout.JAVA_INT, size.offset());
  }

  /** How often MuJoCo warned about this simulation since its reset, of all kinds together. */
  public int warnings() {
    int sum = 0;
    for (int i = 0; i < Constants.mjNWARNING; i++) {
      sum +=
          memory.get(
              ValueLayout.JAVA_INT,
              MjDataLayout.WARNING + i * MjWarningStatLayout.SIZEOF + MjWarningStatLayout.NUMBER);
    }
    return sum;
  }

  /** Jacobians, mass matrix and contact forces, for controllers. */
  public Dynamics dynamics() {
    Dynamics present = dynamics;
    if (present == null) {
      present = new Dynamics(this, arena);
      dynamics = present;
    }
    return present;
  }

  /** The contacts of the last step or forward pass. */
  public Contacts contacts() {
    return contacts;
  }

  /**
   * Returns a view of an array. The arrays of constraints (efc_) are moved by every step, so that
   * their views have to be created anew after each.
   *
   * @param field a constant of {@link DataArrays}
   */
  public <V extends ArrayView<?>> V view(ArrayField<V> field) {
    return views.view(field);
  }

  /** Generalised positions, nq. */
  public DoubleView qpos() {
    return qpos;
  }

  /** Generalised velocities, nv. */
  public DoubleView qvel() {
    return qvel;
  }

  /** Controls, nu. */
  public DoubleView ctrl() {
    return ctrl;
  }

  /** Positions of mocap bodies in the world, nmocap x 3. */
  public DoubleView mocapPos() {
    return mocapPos;
  }

  /** Orientations of mocap bodies in the world, nmocap x 4 (wxyz). */
  public DoubleView mocapQuat() {
    return mocapQuat;
  }

  /** Positions of bodies in the world, nbody x 3. */
  public DoubleView xpos() {
    return xpos;
  }

  /** Orientations of bodies in the world, nbody x 4 (wxyz). */
  public DoubleView xquat() {
    return xquat;
  }

  /** Orientations of bodies in the world, nbody x 9, row by row. */
  public DoubleView xmat() {
    return xmat;
  }

  /** Positions of sites in the world, nsite x 3. */
  public DoubleView siteXpos() {
    return siteXpos;
  }

  /** Orientations of sites in the world, nsite x 9, row by row. */
  public DoubleView siteXmat() {
    return siteXmat;
  }

  /** Positions of geoms in the world, ngeom x 3. */
  public DoubleView geomXpos() {
    return geomXpos;
  }

  /** Orientations of geoms in the world, ngeom x 9, row by row. */
  public DoubleView geomXmat() {
    return geomXmat;
  }

  /** Frees the simulation. Closing twice is allowed. */
  @Override
  public void close() {
    Guard.close(arena);
  }
}
