package org.policytrim.network.flow;

/**
 * The denoising and exploration of a head.
 *
 * @param network the network, whose weights are trained
 * @param schedule the denoise steps and their noise
 * @param exploration the randomness of drawn chunks
 * @param axes the numbers of an action that count; the others are padding
 * @param largestBatch the most chunks computed at once, to bound memory
 */
public record FlowSettings(
    FlowNetwork network,
    FlowSchedule schedule,
    Exploration exploration,
    int axes,
    int largestBatch) {

  public FlowSettings {
    if (axes < 1 || axes > network.actionWidth()) {
      throw new IllegalArgumentException(
          "an action has %d axes, the network supports at most %d"
              .formatted(axes, network.actionWidth()));
    }
    if (schedule.direction() != network.direction()) {
      throw new IllegalArgumentException(
          "the schedule runs %s, the network %s"
              .formatted(schedule.direction(), network.direction()));
    }
  }

  /** Returns the embedded times before all steps, [steps, time width], row by row. */
  float[] embeddedSteps() {
    float[] embedded = new float[schedule.steps() * network.timeWidth()];
    for (int step = 0; step < schedule.steps(); step++) {
      network.embedTime(schedule.time(step), embedded, step * network.timeWidth());
    }
    return embedded;
  }

  /** Returns the number of recorded denoise steps that a log-probability depends on. */
  int recordedSteps() {
    return exploration == Exploration.SINGLE_STEP ? 1 : schedule.steps();
  }
}
