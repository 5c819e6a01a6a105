package org.policytrim.api.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

class TensorsTest {

  private final FloatTensor floats = FloatTensor.copyOf(Shape.of(2, 2), new float[] {1, 2, 3, 4});
  private final IntTensor ints = IntTensor.copyOf(Shape.of(3), new int[] {5, 6, 7});

  @Test
  void shapesMultiplyAndRefuse() {
    assertThat(Shape.of(2, 3, 4).elements()).isEqualTo(24);
    assertThat(Shape.of().elements()).isEqualTo(1);
    assertThat(Shape.of(0, 5).elements()).isZero();
    assertThatThrownBy(() -> Shape.of(-1)).hasMessageContaining("[-1]");
    assertThatThrownBy(() -> Shape.of(1 << 20, 1 << 20).elements())
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> FloatTensor.copyOf(Shape.of(2, 2), new float[3]))
        .hasMessageContaining("[2, 2]")
        .hasMessageContaining("3");
    assertThatThrownBy(() -> IntTensor.copyOf(Shape.of(2), new int[3])).hasMessageContaining("[2]");
  }

  @Test
  void elementsAreCopiedUnlessGivenAway() {
    float[] values = {1, 2};
    FloatTensor copy = FloatTensor.copyOf(Shape.of(2), values);
    FloatTensor wrapped = FloatTensor.wrap(Shape.of(2), values);
    values[0] = 9;
    assertThat(copy.get(0)).isEqualTo(1);
    assertThat(wrapped.get(0)).isEqualTo(9);
    copy.toArray()[0] = 9;
    assertThat(copy.get(0)).isEqualTo(1);
    assertThatThrownBy(() -> copy.buffer().put(9)).isInstanceOf(ReadOnlyBufferException.class);
    assertThatThrownBy(() -> ints.buffer().put(9)).isInstanceOf(ReadOnlyBufferException.class);
    float[] target = new float[4];
    floats.copyTo(2, target, 1, 2);
    assertThat(target).containsExactly(0, 3, 4, 0);
  }

  @Test
  void equalityLooksAtShapeAndBits() {
    assertThat(FloatTensor.copyOf(Shape.of(4), floats.toArray())).isNotEqualTo(floats);
    assertThat(FloatTensor.copyOf(Shape.of(2, 2), floats.toArray()))
        .isEqualTo(floats)
        .hasSameHashCodeAs(floats);
    assertThat(FloatTensor.scalar(Float.NaN)).isEqualTo(FloatTensor.scalar(Float.NaN));
    assertThat(FloatTensor.scalar(0f)).isNotEqualTo(FloatTensor.scalar(-0f));
    assertThat(IntTensor.scalar(1)).isEqualTo(IntTensor.scalar(1));
  }

  @Test
  void namedTensorsKeepTheirOrderAndNameWhatIsMissing() {
    NamedTensors named = NamedTensors.of("b", floats).with("a", ints).with("b", ints);
    assertThat(named.names()).containsExactly("b", "a");
    assertThat(named.byteSize()).isEqualTo(24);
    assertThatThrownBy(() -> named.floats("a")).hasMessageContaining("'a'");
    assertThatThrownBy(() -> named.ints("c")).hasMessageContaining("'c'");
    assertThatThrownBy(() -> named.tensors().put("d", ints))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(NamedTensors.empty().names()).isEmpty();
  }

  @Test
  void layoutsAreComparedWithEveryDifferenceNamed() {
    NamedTensors expected = NamedTensors.of("a", floats).with("b", ints).with("c", floats);
    assertThatCode(
            () ->
                NamedTensors.of("c", floats)
                    .with("b", ints)
                    .with("a", floats)
                    .requireLayoutOf(expected))
        .doesNotThrowAnyException();
    NamedTensors found =
        NamedTensors.of("b", FloatTensor.scalar(1))
            .with("c", FloatTensor.scalar(1))
            .with("d", ints);
    assertThatThrownBy(() -> found.requireLayoutOf(expected))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'a' is missing")
        .hasMessageContaining("'b' is FloatTensor[] instead of IntTensor[3]")
        .hasMessageContaining("'c' is FloatTensor[] instead of FloatTensor[2, 2]")
        .hasMessageContaining("'d' is unexpected");
  }
}
