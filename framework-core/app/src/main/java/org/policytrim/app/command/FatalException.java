package org.policytrim.app.command;

/** The JVM gave up on something: memory, a native library, a class. */
public final class FatalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Around what the JVM said. */
  FatalException(Error cause) {
    super(inWords(cause), cause);
  }

  private static String inWords(Error cause) {
    return switch (cause) {
      case OutOfMemoryError memory ->
          "there is not enough memory (%s). Give the JVM more, POLICYTRIM_JAVA_OPTS=-Xmx8g, or take"
                  .formatted(memory.getMessage())
              + " smaller sizes: rollout.lanes, optimizer.micro-batch, rollout.features=spill.";
      case UnsatisfiedLinkError link ->
          "a native library can't be used (%s). 'policytrim doctor' tells what is missing."
              .formatted(link.getMessage());
      default -> "the JVM gave up: " + cause;
    };
  }
}
