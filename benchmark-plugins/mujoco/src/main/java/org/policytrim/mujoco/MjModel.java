package org.policytrim.mujoco;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.stream.IntStream;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.ByteView;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.array.FloatView;
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
 * edits it; who edits takes a {@link #copy}.
 *
 * <p>Close it after everything that uses it: whatever is used later throws IllegalStateException,
 * and closing during a step is refused with the same exception. Views write where the engine reads:
 * numbers of physics may be edited freely, ids and addresses are the engine's own.
 */
public final class MjModel implements AutoCloseable {

  private final String name;
  private final Object family;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment memory;
  private final ArrayViews views;

  MjModel(String name, MemorySegment pointer) {
    this(name, pointer, new Object());
  }

  private MjModel(String name, MemorySegment pointer, Object family) {
    this.name = name;
    this.family = family;
    this.memory = pointer.reinterpret(MjModelLayout.SIZEOF, arena, Functions::mj_deleteModel);
    this.views = new ArrayViews(memory, memory, arena);
  }

  /** Where it came from, for messages. */
  public String name() {
    return name;
  }

  /** The struct itself, for other parts of this plugin. */
  public MemorySegment memory() {
    return memory;
  }

  /** A copy with arrays of its own. */
  public MjModel copy() {
    return new MjModel(
        name,
        Guard.call("copying " + name, () -> Functions.mj_copyModel(MemorySegment.NULL, memory)),
        family);
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
    java.util.Objects.checkIndex(id, count(type));
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

  /** A view of any array of doubles. */
  public DoubleView view(ArrayField.Doubles field) {
    return views.view(field);
  }

  /** A view of any array of floats. */
  public FloatView view(ArrayField.Floats field) {
    return views.view(field);
  }

  /** A view of any array of ints. */
  public IntView view(ArrayField.Ints field) {
    return views.view(field);
  }

  /** A view of any array of bytes. */
  public ByteView view(ArrayField.Bytes field) {
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
    Guard.close(arena);
  }

  @Override
  public String toString() {
    return "MjModel[" + name + "]";
  }
}
