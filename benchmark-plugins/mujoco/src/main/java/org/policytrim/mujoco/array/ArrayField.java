package org.policytrim.mujoco.array;

/**
 * An array that mjModel or mjData points to.
 *
 * @param name the upstream name, such as {@code body_pos}
 * @param elements the type of the elements
 * @param offset the offset of the pointer in its struct, in bytes
 * @param rows the number of rows
 * @param columns the number of elements in each row
 * @param <V> the view of the array
 */
public record ArrayField<V extends ArrayView<?>>(
    String name, ElementType<V> elements, long offset, Extent rows, Extent columns) {}
