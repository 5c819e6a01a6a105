package org.policytrim.api.tensor;

import org.apiguardian.api.API;

/** An immutable dense array in row-major order. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public sealed interface Tensor permits FloatTensor, IntTensor {

  /** Returns the shape. */
  Shape shape();

  /** Returns the size of the elements in bytes. */
  long byteSize();
}
