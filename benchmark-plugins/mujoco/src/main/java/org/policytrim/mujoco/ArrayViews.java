package org.policytrim.mujoco;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Predicate;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.ByteView;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.array.Extent;
import org.policytrim.mujoco.array.FloatView;
import org.policytrim.mujoco.array.IntView;

/** Makes views of the arrays that one struct points to. */
final class ArrayViews {

  private final MemorySegment struct;
  private final MemorySegment model;
  private final Arena arena;
  private final Predicate<ArrayField> writable;

  /**
   * For one struct.
   *
   * @param struct the mjModel or mjData itself
   * @param model the mjModel that gives sizes
   * @param arena the struct's life
   * @param writable whether an array may be written
   */
  ArrayViews(
      MemorySegment struct, MemorySegment model, Arena arena, Predicate<ArrayField> writable) {
    this.struct = struct;
    this.model = model;
    this.arena = arena;
    this.writable = writable;
  }

  DoubleView view(ArrayField.Doubles field) {
    int rows = number(field.rows());
    int columns = number(field.columns());
    return new DoubleView(field.name(), memory(field), rows, columns);
  }

  FloatView view(ArrayField.Floats field) {
    int rows = number(field.rows());
    int columns = number(field.columns());
    return new FloatView(field.name(), memory(field), rows, columns);
  }

  IntView view(ArrayField.Ints field) {
    int rows = number(field.rows());
    int columns = number(field.columns());
    return new IntView(field.name(), memory(field), rows, columns);
  }

  ByteView view(ArrayField.Bytes field) {
    int rows = number(field.rows());
    int columns = number(field.columns());
    return new ByteView(field.name(), memory(field), rows, columns);
  }

  private int number(Extent extent) {
    return switch (extent.source()) {
      case FIXED -> (int) extent.value();
      case MODEL -> model.get(ValueLayout.JAVA_INT, extent.value()) * extent.factor();
      case DATA -> struct.get(ValueLayout.JAVA_INT, extent.value()) * extent.factor();
    };
  }

  /** A copy of an array's content in an arena. */
  MemorySegment copy(ArrayField field, Arena target) {
    MemorySegment content = memory(field);
    return target.allocate(content.byteSize(), Long.BYTES).copyFrom(content);
  }

  /** Replaces an array's content. */
  void write(ArrayField field, MemorySegment content) {
    memory(field).copyFrom(content);
  }

  /** An array's memory. */
  MemorySegment memory(ArrayField field) {
    long elementBytes =
        switch (field) {
          case ArrayField.Doubles _ -> Double.BYTES;
          case ArrayField.Floats _ -> Float.BYTES;
          case ArrayField.Ints _ -> Integer.BYTES;
          case ArrayField.Bytes _ -> Byte.BYTES;
        };
    long bytes = number(field.rows()) * (long) number(field.columns()) * elementBytes;
    MemorySegment pointer = struct.get(ValueLayout.ADDRESS, field.offset());
    MemorySegment content = pointer.reinterpret(pointer.address() == 0 ? 0 : bytes, arena, null);
    return writable.test(field) ? content : content.asReadOnly();
  }
}
