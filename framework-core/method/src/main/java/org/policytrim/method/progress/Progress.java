package org.policytrim.method.progress;

/**
 * How far a piece of long work has come.
 *
 * @param work what it is, such as "pretraining" or "evaluating base"
 * @param done units finished
 * @param total units in all, at least 1
 * @param unit what is counted, such as "episodes"
 * @param figures the figures that matter now, in a few words; may be empty
 * @param rate units per second since this process took the work up; NaN while unknown
 */
public record Progress(
    String work, long done, long total, String unit, String figures, double rate) {

  /** Seconds until it is done at the present rate; NaN while unknown. */
  public double secondsLeft() {
    return rate > 0 ? (total - done) / rate : Double.NaN;
  }
}
