package org.policytrim.toolkit.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;

class FlatDrawingTest {

  /** A drawing of 4 by 4 pixels over 4 m by 4 m: pixel centres are 0.5 m and 1.5 m off the axes. */
  private static FlatDrawing drawing() {
    return new FlatDrawing(new CameraSpec("top", 4, 4, true), 4, 10, 20, 30);
  }

  @Test
  void xIsToTheRightAndYUp() {
    ImageFrame image = drawing().disc(1.5, 1.5, 0.9, 110, 120, 130).image();
    assertThat(image.channel(0, 3, 0)).isEqualTo(110);
    assertThat(image.channel(3, 0, 0)).isEqualTo(10);
    assertThat(image.channel(3, 0, 2)).isEqualTo(30);
  }

  /** The edge is at x = 0.25, a quarter of a pixel before the centre at 0.5: a quarter is left. */
  @Test
  void edgesAreSoftAndLaterShapesCoverEarlierOnes() {
    ImageFrame image =
        drawing().disc(0, 0, 9, 0, 0, 0).shape((x, y) -> 0.25 - x, 100, 100, 100).image();
    assertThat(image.channel(0, 1, 0)).isEqualTo(100);
    assertThat(image.channel(0, 2, 0)).isEqualTo(25);
    assertThat(image.channel(0, 3, 0)).isEqualTo(0);
  }
}
