package org.policytrim.toolkit.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.Shape;

class DoubleBitsTest {

  @Test
  void doublesTravelAsBits() {
    double[] numbers = {0, -0.0, Math.PI, Double.MIN_VALUE, -1e300, Double.NaN, 1.0 / 3};
    IntTensor packed = DoubleBits.pack(numbers);
    assertThat(packed.shape()).isEqualTo(Shape.of(7, 2));
    assertThat(Matrix.of(1, 7, DoubleBits.unpack(packed))).isEqualTo(Matrix.of(1, 7, numbers));
    for (Shape wrong : List.of(Shape.of(3), Shape.of(1, 3))) {
      assertThatThrownBy(() -> DoubleBits.unpack(IntTensor.wrap(wrong, new int[3])))
          .hasMessageContaining(wrong.toString());
    }
  }
}
