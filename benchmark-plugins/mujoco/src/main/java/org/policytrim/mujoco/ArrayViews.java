package org.policytrim.mujoco;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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

  /**
   * For one struct.
   *
   * @param struct the mjModel or mjData itself
   * @param model the mjModel that gives sizes
   * @param arena the struct's life
   */
  ArrayViews(MemorySegment struct, MemorySegment model, Arena arena) {
    this.struct = struct;
    this.model = model;
    this.arena = arena;
  }

  DoubleView view(ArrayField.Doubles field) {
    int rows = number(field.rows());
    int columns = number(field.columns());
    return new DoubleView(field.name(), memory(field, rows, columns, 8), rows, columns);
  }

  FloatView view(ArrayField.Floats field) {
    int rows = number(field.rows());
    int columns = number(field.columns());
    return new FloatView(field.name(), memory(field, rows, columns, 4), rows, columns);
  }

  IntView view(ArrayField.Ints field) {
    int rows = number(field.rows());
    int columns = number(field.columns());
    return new IntView(field.name(), memory(field, rows, columns, 4), rows, columns);
  }

  ByteView view(ArrayField.Bytes field) {
    int rows = number(field.rows());
    int columns = number(field.columns());
    return new ByteView(field.name(), memory(field, rows, columns, 1), rows, columns);
  }

  private int number(Extent extent) {
    return switch (extent.source()) {
      case FIXED -> (int) extent.value();
      case MODEL -> model.get(ValueLayout.JAVA_INT, extent.value()) * extent.factor();
      case DATA -> struct.get(ValueLayout.JAVA_INT, extent.value()) * extent.factor();
    };
  }

  private MemorySegment memory(ArrayField field, int rows, int columns, long elementBytes) {
    long bytes = rows * (long) columns * elementBytes;
    MemorySegment pointer = struct.get(ValueLayout.ADDRESS, field.offset());
    return pointer.reinterpret(pointer.address() == 0 ? 0 : bytes, arena, null);
  }
}
