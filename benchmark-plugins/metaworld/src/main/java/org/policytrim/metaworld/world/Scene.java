package org.policytrim.metaworld.world;

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
 * <p>Everything that computes first makes sure that this scene's edits are in the model; see the
 * package's description.
 */
public final class Scene implements AutoCloseable {

  private static final int SUBSTEPS = 5;
  private static final int SETTLING = 50;

  private final SharedModel shared;
  private final MjModel model;
  private final MjData data;
  private final double[] handStart;
  private final Consumer<Scene> onClose;
  private final List<Fixture> fixtures = new ArrayList<>();
  private final DoubleView positions;
  private final DoubleView velocities;
  private final DoubleView controls;
  private final DoubleView guide;
  private final DoubleView guideTurn;
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
    this.guide = data.mocapPos();
    this.guideTurn = data.mocapQuat();
  }

  /** The simulation, for what only reads. */
  public MjData data() {
    return data;
  }

  /** Where the hand is brought at a reset; the scene's own array, not to be changed. */
  public double[] handStart() {
    return handStart;
  }

  /** Where a body is. */
  public Place body(String name) {
    return new Place(data.xpos(), model.id(ObjectType.BODY, name));
  }

  /** Where a site is. */
  public Place site(String name) {
    return new Place(data.siteXpos(), model.id(ObjectType.SITE, name));
  }

  /** Where a geom is. */
  public Place geom(String name) {
    return new Place(data.geomXpos(), model.id(ObjectType.GEOM, name));
  }

  /** The orientation of a body, the engine's quaternion. */
  public Turn bodyTurn(String name) {
    return new Turn.Quaternion(data.xquat(), model.id(ObjectType.BODY, name));
  }

  /** The orientation of a body, made of its matrix. */
  public Turn bodyMatrixTurn(String name) {
    return new Turn.Matrix(data.xmat(), model.id(ObjectType.BODY, name));
  }

  /** The orientation of a geom, made of its matrix. */
  public Turn geomTurn(String name) {
    return new Turn.Matrix(data.geomXmat(), model.id(ObjectType.GEOM, name));
  }

  /** The orientation of a site, made of its matrix. */
  public Turn siteTurn(String name) {
    return new Turn.Matrix(data.siteXmat(), model.id(ObjectType.SITE, name));
  }

  /** A body to be moved about in the model. */
  public Fixture fixture(String body) {
    return keep(shared.fixture(model.id(ObjectType.BODY, body)));
  }

  /** A site to be moved about in the model. */
  public Fixture marker(String site) {
    return keep(shared.marker(model.id(ObjectType.SITE, site)));
  }

  /** Whether both fingers press on a geom. */
  public Touch touch(String geom) {
    return new Touch(
        data,
        model.id(ObjectType.GEOM, geom),
        model.id(ObjectType.GEOM, "leftpad_geom"),
        model.id(ObjectType.GEOM, "rightpad_geom"));
  }

  /** Where a joint's coordinates start. */
  public int positionAddress(String joint) {
    return model.qposAddress(joint);
  }

  /** Where a joint's velocities start. */
  public int velocityAddress(String joint) {
    return model.dofAddress(joint);
  }

  /** One generalised coordinate. */
  public double position(int address) {
    return positions.get(address);
  }

  /** Sets generalised coordinates. */
  public void setPositions(int address, double... values) {
    positions.setAll(address, values);
  }

  /**
   * Sets generalised velocities to zero, from one address up to another, as far as there are any.
   */
  public void stopVelocities(int from, int to) {
    for (int i = from; i < Math.min(to, velocities.length()); i++) {
      velocities.set(i, 0);
    }
  }

  /** Makes this scene the one at work. */
  public void work() {
    shared.work(this);
  }

  /** Computes all that follows from the state. */
  public void forward() {
    work();
    data.forward();
  }

  /** Goes on for as long as an action lasts, with the controls as they are. */
  public void advance() {
    work();
    data.step(SUBSTEPS);
  }

  /**
   * Brings the hand to its place, with open fingers: 250 physics steps from the reference pose.
   * Where this scene edits no body, they always end in the same state, so they are made once per
   * thread and then copied, to the last bit.
   */
  public void settle() {
    work();
    if (editsSolids()) {
      data.reset();
      simulateSettling();
    } else {
      shared.settled(handStart, this::settledData).copyInto(data);
    }
  }

  private Settled settledData() {
    MjData settled = model.newData();
    data.reset();
    simulateSettling();
    return Settled.of(settled, data);
  }

  private void simulateSettling() {
    for (int i = 0; i < SETTLING; i++) {
      guide.setAll(0, handStart);
      turnGuide();
      controls.set(0, -1);
      controls.set(1, 1);
      data.step(SUBSTEPS);
    }
  }

  /**
   * Executes one action.
   *
   * @param dx how far the hand's guide moves, in metres
   * @param effort the fingers' control
   * @param workspace where the guide stays
   */
  public void act(double dx, double dy, double dz, double effort, Box workspace) {
    work();
    guide.set(0, workspace.clip(0, guide.get(0) + dx));
    guide.set(1, workspace.clip(1, guide.get(1) + dy));
    guide.set(2, workspace.clip(2, guide.get(2) + dz));
    turnGuide();
    controls.set(0, effort);
    controls.set(1, -effort);
    data.step(SUBSTEPS);
    data.forward();
  }

  /** Whether a body's place in the model, on which the physics depends, is edited here. */
  private boolean editsSolids() {
    return fixtures.stream().anyMatch(Fixture::solid);
  }

  /** All that the next steps depend on. */
  public double[] state() {
    return data.state(StateParts.INTEGRATION);
  }

  /** Goes back to a state; poses are computed, and the state then restored to the last bit. */
  public void restore(double[] state) {
    work();
    data.setState(StateParts.INTEGRATION, state);
    data.forward();
    data.setState(StateParts.INTEGRATION, state);
  }

  /** The edits of the model, for snapshots. */
  public double[] edits() {
    double[] edits = new double[3 * fixtures.size()];
    for (int i = 0; i < edits.length; i++) {
      edits[i] = fixtures.get(i / 3).get(i % 3);
    }
    return edits;
  }

  /** Takes back what {@link #edits} gave. */
  public void edit(double[] edits) {
    work();
    for (int i = 0; i < fixtures.size(); i++) {
      fixtures.get(i).moveTo(edits[3 * i], edits[3 * i + 1], edits[3 * i + 2]);
    }
  }

  void apply() {
    fixtures.forEach(Fixture::apply);
  }

  void withdraw() {
    fixtures.forEach(Fixture::withdraw);
  }

  private Fixture keep(Fixture fixture) {
    fixtures.add(fixture);
    return fixture;
  }

  private void turnGuide() {
    guideTurn.set(0, 1);
    guideTurn.set(1, 0);
    guideTurn.set(2, 1);
    guideTurn.set(3, 0);
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
