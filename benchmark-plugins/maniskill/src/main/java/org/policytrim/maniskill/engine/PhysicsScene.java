package org.policytrim.maniskill.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policytrim.maniskill.generated.Offsets;
import org.policytrim.maniskill.generated.Sizes;
import org.policytrim.maniskill.generated.Slots;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.model.ActorDescription.Kind;
import org.policytrim.maniskill.model.SceneDescription;

/**
 * One simulated world. Built at the start of each episode, because PhysX keeps some state when
 * objects are only moved back. Used and closed by the thread that built it; several threads may
 * simulate a scene each.
 */
public final class PhysicsScene implements AutoCloseable {

  /** The duration of a physics step in seconds. */
  public static final double TIME_STEP = 0.01;

  private final Engine engine;
  private final SceneDescription description;
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment buffer;
  private final MemorySegment system;
  private final long scene;
  private final Articulation robot;
  private final Map<String, Body> links = new LinkedHashMap<>();
  private final Map<String, Body> actors = new LinkedHashMap<>();
  private boolean closed;

  private PhysicsScene(Engine engine, SceneDescription description) {
    this.engine = engine;
    this.description = description;
    this.buffer = arena.allocate(NativeMemory.TRANSFORM, 16);
    this.system = arena.allocate(Sizes.SYSTEM, 64);
    engine.newSystem(system);
    this.scene = NativeMemory.read(system.address() + Offsets.SYSTEM_PX_SCENE);
    this.robot = addRobot();
    addActors();
  }

  /**
   * Builds a world.
   *
   * @throws org.policytrim.maniskill.error.ManiskillException if a mesh file is missing
   */
  public static PhysicsScene build(Engine engine, SceneDescription description) {
    return engine.exclusively(() -> new PhysicsScene(engine, description));
  }

  private Articulation addRobot() {
    ArticulationBuilder builder = new ArticulationBuilder(engine, description.robot());
    long articulation = builder.create(description.base());
    require(VirtualCalls.callBoolean(scene, Slots.SCENE_ADD_ARTICULATION, articulation));
    builder.links().forEach((name, link) -> links.put(name, new Body(this, link)));
    long cache =
        engine.acquireCache(
            description.robot().name(),
            () -> VirtualCalls.callLong(articulation, Slots.ARTICULATION_CREATE_CACHE));
    return new Articulation(
        arena, articulation, cache, builder.setDrives(), description.robot().activeJoints());
  }

  private void addActors() {
    ActorBuilder builder = new ActorBuilder(engine);
    for (ActorDescription actor : description.actors()) {
      long address = builder.create(actor, links.size() + actors.size() + 1L);
      require(VirtualCalls.callBoolean(scene, Slots.SCENE_ADD_ACTOR, address, 0L));
      actors.put(actor.name(), new Body(this, address));
    }
  }

  private void require(boolean added) {
    if (!added) {
      throw new IllegalStateException("PhysX refused a part of the scene " + description);
    }
  }

  /**
   * Puts everything at its start, as ManiSkill's reset does.
   *
   * @param positions the joint positions in radians and metres
   */
  public void reset(double[] positions) {
    requireOpen();
    if (positions.length != robot.size()) {
      throw new IllegalArgumentException(
          "%d joint positions are needed, found %d".formatted(robot.size(), positions.length));
    }
    try (Arena temporary = Arena.ofConfined()) {
      for (ActorDescription actor : description.actors()) {
        if (actor.kind() == Kind.DYNAMIC) {
          ActorBuilder.stop(temporary, body(actor.name()).address());
        }
      }
      robot.stopJoints();
      robot.stopBase(temporary);
      robot.stopJoints();
      robot.setPositions(positions);
      robot.setBase(temporary, description.base());
      for (ActorDescription actor : description.actors()) {
        if (actor.kind() != Kind.STATIC) {
          ActorBuilder.setPose(temporary, body(actor.name()).address(), actor.pose());
        }
      }
    }
    robot.read();
  }

  /**
   * Advances the world and reads the robot's state.
   *
   * @param steps the number of physics steps
   */
  public void step(int steps) {
    requireOpen();
    for (int i = 0; i < steps; i++) {
      VirtualCalls.simulate(scene, (float) TIME_STEP);
    }
    robot.read();
  }

  /** Returns the robot. */
  public Articulation robot() {
    requireOpen();
    return robot;
  }

  /**
   * Returns a link of the robot.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public Body link(String name) {
    return find(links, name);
  }

  /**
   * Returns an object.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public Body body(String name) {
    return find(actors, name);
  }

  /** Returns the names of the links. */
  public Set<String> linkNames() {
    return links.keySet();
  }

  private Body find(Map<String, Body> bodies, String name) {
    requireOpen();
    Body body = bodies.get(name);
    if (body == null) {
      throw new IllegalArgumentException(
          "the scene has no '%s'; it has %s".formatted(name, bodies.keySet()));
    }
    return body;
  }

  /** Returns what this scene was built from. */
  public SceneDescription description() {
    return description;
  }

  /** Returns the mean contact force on one body by another during the last physics step in N. */
  public Vec3 contactForce(Body on, Body by) {
    requireOpen();
    return ContactImpulses.between(system.address(), on.identity(), by.identity())
        .times(1 / TIME_STEP);
  }

  MemorySegment buffer() {
    requireOpen();
    return buffer;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the scene is closed");
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    List<Long> bodies = new ArrayList<>();
    actors.values().forEach(body -> bodies.add(body.address()));
    closed = true;
    engine.exclusively(
        () -> {
          VirtualCalls.call(scene, Slots.SCENE_REMOVE_ARTICULATION, robot.address(), true);
          VirtualCalls.call(robot.address(), Slots.ARTICULATION_RELEASE);
          bodies.forEach(body -> VirtualCalls.call(body, Slots.BASE_RELEASE));
          engine.deleteSystem(system);
          engine.returnCache(description.robot().name(), robot.cache());
          return null;
        });
    arena.close();
  }

  /** Returns the pose of the robot's base. */
  public Pose base() {
    return description.base();
  }
}
