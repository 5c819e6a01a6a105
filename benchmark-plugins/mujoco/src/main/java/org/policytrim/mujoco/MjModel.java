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
import org.policytrim.toolkit.text.Suggestions;

/**
 * A compiled model (mjModel).
 *
 * <p>Any number of {@link MjData} on any number of threads may share a model that is not edited. To
 * edit a model, take {@link #sharing}, which copies only the arrays that are edited, or a whole
 * {@link #copy}.
 *
 * <p>Using a closed model throws IllegalStateException, and so does closing a model during a step.
 * Views write to the memory that the engine reads: physical parameters may be edited, ids and
 * addresses must not.
 */
public final class MjModel implements AutoCloseable {

  private final String name;
  private final Object family;
  private final ModelStorage storage;

  /** The arrays that this model does not share with others. */
  private final Set<ArrayField<?>> own;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment memory;
  private final ArrayViews views;

  /** Takes ownership of a model that the engine has just allocated. */
  MjModel(String name, MemorySegment pointer) {
    this(name, pointer, new Object());
  }

  private MjModel(String name, MemorySegment pointer, Object family) {
    this.name = name;
    this.family = family;
    this.storage = new ModelStorage(pointer);
    this.own = Set.of();
    this.memory =
        MemorySegment.ofAddress(storage.retain().address())
            .reinterpret(MjModelLayout.SIZEOF, arena, null);
    this.views = new ArrayViews(memory, memory, arena, _ -> true);
  }

  private MjModel(MjModel base, Set<ArrayField<?>> own) {
    this.name = base.name;
    this.family = base.family;
    this.storage = base.storage;
    this.own = own;
    storage.retain();
    this.memory = arena.allocate(MjModelLayout.SIZEOF, Long.BYTES);
    memory.copyFrom(base.memory);
    for (ArrayField<?> field : own) {
      memory.set(ValueLayout.ADDRESS, field.offset(), base.views.copy(field, arena));
    }
    this.views = new ArrayViews(memory, memory, arena, own::contains);
  }

  /** Returns the name of the source of the model, for messages. */
  public String name() {
    return name;
  }

  /** Returns the struct itself, for other packages of this plugin. */
  public MemorySegment memory() {
    return memory;
  }

  /** Returns a copy that shares no arrays with this model (mj_copyModel). */
  public MjModel copy() {
    MjModel copy =
        new MjModel(
            name,
            Guard.call("copying " + name, () -> Functions.mj_copyModel(MemorySegment.NULL, memory)),
            family);
    // The engine copies its whole buffer and ignores pointers to arrays outside of it.
    own.forEach(field -> copy.views.write(field, views.memory(field)));
    return copy;
  }

  /**
   * Returns a model that has its own copy of some arrays and shares all others with this one, in
   * particular meshes and textures. Shared arrays are read-only in the returned model, which may
   * outlive this one.
   *
   * @param edited the arrays to copy, constants of {@link ModelArrays}; arrays of which this model
   *     has its own copy are copied as well
   */
  public MjModel sharing(Set<? extends ArrayField<?>> edited) {
    Set<ArrayField<?>> all = new HashSet<>(edited);
    all.addAll(own);
    return new MjModel(this, Set.copyOf(all));
  }

  /**
   * Writes the compiled model to a file for {@link MuJoCo#loadCompiled} (mj_saveModel).
   *
   * @param file the file to write; deleted if writing fails
   * @throws IOException if the file cannot be written
   */
  public void save(Path file) throws IOException {
    ModelCompiler.save(this, file);
  }

  /**
   * Returns an object that identifies a model together with its copies, which have the same meshes,
   * textures and materials. Only these models refer to it, so that a weak reference to it tells
   * when all of them are unreachable.
   */
  public Object family() {
    return family;
  }

  /** Returns a new simulation at the model's reference pose (mj_makeData). */
  public MjData newData() {
    return new MjData(this);
  }

  /** Returns one of the model's sizes. */
  public int size(ModelSize size) {
    return memory.get(ValueLayout.JAVA_INT, size.offset());
  }

  /** Returns the number of objects of a type. */
  public int count(ObjectType type) {
    return size(type.count());
  }

  /**
   * Returns the id of a named object (mj_name2id).
   *
   * @throws IllegalArgumentException if there is none, with the most similar names
   */
  public int id(ObjectType type, String wanted) {
    try (Arena scratch = Arena.ofConfined()) {
      int id = Functions.mj_name2id(memory, type.code(), scratch.allocateFrom(wanted));
      if (id < 0) {
        throw new IllegalArgumentException(
            "%s has no %s '%s'. %s"
                .formatted(name, type.words(), wanted, Suggestions.hint(wanted, known(type))));
      }
      return id;
    }
  }

  /** Returns the name of an object; empty if it has none (mj_id2name). */
  public String name(ObjectType type, int id) {
    Objects.checkIndex(id, count(type));
    return CStrings.text(Functions.mj_id2name(memory, type.code(), id));
  }

  private List<String> known(ObjectType type) {
    return names(type).stream().filter(each -> !each.isEmpty()).distinct().toList();
  }

  /** Returns the names of all objects of a type by id; empty for those without one. */
  public List<String> names(ObjectType type) {
    return IntStream.range(0, count(type)).mapToObj(id -> name(type, id)).toList();
  }

  /** Returns the duration of a physics step in seconds. */
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

  /** Returns the positions of bodies in the frames of their parents, nbody x 3, in m. */
  public DoubleView bodyPos() {
    return view(ModelArrays.BODY_POS);
  }

  /** Returns the orientations of bodies in the frames of their parents, nbody x 4 (wxyz). */
  public DoubleView bodyQuat() {
    return view(ModelArrays.BODY_QUAT);
  }

  /** Returns the positions of sites in the frames of their bodies, nsite x 3, in m. */
  public DoubleView sitePos() {
    return view(ModelArrays.SITE_POS);
  }

  /** Returns the parameters of equality constraints, neq x 11. */
  public DoubleView eqData() {
    return view(ModelArrays.EQ_DATA);
  }

  /** Returns the types of equality constraints, neq (mjtEq). */
  public IntView eqType() {
    return view(ModelArrays.EQ_TYPE);
  }

  /** Returns the index in qpos of a joint's first position. */
  public int qposAddress(String joint) {
    return view(ModelArrays.JNT_QPOSADR).get(id(ObjectType.JOINT, joint));
  }

  /** Returns the index in qvel of a joint's first velocity. */
  public int dofAddress(String joint) {
    return view(ModelArrays.JNT_DOFADR).get(id(ObjectType.JOINT, joint));
  }

  /** Frees the model. Closing twice is allowed. */
  @Override
  public void close() {
    if (Guard.close(arena)) {
      storage.release();
    }
  }

  @Override
  public String toString() {
    return "MjModel[" + name + "]";
  }
}
