package org.policytrim.toolkit.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.policytrim.toolkit.random.RandomStream;

class TeleoperationTest {

  @Test
  void noiseHasUnitDeviationAndItsPersistence() {
    CorrelatedNoise noise = new CorrelatedNoise(2, 0.9);
    RandomStream random = RandomStream.of(1);
    double squares = 0;
    double products = 0;
    double before = 0;
    int steps = 200_000;
    for (int step = 0; step < steps; step++) {
      noise.advance(random);
      squares += noise.get(1) * noise.get(1);
      products += noise.get(1) * before;
      before = noise.get(1);
    }
    assertThat(squares / steps).isCloseTo(1, within(0.05));
    assertThat(products / squares).isCloseTo(0.9, within(0.01));
    assertThatIllegalArgumentException().isThrownBy(() -> new CorrelatedNoise(1, 1));
  }

  @Test
  void anInterruptionTakesAllowedLengthsOnly() {
    Interruption pause = new Interruption(3, 5);
    RandomStream random = RandomStream.of(2);
    boolean[] seen = new boolean[6];
    for (int i = 0; i < 200; i++) {
      assertThat(pause.take()).isFalse();
      pause.begin(random);
      int length = 0;
      while (pause.isActive()) {
        assertThat(pause.take()).isTrue();
        length++;
      }
      assertThat(length).isBetween(3, 5);
      seen[length] = true;
    }
    assertThat(seen).containsExactly(false, false, false, true, true, true);
    assertThatIllegalArgumentException().isThrownBy(() -> new Interruption(0, 2));
  }

  @Test
  void anInterruptionBeginsWithSomeProbability() {
    Interruption pause = new Interruption(2, 2);
    RandomStream random = RandomStream.of(3);
    assertThat(pause.takeOrBegin(0, random)).isFalse();
    assertThat(pause.takeOrBegin(1, random)).isTrue();
    assertThat(pause.isActive()).isTrue();
    assertThat(pause.takeOrBegin(0, random)).isTrue();
    assertThat(pause.takeOrBegin(0, random)).isFalse();
  }
}
