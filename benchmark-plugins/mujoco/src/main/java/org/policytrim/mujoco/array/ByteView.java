package org.policytrim.mujoco.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A row-major matrix of bytes in MuJoCo's memory, which can only be read. */
public final class ByteView extends ArrayView<byte[]> {

  /**
   * Creates a view.
   *
   * @param name the array's name, for messages
   * @param memory exactly rows x columns bytes
   * @param rows at least 0
   * @param columns at least 0
   */
  public ByteView(String name, MemorySegment memory, int rows, int columns) {
    super(name, memory, rows, columns);
  }

  /** Returns the element at a position in row-major order. */
  public byte get(int index) {
    return memory.getAtIndex(ValueLayout.JAVA_BYTE, index);
  }

  @Override
  public double asDouble(int index) {
    return get(index);
  }

  @Override
  void copyTo(long index, byte[] target, int offset, int count) {
    MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, index, target, offset, count);
  }

  @Override
  byte[] newArray(int length) {
    return new byte[length];
  }
}
