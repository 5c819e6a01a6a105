package org.policytrim.mujoco;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Predicate;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.ArrayView;
import org.policytrim.mujoco.array.Extent;

/** Creates views of the arrays that a struct points to. */
final class ArrayViews {

  private final MemorySegment struct;
  private final MemorySegment model;
  private final Arena arena;
  private final Predicate<ArrayField<?>> writable;

  /**
   * Creates views for one struct.
   *
   * @param struct the mjModel or mjData
   * @param model the mjModel that holds the sizes
   * @param arena the arena that bounds the lifetime of the struct
   * @param writable whether an array may be written through its view
   */
  ArrayViews(
      MemorySegment struct, MemorySegment model, Arena arena, Predicate<ArrayField<?>> writable) {
    this.struct = struct;
    this.model = model;
    this.arena = arena;
    this.writable = writable;
  }

  /** Returns a view of an array. */
  <V extends ArrayView<?>> V view(ArrayField<V> field) {
    return field
        .elements()
        .view(field.name(), memory(field), number(field.rows()), number(field.columns()));
  }

  private int number(Extent extent) {
    return switch (extent.source()) {
      case FIXED -> (int) extent.value();
      case MODEL -> model.get(ValueLayout.JAVA_INT, extent.value()) * extent.factor();
      case DATA -> struct.get(ValueLayout.JAVA_INT, extent.value()) * extent.factor();
    };
  }

  /** Returns a copy of an array, allocated in an arena. */
  MemorySegment copy(ArrayField<?> field, Arena target) {
    MemorySegment content = memory(field);
    return target.allocate(content.byteSize(), Long.BYTES).copyFrom(content);
  }

  /** Replaces the content of an array. */
  void write(ArrayField<?> field, MemorySegment content) {
    memory(field).copyFrom(content);
  }

  /** Returns the memory of an array; read-only where the array may not be written. */
  MemorySegment memory(ArrayField<?> field) {
    long bytes = number(field.rows()) * (long) number(field.columns()) * field.elements().bytes();
    MemorySegment pointer = struct.get(ValueLayout.ADDRESS, field.offset());
    MemorySegment content = pointer.reinterpret(pointer.address() == 0 ? 0 : bytes, arena, null);
    return writable.test(field) ? content : content.asReadOnly();
  }
}
