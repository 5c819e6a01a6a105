package org.policytrim.libero.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

class PoseTrackerTest {

  @Test
  void movesStraight() {
    HandPose hand = HandPose.down(Vector3D.ZERO, 0);
    HandPose desired = HandPose.down(new Vector3D(0.3, -0.15, 0.03), 0);
    double[] action = PoseTracker.action(hand, new HandTarget(desired, 1, 1));
    assertThat(action).containsExactly(new double[] {1, -0.5, 0.1, 0, 0, 0, 1}, within(1e-9));
  }

  @Test
  void rotatesTheShorterWay() {
    HandPose hand = HandPose.down(Vector3D.ZERO, 0);
    HandPose desired = HandPose.down(Vector3D.ZERO, Math.PI - 0.2);
    Vector3D turn = PoseTracker.turn(hand, desired);
    assertThat(turn.getZ()).isCloseTo(-0.2, within(1e-9));
    assertThat(Math.hypot(turn.getX(), turn.getY())).isLessThan(1e-9);
  }

  @Property(tries = 200)
  void staysInRange(
      @ForAll @DoubleRange(min = -2, max = 2) double x,
      @ForAll @DoubleRange(min = -2, max = 2) double y,
      @ForAll @DoubleRange(min = -7, max = 7) double yaw) {
    HandPose hand = HandPose.down(new Vector3D(0.1, 0.2, 0.3), 0.4);
    HandPose desired = HandPose.down(new Vector3D(x, y, x * y), yaw);
    for (double number : PoseTracker.action(hand, new HandTarget(desired, 1, -1))) {
      assertThat(number).isBetween(-1.0, 1.0);
    }
  }
}
