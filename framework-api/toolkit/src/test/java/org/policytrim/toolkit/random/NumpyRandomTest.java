package org.policytrim.toolkit.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares with numbers drawn by NumPy 2.4.6: {@code numpy.random.seed(s);
 * numpy.random.random_sample(3)}.
 */
class NumpyRandomTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.5488135039273248, 0.7151893663724195, 0.6027633760716439",
    "42, 0.3745401188473625, 0.9507143064099162, 0.7319939418114051",
    "4294967295, 0.0976320289940138, 0.9123828453026218, 0.78903530185164"
  })
  void matchesNumpy(long seed, double first, double second, double third) {
    NumpyRandom random = new NumpyRandom(seed);

    assertThat(random.nextDouble()).isEqualTo(first);
    assertThat(random.nextDouble()).isEqualTo(second);
    assertThat(random.nextDouble()).isEqualTo(third);
  }

  @Test
  void matchesNumpyAfterSeveralTwists() {
    NumpyRandom random = new NumpyRandom(42);
    double last = 0;
    for (int i = 0; i < 1000; i++) {
      last = random.nextDouble();
    }

    assertThat(last).isEqualTo(0.44600577295795574);
  }

  @Test
  void matchesNumpyForMixedDistributions() {
    NumpyRandom random = new NumpyRandom(7);
    assertThat(random.nextGaussian()).isEqualTo(1.690525703800356);
    assertThat(random.nextGaussian()).isEqualTo(-0.4659373705408328);
    assertThat(random.nextGaussian()).isEqualTo(0.0328201636785844);
    for (int expected : new int[] {0, 1, 2, 2, 0, 4, 0, 4, 0, 3, 2, 3}) {
      assertThat(random.below(5)).isEqualTo(expected);
    }
    assertThat(random.below(1)).isZero();
    assertThat(random.uniform(-2, 3)).isEqualTo(1.4701578771093988);
    assertThat(random.nextGaussian()).isEqualTo(0.40751628299650783);
  }

  @Test
  void rejectsSeedsThatNumpyRejects() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NumpyRandom(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new NumpyRandom(1L << 32));
  }
}
