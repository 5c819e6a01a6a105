package org.policytrim.metaworld.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.StateParts;
import org.policytrim.mujoco.array.DoubleView;

/**
 * One simulation of one task's model. Belongs to the thread that opened it.
 *
 * <p>Every method that computes first makes sure that this scene's edits are in the model; see the
 * package description.
 */
public final class Scene implements AutoCloseable {

  private static final int SUBSTEPS = 5;
  private static final int SETTLING = 50;

  private final SharedModel shared;
  private final MjModel model;
  private final MjData data;
  private final double[] handStart;
  private final Consumer<Scene> onClose;
  private final List<ModelPosition> modelPositions = new ArrayList<>();
  private final DoubleView positions;
  private final DoubleView velocities;
  private final DoubleView controls;
  private final DoubleView mocap;
  private final DoubleView mocapOrientation;
  private boolean closed;

  Scene(SharedModel shared, double[] handStart, Consumer<Scene> onClose) {
    this.shared = shared;
    this.model = shared.model();
    this.data = model.newData();
    this.handStart = handStart.clone();
    this.onClose = onClose;
    this.positions = data.qpos();
    this.velocities = data.qvel();
    this.controls = data.ctrl();
    this.mocap = data.mocapPos();
    this.mocapOrientation = data.mocapQuat();
  }

  /** Returns the simulation, for reading only. */
  public MjData data() {
    return data;
  }

  /** Returns the start position of the hand; an internal array, not to be changed. */
  public double[] handStart() {
    return handStart;
  }

  /** Returns the position of a body. */
  public PositionView body(String name) {
    return new PositionView(data.xpos(), model.id(ObjectType.BODY, name));
  }

  /** Returns the position of a site. */
  public PositionView site(String name) {
    return new PositionView(data.siteXpos(), model.id(ObjectType.SITE, name));
  }

  /** Returns the position of a geom. */
  public PositionView geom(String name) {
    return new PositionView(data.geomXpos(), model.id(ObjectType.GEOM, name));
  }

  /** Returns the orientation of a body, the engine's quaternion. */
  public Orientation bodyOrientation(String name) {
    return new Orientation.Quaternion(data.xquat(), model.id(ObjectType.BODY, name));
  }

  /** Returns the orientation of a body, computed from its matrix. */
  public Orientation bodyMatrixOrientation(String name) {
    return new Orientation.Matrix(data.xmat(), model.id(ObjectType.BODY, name));
  }

  /** Returns the orientation of a geom, computed from its matrix. */
  public Orientation geomOrientation(String name) {
    return new Orientation.Matrix(data.geomXmat(), model.id(ObjectType.GEOM, name));
  }

  /** Returns the orientation of a site, computed from its matrix. */
  public Orientation siteOrientation(String name) {
    return new Orientation.Matrix(data.siteXmat(), model.id(ObjectType.SITE, name));
  }

  /** Returns the editable position of a body. */
  public ModelPosition movableBody(String body) {
    return register(shared.movableBody(model.id(ObjectType.BODY, body)));
  }

  /** Returns the editable position of a site. */
  public ModelPosition movableSite(String site) {
    return register(shared.movableSite(model.id(ObjectType.SITE, site)));
  }

  /** Returns the contact of the fingers with a geom. */
  public FingerContact fingerContact(String geom) {
    return new FingerContact(
        data,
        model.id(ObjectType.GEOM, geom),
        model.id(ObjectType.GEOM, "leftpad_geom"),
        model.id(ObjectType.GEOM, "rightpad_geom"));
  }

  /** Returns the first index of a joint in qpos. */
  public int positionAddress(String joint) {
    return model.qposAddress(joint);
  }

  /** Returns the first index of a joint in qvel. */
  public int velocityAddress(String joint) {
    return model.dofAddress(joint);
  }

  /** Returns one generalised coordinate. */
  public double position(int address) {
    return positions.get(address);
  }

  /** Sets generalised coordinates. */
  public void setPositions(int address, double... values) {
    positions.setAll(address, values);
  }

  /**
   * Sets generalised velocities to zero, from one index up to another (exclusive) or to the last.
   */
  public void stopVelocities(int from, int to) {
    for (int i = from; i < Math.min(to, velocities.length()); i++) {
      velocities.set(i, 0);
    }
  }

  /** Puts the edits of this scene into the shared model. */
  public void activate() {
    shared.activate(this);
  }

  /** Computes all derived values of the current state. */
  public void forward() {
    activate();
    data.forward();
  }

  /** Runs the physics for the duration of an action, with unchanged controls. */
  public void advance() {
    activate();
    data.step(SUBSTEPS);
  }

  /**
   * Moves the hand to its start position with open fingers: 250 physics steps from the reference
   * pose. If this scene edits no body, the result is always the same, so it is computed once per
   * thread and then copied bit for bit.
   */
  public void moveHandToStart() {
    activate();
    if (movesBodies()) {
      data.reset();
      simulateHandMotion();
    } else {
      shared.settled(handStart, this::settledSimulation).copyInto(data);
    }
  }

  private SavedSimulation settledSimulation() {
    MjData settled = model.newData();
    data.reset();
    simulateHandMotion();
    return SavedSimulation.of(settled, data);
  }

  private void simulateHandMotion() {
    for (int i = 0; i < SETTLING; i++) {
      mocap.setAll(0, handStart);
      orientMocap();
      controls.set(0, -1);
      controls.set(1, 1);
      data.step(SUBSTEPS);
    }
  }

  /**
   * Executes one action.
   *
   * @param dx the displacement of the mocap body that the hand follows, in metres
   * @param dy see {@code dx}
   * @param dz see {@code dx}
   * @param effort the control of the fingers
   * @param workspace the bounds of the mocap body
   */
  public void act(double dx, double dy, double dz, double effort, Box workspace) {
    activate();
    mocap.set(0, workspace.clip(0, mocap.get(0) + dx));
    mocap.set(1, workspace.clip(1, mocap.get(1) + dy));
    mocap.set(2, workspace.clip(2, mocap.get(2) + dz));
    orientMocap();
    controls.set(0, effort);
    controls.set(1, -effort);
    data.step(SUBSTEPS);
    data.forward();
  }

  /** Returns whether this scene edits a position on which the physics depends. */
  private boolean movesBodies() {
    return modelPositions.stream().anyMatch(ModelPosition::affectsPhysics);
  }

  /** Returns the engine's integration state. */
  public double[] state() {
    return data.state(StateParts.INTEGRATION);
  }

  /** Restores a state. The poses are computed, and the state is then set again, bit for bit. */
  public void restore(double[] state) {
    activate();
    data.setState(StateParts.INTEGRATION, state);
    data.forward();
    data.setState(StateParts.INTEGRATION, state);
  }

  /** Returns the edits of the model, three numbers per edited position. */
  public double[] modelEdits() {
    double[] edits = new double[3 * modelPositions.size()];
    for (int i = 0; i < edits.length; i++) {
      edits[i] = modelPositions.get(i / 3).get(i % 3);
    }
    return edits;
  }

  /** Applies what {@link #modelEdits} returned. */
  public void applyModelEdits(double[] edits) {
    activate();
    for (int i = 0; i < modelPositions.size(); i++) {
      modelPositions.get(i).moveTo(edits[3 * i], edits[3 * i + 1], edits[3 * i + 2]);
    }
  }

  void apply() {
    modelPositions.forEach(ModelPosition::apply);
  }

  void restoreOriginal() {
    modelPositions.forEach(ModelPosition::restoreOriginal);
  }

  private ModelPosition register(ModelPosition fixture) {
    modelPositions.add(fixture);
    return fixture;
  }

  private void orientMocap() {
    mocapOrientation.set(0, 1);
    mocapOrientation.set(1, 0);
    mocapOrientation.set(2, 1);
    mocapOrientation.set(3, 0);
  }

  /** Frees the simulation. Closing twice is allowed. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      onClose.accept(this);
      data.close();
    }
  }
}
