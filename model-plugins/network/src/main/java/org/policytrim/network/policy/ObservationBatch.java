package org.policytrim.network.policy;

import java.util.List;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;

/**
 * Several observations as numbers.
 *
 * @param images the prepared images of all cameras, one observation after the other
 * @param rows the rest of each observation
 */
public record ObservationBatch(float[] images, List<Row> rows) {

  /**
   * One observation without its images.
   *
   * @param present for each camera whether its image is there
   * @param state scaled so that its quantiles are -1 and 1
   * @param instruction as given
   */
  public record Row(boolean[] present, float[] state, String instruction) {}

  public ObservationBatch {
    rows = List.copyOf(rows);
  }

  /** Returns the number of observations. */
  public int size() {
    return rows.size();
  }

  /**
   * Returns the images under a shape.
   *
   * @param extents of the images of one observation
   * @return [batch, extents...]
   */
  public FloatTensor images(int... extents) {
    int[] all = new int[extents.length + 1];
    all[0] = size();
    System.arraycopy(extents, 0, all, 1, extents.length);
    return FloatTensor.wrap(Shape.of(all), images);
  }

  /**
   * Returns the states, padded with zeros.
   *
   * @param width at least the size of a state
   * @return [batch, width]
   */
  public FloatTensor states(int width) {
    float[] states = new float[size() * width];
    for (int row = 0; row < size(); row++) {
      float[] state = rows.get(row).state();
      System.arraycopy(state, 0, states, row * width, state.length);
    }
    return FloatTensor.wrap(Shape.of(size(), width), states);
  }
}
