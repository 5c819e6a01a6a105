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
 * Hides the messages with which TensorFlow starts. The first session of a process writes two lines
 * about internals to standard error, whatever {@code TF_CPP_MIN_LOG_LEVEL} is: the logger is inside
 * one of TensorFlow's libraries and can't be configured. So this class runs a small first session
 * while standard error is redirected to a file, and prints every other line of that file.
 */
final class NativeLog {

  private static final List<String> START_MESSAGES =
      List.of("absl::InitializeLog()", "MLIR V1 optimization pass is not enabled");

  private static final int STANDARD_ERROR = 2;
  private static final FunctionDescriptor ONE =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
  private static final FunctionDescriptor TWO =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
  private static final FunctionDescriptor CREATE =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);

  private NativeLog() {}

  /** Runs a first session whose messages are hidden. */
  static void hideStartMessages() {
    try {
      Path file = Files.createTempFile("policytrim-tensorflow", ".log");
      try {
        redirected(file, NativeLog::runSession);
        for (String line : Files.readAllLines(file)) {
          if (START_MESSAGES.stream().noneMatch(line::contains)) {
            System.err.println(line);
          }
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // The two lines then appear on the terminal, nothing else.
      System.getLogger(NativeLog.class.getName())
          .log(System.Logger.Level.DEBUG, "TensorFlow's start messages can't be hidden", e);
    }
  }

  private static void runSession() {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops ops = Ops.create(graph);
      session.runner().fetch(ops.math.add(ops.constant(1f), ops.constant(1f))).run().close();
    }
  }

  private static void redirected(Path file, Runnable action) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      int before = NativeLibrary.call("dup", ONE, STANDARD_ERROR);
      int target = NativeLibrary.call("creat", CREATE, arena.allocateFrom(file.toString()), 0600);
      if (before < 0 || target < 0) {
        throw new IOException("standard error can't be redirected");
      }
      System.err.flush();
      try {
        NativeLibrary.call("dup2", TWO, target, STANDARD_ERROR);
        action.run();
      } finally {
        NativeLibrary.call("dup2", TWO, before, STANDARD_ERROR);
        NativeLibrary.call("close", ONE, target);
        NativeLibrary.call("close", ONE, before);
      }
    }
  }
}
