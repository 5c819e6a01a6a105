package org.policytrim.maniskill.engine;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.policytrim.maniskill.generated.Offsets;
import org.policytrim.maniskill.generated.Sizes;
import org.policytrim.maniskill.generated.Slots;
import org.policytrim.maniskill.generated.Values;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.model.ActorDescription.Kind;
import org.policytrim.maniskill.model.CollisionShape;
import org.policytrim.maniskill.model.Geometry;

/** Creates objects and shapes in the order of calls in which SAPIEN creates them. */
final class ActorBuilder {

  private static final float LEAST_MASS = 1e-6f;
  private static final int SHAPE_FLAGS =
      Values.SHAPE_FLAG_SIMULATION
          | Values.SHAPE_FLAG_SCENE_QUERY
          | Values.SHAPE_FLAG_VISUALIZATION;

  private final Engine engine;

  ActorBuilder(Engine engine) {
    this.engine = engine;
  }

  /**
   * Creates an object.
   *
   * @param identity the number under which contacts mention it, not 0
   * @return the address of the PxRigidDynamic or PxRigidStatic
   */
  long create(ActorDescription description, long identity) {
    try (Arena arena = Arena.ofConfined()) {
      boolean moves = description.kind() != Kind.STATIC;
      long actor =
          VirtualCalls.callLong(
              engine.physics(),
              moves ? Slots.PHYSICS_CREATE_RIGID_DYNAMIC : Slots.PHYSICS_CREATE_RIGID_STATIC,
              NativeMemory.transform(arena, Pose.IDENTITY));
      NativeMemory.write(actor + Offsets.ACTOR_USER_DATA, identity);
      if (moves) {
        stop(arena, actor);
        VirtualCalls.call(
            actor,
            Slots.RIGID_DYNAMIC_SET_SOLVER_ITERATION_COUNTS,
            Engine.POSITION_ITERATIONS,
            Engine.VELOCITY_ITERATIONS);
        VirtualCalls.call(actor, Slots.RIGID_DYNAMIC_SET_SLEEP_THRESHOLD, Engine.SLEEP_THRESHOLD);
        flag(actor, Values.BODY_FLAG_GYROSCOPIC_FORCES);
      }
      if (description.kind() == Kind.KINEMATIC) {
        flag(actor, Values.BODY_FLAG_KINEMATIC);
      }
      attach(actor, description.shapes());
      if (moves) {
        setMass(arena, actor, description.shapes());
      }
      setPose(arena, actor, description.pose());
      return actor;
    }
  }

  private static void flag(long actor, int flag) {
    VirtualCalls.call(actor, Slots.RIGID_BODY_SET_RIGID_BODY_FLAG, flag, true);
  }

  /** Sets the velocities of an object that is not static to zero. */
  static void stop(Arena arena, long actor) {
    MemorySegment zero = NativeMemory.vector(arena, 0, 0, 0);
    VirtualCalls.call(actor, Slots.RIGID_DYNAMIC_SET_LINEAR_VELOCITY, zero, true);
    VirtualCalls.call(actor, Slots.RIGID_DYNAMIC_SET_ANGULAR_VELOCITY, zero, true);
  }

  /** Sets the pose of an object. */
  static void setPose(Arena arena, long actor, Pose pose) {
    VirtualCalls.call(
        actor, Slots.RIGID_ACTOR_SET_GLOBAL_POSE, NativeMemory.transform(arena, pose), true);
  }

  /** Creates shapes and attaches them to a body, which then owns them. */
  void attach(long body, List<CollisionShape> shapes) {
    for (CollisionShape description : shapes) {
      long shape = shape(description);
      boolean attached = VirtualCalls.callBoolean(body, Slots.RIGID_ACTOR_ATTACH_SHAPE, shape);
      VirtualCalls.call(shape, Slots.SHAPE_RELEASE);
      if (!attached) {
        throw new IllegalStateException("PhysX refused the shape " + description);
      }
    }
  }

  private long shape(CollisionShape description) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment materials = arena.allocate(JAVA_LONG);
      long material = engine.material((float) description.friction());
      materials.set(JAVA_LONG, 0, material);
      long shape =
          VirtualCalls.createShape(
              engine.physics(),
              geometry(arena, description.geometry()),
              materials,
              NativeMemory.flags(arena, SHAPE_FLAGS));
      engine.releaseMaterial(material);
      NativeMemory.write(shape + Offsets.SHAPE_USER_DATA, shape);
      VirtualCalls.call(shape, Slots.SHAPE_SET_FLAG, Values.SHAPE_FLAG_SCENE_QUERY, true);
      VirtualCalls.call(shape, Slots.SHAPE_SET_CONTACT_OFFSET, Engine.CONTACT_OFFSET);
      VirtualCalls.call(shape, Slots.SHAPE_SET_REST_OFFSET, Engine.REST_OFFSET);
      VirtualCalls.call(
          shape, Slots.SHAPE_SET_LOCAL_POSE, NativeMemory.transform(arena, description.pose()));
      MemorySegment groups = arena.allocate(16, 16);
      for (int i = 0; i < 4; i++) {
        groups.setAtIndex(JAVA_INT, i, description.collisionGroups().get(i));
      }
      VirtualCalls.call(shape, Slots.SHAPE_SET_SIMULATION_FILTER_DATA, groups);
      float radius = (float) description.patchRadius();
      VirtualCalls.call(shape, Slots.SHAPE_SET_TORSIONAL_PATCH_RADIUS, radius);
      VirtualCalls.call(shape, Slots.SHAPE_SET_MIN_TORSIONAL_PATCH_RADIUS, radius);
      return shape;
    }
  }

  private MemorySegment geometry(Arena arena, Geometry wanted) {
    MemorySegment geometry = arena.allocate(Sizes.CONVEX_MESH_GEOMETRY + 8L, 16);
    switch (wanted) {
      case Geometry.Box(Vec3 half) -> {
        geometry.set(JAVA_INT, Offsets.GEOMETRY_TYPE, Values.GEOMETRY_TYPE_BOX);
        NativeMemory.putVector(
            geometry, Offsets.BOX_GEOMETRY_HALF_EXTENTS, half.x(), half.y(), half.z());
      }
      case Geometry.Sphere(double radius) -> {
        geometry.set(JAVA_INT, Offsets.GEOMETRY_TYPE, Values.GEOMETRY_TYPE_SPHERE);
        geometry.set(JAVA_FLOAT, Offsets.SPHERE_GEOMETRY_RADIUS, (float) radius);
      }
      case Geometry.Plane _ ->
          geometry.set(JAVA_INT, Offsets.GEOMETRY_TYPE, Values.GEOMETRY_TYPE_PLANE);
      case Geometry.ConvexHull(var file) -> {
        geometry.set(JAVA_INT, Offsets.GEOMETRY_TYPE, Values.GEOMETRY_TYPE_CONVEX_MESH);
        NativeMemory.putVector(geometry, Offsets.CONVEX_MESH_GEOMETRY_SCALE, 1, 1, 1);
        geometry.set(JAVA_FLOAT, Offsets.CONVEX_MESH_GEOMETRY_ROTATION + 12L, 1f);
        geometry.set(JAVA_LONG, Offsets.CONVEX_MESH_GEOMETRY_CONVEX_MESH, engine.convexMesh(file));
        geometry.set(
            JAVA_BYTE,
            Offsets.CONVEX_MESH_GEOMETRY_MESH_FLAGS,
            (byte) Values.CONVEX_MESH_FLAG_TIGHT_BOUNDS);
      }
    }
    return geometry;
  }

  /** Sets the mass that follows from shapes and densities, at least that of a microgram or so. */
  private void setMass(Arena arena, long body, List<CollisionShape> shapes) {
    MassProperties mass = MassProperties.of(shapes);
    MemorySegment matrix = arena.allocate(48, 16);
    for (int i = 0; i < 9; i++) {
      matrix.setAtIndex(JAVA_FLOAT, i, mass.inertia()[i]);
    }
    MemorySegment axes = arena.allocate(16, 16);
    MemorySegment moments = arena.allocate(16, 16);
    engine.diagonalize(moments, matrix, axes);
    VirtualCalls.call(body, Slots.RIGID_BODY_SET_MASS, Math.max(mass.mass(), LEAST_MASS));
    for (int i = 0; i < 3; i++) {
      moments.setAtIndex(JAVA_FLOAT, i, Math.max(moments.getAtIndex(JAVA_FLOAT, i), LEAST_MASS));
    }
    VirtualCalls.call(body, Slots.RIGID_BODY_SET_MASS_SPACE_INERTIA_TENSOR, moments);
    MemorySegment frame = arena.allocate(NativeMemory.TRANSFORM, 16);
    MemorySegment.copy(axes, 0, frame, 0, 16);
    NativeMemory.putVector(frame, 16, mass.centre()[0], mass.centre()[1], mass.centre()[2]);
    VirtualCalls.call(body, Slots.RIGID_BODY_SET_CMASS_LOCAL_POSE, frame);
  }
}
