package org.policytrim.app.command;

/** Thrown when a run was stopped by a signal, after writing a checkpoint. */
public final class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /** Creates the exception with the exit code for the signal. */
  StoppedException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Returns 130 after SIGINT and 143 after SIGTERM. */
  public int exitCode() {
    return exitCode;
  }
}
