package org.policytrim.method.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.policytrim.api.tensor.Matrix;

/** Tests {@link RatioUnit}. */
class RatioUnitTest {

  /** Seven actions of two axes; element (i, j) is 10 i + j. */
  private static final Matrix ELEMENTS =
      Matrix.of(7, 2, 0, 1, 10, 11, 20, 21, 30, 31, 40, 41, 50, 51, 60, 61);

  @Test
  void slotsSumConsecutiveExecutedActions() {
    assertThat(RatioUnit.parse("slot(5)").sums(ELEMENTS, 7)).containsExactly(205, 222);
    assertThat(RatioUnit.parse("slot(3)").sums(ELEMENTS, 7)).containsExactly(63, 243, 121);
    assertThat(RatioUnit.parse("slot(5)").sums(ELEMENTS, 5)).containsExactly(205);
  }

  @Test
  void actionsThatWereNotExecutedAreMasked() {
    assertThat(RatioUnit.parse("slot(5)").sums(ELEMENTS, 2)).containsExactly(22);
    assertThat(RatioUnit.parse("plan").sums(ELEMENTS, 3)).containsExactly(63);
    Matrix unknownTail = Matrix.of(2, 1, 3, Double.NEGATIVE_INFINITY);
    assertThat(RatioUnit.parse("action").sums(unknownTail, 1)).containsExactly(3);
  }

  @Test
  void actionTokenAndPlanAreTheOtherUnits() {
    assertThat(RatioUnit.parse("action").sums(ELEMENTS, 3)).containsExactly(1, 21, 41);
    assertThat(RatioUnit.parse("token").sums(ELEMENTS, 3)).containsExactly(0, 1, 10, 11, 20, 21);
    assertThat(RatioUnit.parse("plan").sums(ELEMENTS, 7)).containsExactly(427);
  }

  @Test
  void countsAgreeWithSums() {
    for (String name : new String[] {"slot(1)", "slot(2)", "slot(5)", "action", "token", "plan"}) {
      for (int executed = 1; executed <= 7; executed++) {
        RatioUnit unit = RatioUnit.parse(name);
        assertThat(unit.count(executed, 2)).isEqualTo(unit.sums(ELEMENTS, executed).length);
      }
    }
  }

  @Test
  void spreadingGivesEachElementItsUnitsValue() {
    assertThat(RatioUnit.parse("slot(2)").spread(new double[] {7, 8}, 3, 4, 2))
        .isEqualTo(Matrix.of(4, 2, 7, 7, 7, 7, 8, 8, 0, 0));
    assertThat(RatioUnit.parse("token").spread(new double[] {1, 2}, 1, 2, 2))
        .isEqualTo(Matrix.of(2, 2, 1, 2, 0, 0));
  }

  @Test
  void otherTextIsRefused() {
    for (String wrong :
        new String[] {"slot", "slot()", "slot(0)", "slot(-1)", "slots(5)", "", "Token"}) {
      assertThatThrownBy(() -> RatioUnit.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + wrong + "'");
    }
  }
}
