package org.policytrim.app.command;

/** A run was asked to stop and did, with a checkpoint. */
public final class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /** With the exit code that tells the shell which signal it was. */
  StoppedException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** 130 after Ctrl-C, 143 after a polite kill. */
  public int exitCode() {
    return exitCode;
  }
}
