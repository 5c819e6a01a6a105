package org.policytrim.method.progress;

/**
 * The progress of a piece of long work.
 *
 * @param work the name of the work, such as "pretraining" or "evaluating base"
 * @param done the number of units finished
 * @param total the total number of units, at least 1
 * @param unit the unit that is counted, such as "episodes"
 * @param figures current figures such as the loss, in a few words; may be empty
 * @param rate units per second since this process started the work; NaN while unknown
 */
public record Progress(
    String work, long done, long total, String unit, String figures, double rate) {

  /** Returns the seconds left at the current rate; NaN while unknown. */
  public double secondsLeft() {
    return rate > 0 ? (total - done) / rate : Double.NaN;
  }
}
