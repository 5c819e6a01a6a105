package org.policytrim.app.command;

/** The command line asks for something that is not there: exit code 2, no stack trace. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong and what to do, in sentences. */
  public UsageException(String message) {
    super(message);
  }
}
