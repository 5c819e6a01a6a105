package org.policytrim.network.tensorflow;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/**
 * Keeps TensorFlow's first words from the terminal. When its first session in a process runs it
 * writes two lines about its own workings to standard error, whatever {@code TF_CPP_MIN_LOG_LEVEL}
 * says: they come from a logger inside one of its libraries that nothing outside can reach. So that
 * session is one of ours, and for its duration standard error is a file; what else was written
 * there is passed on.
 */
final class NativeLog {

  private static final List<String> FIRST_WORDS =
      List.of("absl::InitializeLog()", "MLIR V1 optimization pass is not enabled");

  private static final int STANDARD_ERROR = 2;
  private static final FunctionDescriptor ONE =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
  private static final FunctionDescriptor TWO =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
  private static final FunctionDescriptor CREATE =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);

  private NativeLog() {}

  /** Lets them be said where nobody listens. */
  static void swallowFirstWords() {
    try {
      Path aside = Files.createTempFile("policytrim-tensorflow", ".log");
      try {
        whileAside(aside, NativeLog::runSomething);
        for (String line : Files.readAllLines(aside)) {
          if (FIRST_WORDS.stream().noneMatch(line::contains)) {
            System.err.println(line);
          }
        }
      } finally {
        Files.delete(aside);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Nothing but two lines on the terminal depends on it.
      System.getLogger(NativeLog.class.getName())
          .log(System.Logger.Level.DEBUG, "TensorFlow's first words can't be kept aside", e);
    }
  }

  private static void runSomething() {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops ops = Ops.create(graph);
      session.runner().fetch(ops.math.add(ops.constant(1f), ops.constant(1f))).run().close();
    }
  }

  private static void whileAside(Path file, Runnable action) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      int before = NativeLibrary.call("dup", ONE, STANDARD_ERROR);
      int aside = NativeLibrary.call("creat", CREATE, arena.allocateFrom(file.toString()), 0600);
      if (before < 0 || aside < 0) {
        throw new IOException("standard error can't be redirected");
      }
      System.err.flush();
      try {
        NativeLibrary.call("dup2", TWO, aside, STANDARD_ERROR);
        action.run();
      } finally {
        NativeLibrary.call("dup2", TWO, before, STANDARD_ERROR);
        NativeLibrary.call("close", ONE, aside);
        NativeLibrary.call("close", ONE, before);
      }
    }
  }
}
