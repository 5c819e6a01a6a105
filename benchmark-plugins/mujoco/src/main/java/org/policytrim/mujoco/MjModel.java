package org.policytrim.mujoco;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.ArrayView;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.foreign.CStrings;
import org.policytrim.mujoco.foreign.Guard;
import org.policytrim.mujoco.generated.Functions;
import org.policytrim.mujoco.generated.MjModelLayout;
import org.policytrim.mujoco.generated.MjOptionLayout;
import org.policytrim.mujoco.generated.ModelArrays;
import org.policytrim.mujoco.generated.ModelSize;

/**
 * A compiled model (mjModel). Many {@link MjData} on many threads may share one as long as nobody
 * edits it. Who edits takes {@link #sharing}, which has its own copy of a few arrays and costs next
 * to nothing, or a whole {@link #copy}.
 *
 * <p>Whatever is used after its close throws IllegalStateException, and closing during a step is
 * refused with the same exception. Views write where the engine reads: numbers of physics may be
 * edited freely, ids and addresses are the engine's own.
 */
public final class MjModel implements AutoCloseable {

  private final String name;
  private final Object family;
  private final ModelStorage storage;

  /** The arrays that are not in the storage. */
  private final Set<ArrayField<?>> own;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment memory;
  private final ArrayViews views;

  /** A model that the engine has just made. */
  MjModel(String name, MemorySegment pointer) {
    this(name, pointer, new Object());
  }

  private MjModel(String name, MemorySegment pointer, Object family) {
    this.name = name;
    this.family = family;
    this.storage = new ModelStorage(pointer);
    this.own = Set.of();
    this.memory =
        MemorySegment.ofAddress(storage.join().address())
            .reinterpret(MjModelLayout.SIZEOF, arena, null);
    this.views = new ArrayViews(memory, memory, arena, _ -> true);
  }

  private MjModel(MjModel base, Set<ArrayField<?>> own) {
    this.name = base.name;
    this.family = base.family;
    this.storage = base.storage;
    this.own = own;
    storage.join();
    this.memory = arena.allocate(MjModelLayout.SIZEOF, Long.BYTES);
    memory.copyFrom(base.memory);
    for (ArrayField<?> field : own) {
      memory.set(ValueLayout.ADDRESS, field.offset(), base.views.copy(field, arena));
    }
    this.views = new ArrayViews(memory, memory, arena, own::contains);
  }

  /** Where it came from, for messages. */
  public String name() {
    return name;
  }

  /** The struct itself, for other parts of this plugin. */
  public MemorySegment memory() {
    return memory;
  }

  /** A copy with all arrays of its own. */
  public MjModel copy() {
    MjModel copy =
        new MjModel(
            name,
            Guard.call("copying " + name, () -> Functions.mj_copyModel(MemorySegment.NULL, memory)),
            family);
    // The engine copies the storage as a whole, whatever the pointers say.
    own.forEach(field -> copy.views.write(field, views.memory(field)));
    return copy;
  }

  /**
   * A model that has its own copy of some arrays and shares all others, meshes and textures above
   * all, with this one. The shared ones can't be written through it. May outlive this one.
   *
   * @param edited the arrays that will be edited, constants of {@link ModelArrays}; those that this
   *     model has for itself come on top
   */
  public MjModel sharing(Set<? extends ArrayField<?>> edited) {
    Set<ArrayField<?>> all = new HashSet<>(edited);
    all.addAll(own);
    return new MjModel(this, Set.copyOf(all));
  }

  /**
   * Keeps the compiled model in a file, for {@link MuJoCo#loadCompiled}.
   *
   * @param file written in place; nothing is left where that fails
   * @throws IOException if it can't be written
   */
  public void save(Path file) throws IOException {
    ModelCompiler.save(this, file);
  }

  /**
   * A token that a model shares with its copies, as they share meshes, textures and materials; held
   * by them alone.
   */
  public Object family() {
    return family;
  }

  /** A fresh simulation state at the model's reference pose. */
  public MjData newData() {
    return new MjData(this);
  }

  /** One of the sizes. */
  public int size(ModelSize size) {
    return memory.get(ValueLayout.JAVA_INT, size.offset());
  }

  /** How many things of a kind there are. */
  public int count(ObjectType type) {
    return size(type.count());
  }

  /**
   * The id of a named thing.
   *
   * @throws IllegalArgumentException if there is none, with the names that are close
   */
  public int id(ObjectType type, String wanted) {
    try (Arena scratch = Arena.ofConfined()) {
      int id = Functions.mj_name2id(memory, type.code(), scratch.allocateFrom(wanted));
      if (id < 0) {
        throw new IllegalArgumentException(
            "%s has no %s '%s'; %s"
                .formatted(name, type.words(), wanted, NearestNames.hint(wanted, names(type))));
      }
      return id;
    }
  }

  /** The name of a thing; empty where it has none. */
  public String name(ObjectType type, int id) {
    Objects.checkIndex(id, count(type));
    return CStrings.text(Functions.mj_id2name(memory, type.code(), id));
  }

  /** The names of all things of a kind by id; empty for those without. */
  public List<String> names(ObjectType type) {
    return IntStream.range(0, count(type)).mapToObj(id -> name(type, id)).toList();
  }

  /** The length of a physics step, in seconds. */
  public double timestep() {
    return memory.get(ValueLayout.JAVA_DOUBLE, MjModelLayout.OPT + MjOptionLayout.TIMESTEP);
  }

  /**
   * Returns a view of an array.
   *
   * @param field a constant of {@link ModelArrays}
   */
  public <V extends ArrayView<?>> V view(ArrayField<V> field) {
    return views.view(field);
  }

  /** Positions of bodies in their parents, nbody x 3. */
  public DoubleView bodyPos() {
    return view(ModelArrays.BODY_POS);
  }

  /** Orientations of bodies in their parents, nbody x 4 (wxyz). */
  public DoubleView bodyQuat() {
    return view(ModelArrays.BODY_QUAT);
  }

  /** Positions of sites in their bodies, nsite x 3. */
  public DoubleView sitePos() {
    return view(ModelArrays.SITE_POS);
  }

  /** Positions of geoms in their bodies, ngeom x 3. */
  public DoubleView geomPos() {
    return view(ModelArrays.GEOM_POS);
  }

  /** Parameters of equality constraints, neq x 11. */
  public DoubleView eqData() {
    return view(ModelArrays.EQ_DATA);
  }

  /** Kinds of equality constraints, neq (mjtEq). */
  public IntView eqType() {
    return view(ModelArrays.EQ_TYPE);
  }

  /** Where the position of a joint starts in qpos. */
  public int qposAddress(String joint) {
    return view(ModelArrays.JNT_QPOSADR).get(id(ObjectType.JOINT, joint));
  }

  /** Where the velocity of a joint starts in qvel. */
  public int dofAddress(String joint) {
    return view(ModelArrays.JNT_DOFADR).get(id(ObjectType.JOINT, joint));
  }

  /** Frees the model. Closing twice is allowed. */
  @Override
  public void close() {
    if (Guard.close(arena)) {
      storage.leave();
    }
  }

  @Override
  public String toString() {
    return "MjModel[" + name + "]";
  }
}
