package org.policytrim.maniskill.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policytrim.maniskill.assets.SapienAssets;
import org.policytrim.maniskill.error.ManiskillException;
import org.policytrim.maniskill.generated.Offsets;
import org.policytrim.maniskill.generated.Sizes;
import org.policytrim.maniskill.generated.Slots;
import org.policytrim.mujoco.assets.AssetCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SAPIEN 3.0.3 with PhysX 5.3.1 on the CPU, loaded once per process and configured as ManiSkill
 * configures it. Scenes may be built by any thread, one at a time, and simulated by several threads
 * at once.
 */
public final class Engine {

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  static final int POSITION_ITERATIONS = 15;
  static final int VELOCITY_ITERATIONS = 1;
  static final float SLEEP_THRESHOLD = 0.005f;
  static final float CONTACT_OFFSET = 0.02f;
  static final float REST_OFFSET = 0f;
  private static final float DEFAULT_FRICTION = 0.3f;
  private static final float GRAVITY = -9.81f;
  private static final float BOUNCE_THRESHOLD = 2f;
  private static final float LENGTH_SCALE = 0.1f;
  private static final float SPEED_SCALE = 0.2f;
  private static final String PREFIX = "_ZN6sapien5physx";

  private static @Nullable Engine loaded;

  /**
   * PhysX's global objects are shared by all scenes, so scenes are built and freed one at a time.
   */
  private final ReentrantLock building = new ReentrantLock();

  private final Map<Path, Long> meshes = new HashMap<>();
  private final Map<String, Deque<Long>> freeCaches = new HashMap<>();
  private final long physics;
  private final long meshManager;
  private final long defaultMaterial;
  private final MethodHandle loadConvexMesh;
  private final MethodHandle newSystem;
  private final MethodHandle deleteSystem;
  private final MethodHandle diagonalize;

  private Engine(SapienLibrary library) {
    Arena memory = Arena.global();
    this.loadConvexMesh =
        library.function(
            PREFIX
                + "11MeshManager14loadConvexMeshERKNSt7__cxx1112basic_stringIcSt11char_traitsIcE"
                + "SaIcEEE",
            ADDRESS,
            JAVA_LONG,
            ADDRESS);
    this.newSystem = library.function(PREFIX + "14PhysxSystemCpuC1Ev", ADDRESS);
    this.deleteSystem = library.function(PREFIX + "14PhysxSystemCpuD1Ev", ADDRESS);
    this.diagonalize =
        library.function(
            "_ZN5physx13PxDiagonalizeERKNS_8PxMat33TIfEERNS_7PxQuatTIfEE",
            ADDRESS,
            ADDRESS,
            ADDRESS);
    try {
      MemorySegment shared = memory.allocate(16, 16);
      library
          .function(PREFIX + "11PhysxEngine3GetEff", ADDRESS, JAVA_FLOAT, JAVA_FLOAT)
          .invokeExact(shared, LENGTH_SCALE, SPEED_SCALE);
      this.physics = NativeMemory.read(shared.get(JAVA_LONG, 0) + Offsets.ENGINE_PX_PHYSICS);
      MemorySegment manager = memory.allocate(16, 16);
      library.function(PREFIX + "11MeshManager3GetEv", ADDRESS).invokeExact(manager);
      this.meshManager = manager.get(JAVA_LONG, 0);
      configure(library);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
    this.defaultMaterial = VirtualCalls.createMaterial(physics, DEFAULT_FRICTION, 0);
  }

  private static void configure(SapienLibrary library) throws Throwable {
    library
        .function(PREFIX + "12PhysxDefault13setBodyConfigEjjf", JAVA_INT, JAVA_INT, JAVA_FLOAT)
        .invokeExact(POSITION_ITERATIONS, VELOCITY_ITERATIONS, SLEEP_THRESHOLD);
    library
        .function(PREFIX + "12PhysxDefault14setShapeConfigEff", JAVA_FLOAT, JAVA_FLOAT)
        .invokeExact(CONTACT_OFFSET, REST_OFFSET);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment config = arena.allocate(Sizes.SCENE_CONFIG + 4L, 8);
      NativeMemory.putVector(config, Offsets.SCENE_CONFIG_GRAVITY, 0, 0, GRAVITY);
      config.set(JAVA_FLOAT, Offsets.SCENE_CONFIG_BOUNCE_THRESHOLD, BOUNCE_THRESHOLD);
      config.set(JAVA_BYTE, Offsets.SCENE_CONFIG_ENABLE_PCM, (byte) 1);
      config.set(JAVA_BYTE, Offsets.SCENE_CONFIG_ENABLE_TGS, (byte) 1);
      config.set(JAVA_BYTE, Offsets.SCENE_CONFIG_ENABLE_FRICTION_EVERY_ITERATION, (byte) 1);
      library
          .function(PREFIX + "12PhysxDefault14setSceneConfigERKNS0_16PhysxSceneConfigE", ADDRESS)
          .invokeExact(config);
    }
  }

  /**
   * Returns the engine and downloads SAPIEN on first use.
   *
   * @throws org.policytrim.api.plugin.PluginException if it cannot be had
   */
  public static Engine load(AssetCache cache) {
    return load(SapienAssets.fetch(cache, LOG::info));
  }

  /**
   * Returns the engine.
   *
   * @throws ManiskillException if the library is missing, changed or cannot be loaded
   */
  public static synchronized Engine load(SapienAssets assets) {
    Engine existing = loaded;
    if (existing == null) {
      existing = new Engine(SapienLibrary.load(assets));
      loaded = existing;
    }
    return existing;
  }

  /** Runs an action that creates or frees native objects. */
  <T> T exclusively(Supplier<T> action) {
    building.lock();
    try {
      return action.get();
    } finally {
      building.unlock();
    }
  }

  /** Returns the PxPhysics. */
  long physics() {
    return physics;
  }

  /** Returns the shared material with ManiSkill's default friction, if that is the wanted one. */
  long material(float friction) {
    return friction == DEFAULT_FRICTION
        ? defaultMaterial
        : VirtualCalls.createMaterial(physics, friction, 0);
  }

  /** Frees the caller's reference to a material, which lives on as long as a shape uses it. */
  void releaseMaterial(long material) {
    if (material != defaultMaterial) {
      VirtualCalls.call(material, Slots.BASE_RELEASE);
    }
  }

  /**
   * Returns the PxConvexMesh of a file, computed on first use.
   *
   * @throws ManiskillException if the file is missing
   */
  long convexMesh(Path file) {
    return meshes.computeIfAbsent(file, this::cook);
  }

  private long cook(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new ManiskillException(
          "the mesh " + file + " is missing or not readable",
          "Run 'policytrim doctor --fix', which downloads mani_skill 3.0.1 again");
    }
    byte[] name = file.toString().getBytes(StandardCharsets.UTF_8);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment characters = arena.allocate(name.length + 1L);
      MemorySegment.copy(name, 0, characters, JAVA_BYTE, 0, name.length);
      MemorySegment string = arena.allocate(32, 8);
      string.set(JAVA_LONG, 0, characters.address());
      string.set(JAVA_LONG, 8, name.length);
      string.set(JAVA_LONG, 16, name.length);
      MemorySegment shared = arena.allocate(16, 16);
      loadConvexMesh.invokeExact(shared, meshManager, string);
      long mesh = shared.get(JAVA_LONG, 0);
      if (mesh == 0) {
        throw new ManiskillException(
            "the mesh " + file + " has no convex hull",
            "Run 'policytrim doctor --fix', which downloads mani_skill 3.0.1 again");
      }
      return NativeMemory.read(mesh + Offsets.CONVEX_MESH_MESH);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  /** Constructs a PhysxSystemCpu, whose scene reports contacts, in a segment. */
  void newSystem(MemorySegment memory) {
    invoke(newSystem, memory);
  }

  /** Frees what a PhysxSystemCpu holds. */
  void deleteSystem(MemorySegment memory) {
    invoke(deleteSystem, memory);
  }

  private static void invoke(MethodHandle function, MemorySegment argument) {
    try {
      function.invokeExact(argument);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  /**
   * Computes principal moments and axes with PhysX's own function.
   *
   * @param moments receives the three moments
   * @param matrix the symmetric matrix, nine floats
   * @param axes receives the rotation x, y, z, w to the principal axes
   */
  void diagonalize(MemorySegment moments, MemorySegment matrix, MemorySegment axes) {
    try {
      diagonalize.invokeExact(moments, matrix, axes);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  /**
   * Returns a PxArticulationCache for a kind of robot. libsapien.so does not export the function
   * that frees one, so those of closed scenes are used again.
   *
   * @param robot the name of the robot
   * @param creator creates a new one
   */
  long acquireCache(String robot, Supplier<Long> creator) {
    Deque<Long> free = freeCaches.computeIfAbsent(robot, _ -> new ArrayDeque<>());
    return free.isEmpty() ? creator.get() : free.pop();
  }

  /** Takes back the cache of a closed scene. */
  void returnCache(String robot, long cache) {
    freeCaches.computeIfAbsent(robot, _ -> new ArrayDeque<>()).push(cache);
  }

  @Override
  public String toString() {
    return "SAPIEN 3.0.3 (PhysX 5.3.1 on the CPU)";
  }
}
