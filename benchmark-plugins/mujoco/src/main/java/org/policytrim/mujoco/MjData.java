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
 * The state of one simulation of a model (mjData), with the calls that advance it. May be used by
 * one thread at a time.
 *
 * <p>The views of this class are created once and always show the current values. Stepping
 * allocates nothing on the Java heap. Using a closed object throws IllegalStateException.
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
  private final DoubleView camXpos;

  MjData(MjModel model) {
    this.model = model;
    this.memory =
        Guard.call(
                "allocating data for " + model.name(), () -> Functions.mj_makeData(model.memory()))
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
    this.camXpos = view(DataArrays.CAM_XPOS);
  }

  /** Returns the model that is simulated. */
  public MjModel model() {
    return model;
  }

  /** Returns the struct itself, for other packages of this plugin. */
  public MemorySegment memory() {
    return memory;
  }

  /** Advances the simulation by a number of physics steps (mj_step). */
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
   * Completes a physics step after {@link #forward} with the current controls (mj_step2).
   *
   * <p>Positions and velocities must not have been changed in between. Quantities that depend on
   * them alone are not computed again, so that the result is bit-identical to that of {@link #step}
   * for about half the time.
   */
  public void finishStep() {
    Functions.mj_step2(model.memory(), memory);
  }

  /** Computes the poses of bodies, geoms, sites and cameras from the positions (mj_kinematics). */
  public void kinematics() {
    Functions.mj_kinematics(model.memory(), memory);
  }

  /**
   * Computes everything that depends on the positions alone: poses of bodies, geoms, sites, cameras
   * and lights, and contacts (mj_fwdPosition).
   */
  public void poses() {
    Functions.mj_fwdPosition(model.memory(), memory);
  }

  /** Resets to the model's reference pose, at rest, at time 0 (mj_resetData). */
  public void reset() {
    Functions.mj_resetData(model.memory(), memory);
  }

  /** Returns the length of a saved state (mj_stateSize). */
  public int stateSize(StateParts parts) {
    return Functions.mj_stateSize(model.memory(), parts.bits());
  }

  /** Returns a copy of the state (mj_getState). */
  public double[] state(StateParts parts) {
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment state = scratch.allocate(ValueLayout.JAVA_DOUBLE, stateSize(parts));
      Functions.mj_getState(model.memory(), memory, state, parts.bits());
      return state.toArray(ValueLayout.JAVA_DOUBLE);
    }
  }

  /**
   * Restores a state that was saved from the same model (mj_setState). Derived quantities are up to
   * date after the next {@link #forward} or {@link #step}.
   *
   * @param parts the parts that were saved
   * @param state {@link #stateSize} finite numbers
   * @throws IllegalArgumentException if the length is wrong or a number is not finite
   */
  public void setState(StateParts parts, double[] state) {
    int size = stateSize(parts);
    if (state.length != size) {
      throw new IllegalArgumentException(
          "a state of %s holds %d numbers, found %d".formatted(model.name(), size, state.length));
    }
    for (int i = 0; i < state.length; i++) {
      if (!Double.isFinite(state[i])) {
        throw new IllegalArgumentException(
            "element %d of a state is %s, expected a finite number".formatted(i, state[i]));
      }
    }
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment copy = scratch.allocateFrom(ValueLayout.JAVA_DOUBLE, state);
      Functions.mj_setState(model.memory(), memory, copy, parts.bits());
    }
  }

  /** Returns the simulation time in seconds. */
  public double time() {
    return memory.get(ValueLayout.JAVA_DOUBLE, MjDataLayout.TIME);
  }

  /** Sets the simulation time in seconds. */
  public void setTime(double seconds) {
    if (!Double.isFinite(seconds)) {
      throw new IllegalArgumentException("the simulation time must be finite, found " + seconds);
    }
    memory.set(ValueLayout.JAVA_DOUBLE, MjDataLayout.TIME, seconds);
  }

  /** Returns one of the sizes that change from step to step. */
  public int size(DataSize size) {
    return memory.get(ValueLayout.JAVA_INT, size.offset());
  }

  /** Returns the number of warnings since the last reset, summed over all types (mjtWarning). */
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

  /** Returns access to Jacobians, the mass matrix and contact forces, for controllers. */
  public Dynamics dynamics() {
    Dynamics existing = dynamics;
    if (existing == null) {
      existing = new Dynamics(this, arena);
      dynamics = existing;
    }
    return existing;
  }

  /** Returns the contacts of the last step or forward pass. */
  public Contacts contacts() {
    return contacts;
  }

  /**
   * Returns a view of an array. The engine relocates the constraint arrays (efc_) in each step, so
   * that a new view of them is needed after each.
   *
   * @param field a constant of {@link DataArrays}
   */
  public <V extends ArrayView<?>> V view(ArrayField<V> field) {
    return views.view(field);
  }

  /** Returns the generalized positions, nq. */
  public DoubleView qpos() {
    return qpos;
  }

  /** Returns the generalized velocities, nv. */
  public DoubleView qvel() {
    return qvel;
  }

  /** Returns the controls, nu. */
  public DoubleView ctrl() {
    return ctrl;
  }

  /** Returns the positions of mocap bodies in the world frame, nmocap x 3, in m. */
  public DoubleView mocapPos() {
    return mocapPos;
  }

  /** Returns the orientations of mocap bodies in the world frame, nmocap x 4 (wxyz). */
  public DoubleView mocapQuat() {
    return mocapQuat;
  }

  /** Returns the positions of bodies in the world frame, nbody x 3, in m. */
  public DoubleView xpos() {
    return xpos;
  }

  /** Returns the orientations of bodies in the world frame, nbody x 4 (wxyz). */
  public DoubleView xquat() {
    return xquat;
  }

  /** Returns the rotation matrices of bodies in the world frame, nbody x 9, row-major. */
  public DoubleView xmat() {
    return xmat;
  }

  /** Returns the positions of cameras in the world frame, ncam x 3, in m. */
  public DoubleView camXpos() {
    return camXpos;
  }

  /** Returns the positions of sites in the world frame, nsite x 3, in m. */
  public DoubleView siteXpos() {
    return siteXpos;
  }

  /** Returns the rotation matrices of sites in the world frame, nsite x 9, row-major. */
  public DoubleView siteXmat() {
    return siteXmat;
  }

  /** Returns the positions of geoms in the world frame, ngeom x 3, in m. */
  public DoubleView geomXpos() {
    return geomXpos;
  }

  /** Returns the rotation matrices of geoms in the world frame, ngeom x 9, row-major. */
  public DoubleView geomXmat() {
    return geomXmat;
  }

  /** Frees the simulation. Closing twice is allowed. */
  @Override
  public void close() {
    Guard.close(arena);
  }
}
