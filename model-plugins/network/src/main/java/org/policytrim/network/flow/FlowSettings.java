package org.policytrim.network.flow;

/**
 * How a head denoises and explores.
 *
 * @param network whose weights are trained
 * @param schedule the denoise steps and their noise
 * @param exploration where chance enters
 * @param axes how many of an action's numbers count; the others are padding
 * @param largestBatch how many plans are computed at once, to bound memory
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
          "an action has %d axes, the network's has room for %d"
              .formatted(axes, network.actionWidth()));
    }
    if (schedule.direction() != network.direction()) {
      throw new IllegalArgumentException(
          "the schedule runs %s, the network %s"
              .formatted(schedule.direction(), network.direction()));
    }
  }

  /** The embedded times before all steps, [steps, time width], row by row. */
  float[] embeddedSteps() {
    float[] embedded = new float[schedule.steps() * network.timeWidth()];
    for (int step = 0; step < schedule.steps(); step++) {
      network.embedTime(schedule.time(step), embedded, step * network.timeWidth());
    }
    return embedded;
  }

  /** How many recorded denoise steps a decision's log-probability needs. */
  int recordedSteps() {
    return exploration == Exploration.SINGLE_STEP ? 1 : schedule.steps();
  }
}
