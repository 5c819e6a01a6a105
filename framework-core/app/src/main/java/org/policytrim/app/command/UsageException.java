package org.policytrim.app.command;

/** Thrown for wrong usage of the command line: exit code 2, no stack trace. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message that names the problem and what to do. */
  UsageException(String message) {
    super(message);
  }
}
