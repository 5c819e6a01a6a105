package org.policytrim.app.command;

/** Wraps an error of the JVM: too little memory, a missing native library, a missing class. */
public final class JvmErrorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Wraps an error. */
  JvmErrorException(Error cause) {
    super(describe(cause), cause);
  }

  private static String describe(Error cause) {
    return switch (cause) {
      case OutOfMemoryError memory ->
          "there is not enough memory (%s). Give the JVM more, for example POLICYTRIM_JAVA_OPTS=-Xmx8g, or"
                  .formatted(memory.getMessage())
              + " reduce rollout.lanes or optimizer.micro-batch, or set rollout.features=spill.";
      case UnsatisfiedLinkError link ->
          "a native library can't be used (%s). 'policytrim doctor' lists missing libraries."
              .formatted(link.getMessage());
      default -> "the JVM reported an error: " + cause;
    };
  }
}
