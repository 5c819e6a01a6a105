package org.policytrim.libero.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RotationsTest {

  @Test
  void rotatesAboutAnAxis() {
    double[] quarter = new double[9];
    Rotations.ofVector(0, 0, Math.PI / 2, quarter);
    assertThat(quarter).containsExactly(new double[] {0, -1, 0, 1, 0, 0, 0, 0, 1}, within(1e-15));
  }

  @Test
  void zeroVectorIsTheIdentity() {
    double[] none = new double[9];
    Rotations.ofVector(0, 0, 0, none);
    assertThat(none).containsExactly(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, within(1e-15));
  }

  @Test
  void multipliesInTheWorldsOrder() {
    double[] aboutZ = new double[9];
    double[] aboutX = new double[9];
    double[] both = new double[9];
    Rotations.ofVector(0, 0, Math.PI / 2, aboutZ);
    Rotations.ofVector(Math.PI / 2, 0, 0, aboutX);
    Rotations.product(aboutZ, aboutX, both);
    // First about x: y becomes z. Then about z: z does not change.
    assertThat(new double[] {both[1], both[4], both[7]})
        .containsExactly(new double[] {0, 0, 1}, within(1e-15));
  }

  @Test
  void anErrorIsTheRotationVectorForSmallAngles() {
    double[] from = new double[9];
    double[] turn = new double[9];
    double[] to = new double[9];
    double[] error = new double[3];
    Rotations.ofVector(0.3, -0.7, 1.1, from);
    Rotations.ofVector(2e-5, -1e-5, 3e-5, turn);
    Rotations.product(turn, from, to);
    Rotations.error(from, to, error);
    assertThat(error).containsExactly(new double[] {2e-5, -1e-5, 3e-5}, within(1e-12));
  }
}
