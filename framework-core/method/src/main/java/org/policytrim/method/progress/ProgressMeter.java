package org.policytrim.method.progress;

/**
 * Measures the rate of a piece of work and reports its progress to a listener. Also stops the work
 * when a stop has been requested.
 */
public final class ProgressMeter {

  private static final double SHORTEST_SECONDS = 0.01;

  private final ProgressListener listener;
  private final StopFlag stop;
  private final String work;
  private final String unit;
  private final long began = System.nanoTime();
  private long doneBefore = -1;

  /**
   * Creates a meter and starts its clock.
   *
   * @param listener receives the progress
   * @param stop checked after every report
   * @param work the name of the work
   * @param unit the unit that is counted
   */
  public ProgressMeter(ProgressListener listener, StopFlag stop, String work, String unit) {
    this.listener = listener;
    this.stop = stop;
    this.work = work;
    this.unit = unit;
  }

  /**
   * Reports progress.
   *
   * @param done the number of units finished
   * @param total the total number of units
   * @param figures current figures in a few words; may be empty
   * @throws java.util.concurrent.CancellationException if a stop has been requested
   */
  public void report(long done, long total, String figures) {
    if (doneBefore < 0) {
      // Units restored from a checkpoint must not count towards this process's rate.
      doneBefore = Math.max(0, done - 1);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    double rate = seconds > SHORTEST_SECONDS ? (done - doneBefore) / seconds : Double.NaN;
    listener.progressed(new Progress(work, done, total, unit, figures, rate));
    stop.check();
  }

  /**
   * Reports progress without figures.
   *
   * @param done the number of units finished
   * @param total the total number of units
   * @throws java.util.concurrent.CancellationException if a stop has been requested
   */
  public void report(int done, int total) {
    report(done, total, "");
  }
}
