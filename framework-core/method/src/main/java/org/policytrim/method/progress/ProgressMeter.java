package org.policytrim.method.progress;

/** Tells a listener how far a piece of work has come and how fast it goes. */
public final class ProgressMeter {

  private final RunListener listener;
  private final StopFlag stop;
  private final String work;
  private final String unit;
  private final long began = System.nanoTime();
  private long doneBefore = -1;

  public ProgressMeter(RunListener listener, StopFlag stop, String work, String unit) {
    this.listener = listener;
    this.stop = stop;
    this.work = work;
    this.unit = unit;
  }

  /**
   * Reports and, if someone asked for it, ends the work.
   *
   * @throws java.util.concurrent.CancellationException if the stop flag is set
   */
  public void report(long done, long total, String figures) {
    if (doneBefore < 0) {
      // What a checkpoint had already done says nothing about today's speed.
      doneBefore = Math.max(0, done - 1);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    double rate = seconds > 0.01 ? (done - doneBefore) / seconds : Double.NaN;
    listener.progressed(new Progress(work, done, total, unit, figures, rate));
    stop.check();
  }

  /** As above, without figures. */
  public void report(int done, int total) {
    report(done, total, "");
  }
}
