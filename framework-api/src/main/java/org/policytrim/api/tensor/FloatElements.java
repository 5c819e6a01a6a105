package org.policytrim.api.tensor;

import org.apiguardian.api.API;

/** Elements of a {@link FloatTensor} outside the heap, in row-major order. They never change. */
@API(status = API.Status.EXPERIMENTAL, since = "0.3")
public interface FloatElements {

  /** Returns the number of elements. */
  int size();

  /** Returns one element. */
  float get(int position);

  /** Copies {@code length} elements, beginning at {@code position}, into {@code target}. */
  void copyTo(int position, float[] target, int targetPosition, int length);
}
