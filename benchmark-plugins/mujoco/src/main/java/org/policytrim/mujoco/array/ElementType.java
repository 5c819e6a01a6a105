package org.policytrim.mujoco.array;

import java.lang.foreign.MemorySegment;

/**
 * The element type of an array of MuJoCo.
 *
 * @param <V> the view of such an array
 */
public final class ElementType<V extends ArrayView<?>> {

  /** C's double. */
  public static final ElementType<DoubleView> DOUBLE =
      new ElementType<>(Double.BYTES, DoubleView::new);

  /** C's float. */
  public static final ElementType<FloatView> FLOAT = new ElementType<>(Float.BYTES, FloatView::new);

  /** C's int. */
  public static final ElementType<IntView> INT = new ElementType<>(Integer.BYTES, IntView::new);

  /** C's char and MuJoCo's mjtByte, often used as flags. */
  public static final ElementType<ByteView> BYTE = new ElementType<>(Byte.BYTES, ByteView::new);

  @FunctionalInterface
  private interface Constructor<V> {
    V create(String name, MemorySegment memory, int rows, int columns);
  }

  private final long bytes;
  private final Constructor<V> constructor;

  private ElementType(long bytes, Constructor<V> constructor) {
    this.bytes = bytes;
    this.constructor = constructor;
  }

  /** Returns the size of an element in bytes. */
  public long bytes() {
    return bytes;
  }

  /**
   * Returns a view of an array.
   *
   * @param name the array's name, for messages
   * @param memory exactly rows x columns elements
   * @param rows at least 0
   * @param columns at least 0
   */
  public V view(String name, MemorySegment memory, int rows, int columns) {
    return constructor.create(name, memory, rows, columns);
  }
}
