package org.policytrim.app.command;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.policytrim.method.progress.StopFlag;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * While this is open, the first Ctrl-C (or a polite kill) asks the run to stop with a checkpoint;
 * the second ends at once.
 */
final class Interruption implements AutoCloseable {

  private static final int SIGNALLED = 128;

  private final Signal interrupt = new Signal("INT");
  private final Signal terminate = new Signal("TERM");
  private final SignalHandler interruptBefore;
  private final SignalHandler terminateBefore;
  private final AtomicInteger received = new AtomicInteger();
  private volatile int exitCode = SIGNALLED + 2;

  Interruption(StopFlag stop, PrintWriter err) {
    SignalHandler handler =
        signal -> {
          exitCode = SIGNALLED + signal.getNumber();
          if (received.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(exitCode);
          }
          stop.request();
          err.println(
              "\nStopping: the work in hand is finished and a checkpoint written. Once more ends at"
                  + " once.");
          err.flush();
        };
    interruptBefore = Signal.handle(interrupt, handler);
    terminateBefore = Signal.handle(terminate, handler);
  }

  /** 130 after Ctrl-C, 143 after a polite kill. */
  int exitCode() {
    return exitCode;
  }

  @Override
  public void close() {
    Signal.handle(interrupt, interruptBefore);
    Signal.handle(terminate, terminateBefore);
  }
}
