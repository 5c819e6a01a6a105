package org.policytrim.metaworld.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.policytrim.toolkit.random.RandomStream;

class TeleoperatedPolicyTest {

  /** A goal far to the right and nothing to grasp: the expert moves at full speed. */
  private static final ScriptedPolicy STRAIGHT = _ -> new double[] {5, 0, 0, 0.5};

  @Test
  void isReproducibleWithTheSameStream() {
    TeleoperatedPolicy one = new TeleoperatedPolicy(STRAIGHT, RandomStream.of(3));
    TeleoperatedPolicy other = new TeleoperatedPolicy(STRAIGHT, RandomStream.of(3));

    for (int step = 0; step < 200; step++) {
      assertThat(one.act(new double[39])).isEqualTo(other.act(new double[39]));
    }
  }

  @Test
  void isSlowerThanTheExpertAndPauses() {
    double[] seen = new double[39];
    seen[0] = 1; // The hand is a metre away from the object.
    TeleoperatedPolicy teleoperated = new TeleoperatedPolicy(STRAIGHT, RandomStream.of(3));
    double way = 0;
    int pauses = 0;
    int steps = 4000;
    for (int step = 0; step < steps; step++) {
      double[] action = teleoperated.act(seen);
      assertThat(Arrays.stream(action).allMatch(number -> Math.abs(number) <= 1)).isTrue();
      pauses += action[0] == 0 && action[1] == 0 && action[2] == 0 ? 1 : 0;
      way += action[0];
    }

    double share =
        TeleoperatedPolicy.PAUSE_CHANCE
            * (TeleoperatedPolicy.SHORTEST_PAUSE + TeleoperatedPolicy.LONGEST_PAUSE)
            / 2;
    double paused = share / (1 + share);
    assertThat(pauses / (double) steps).isBetween(0.7 * paused, 1.3 * paused);
    assertThat(way / steps / (1 - pauses / (double) steps))
        .isBetween(0.97 * TeleoperatedPolicy.SPEED, 1.03 * TeleoperatedPolicy.SPEED);
  }

  @Test
  void holdsTheFingersDuringAPause() {
    double[] seen = new double[39];
    seen[0] = 1;
    TeleoperatedPolicy teleoperated = new TeleoperatedPolicy(STRAIGHT, RandomStream.of(3));
    double[] first = teleoperated.act(seen);
    for (int step = 0; step < 500; step++) {
      assertThat(teleoperated.act(seen)[3]).isEqualTo(first[3]);
    }
  }

  @Test
  void movesAtFullSpeedBeforeAGrasp() {
    ScriptedPolicy grasping = seen -> new double[] {0, 0, -5, seen[2] < 0.15 ? 1 : -1};
    double[] seen = new double[39];
    seen[2] = 0.25;
    TeleoperatedPolicy teleoperated = new TeleoperatedPolicy(grasping, RandomStream.of(3));
    for (int step = 0; step < 300; step++) {
      assertThat(teleoperated.act(seen)[2]).isLessThan(-0.7);
    }
  }
}
