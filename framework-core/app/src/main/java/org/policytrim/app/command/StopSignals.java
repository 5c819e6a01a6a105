package org.policytrim.app.command;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.policytrim.method.progress.StopFlag;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Handles SIGINT (Ctrl-C) and SIGTERM while it is open: the first signal requests the run to stop
 * with a checkpoint, the second ends the process immediately.
 */
final class StopSignals implements AutoCloseable {

  private static final int SIGNALLED = 128;

  private final Signal interrupt = new Signal("INT");
  private final Signal terminate = new Signal("TERM");
  private final SignalHandler interruptBefore;
  private final SignalHandler terminateBefore;
  private final AtomicInteger received = new AtomicInteger();
  private volatile int exitCode = SIGNALLED + 2;

  StopSignals(StopFlag stop, PrintWriter err) {
    SignalHandler handler =
        signal -> {
          exitCode = SIGNALLED + signal.getNumber();
          if (received.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(exitCode);
          }
          stop.request();
          err.println(
              "\nStopping: finishing the current work and writing a checkpoint. Interrupt again to end"
                  + " immediately.");
          err.flush();
        };
    interruptBefore = Signal.handle(interrupt, handler);
    terminateBefore = Signal.handle(terminate, handler);
  }

  /** Returns 130 after SIGINT and 143 after SIGTERM. */
  int exitCode() {
    return exitCode;
  }

  @Override
  public void close() {
    Signal.handle(interrupt, interruptBefore);
    Signal.handle(terminate, terminateBefore);
  }
}
