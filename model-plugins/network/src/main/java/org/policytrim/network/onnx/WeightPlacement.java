package org.policytrim.network.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.util.Map;

/** The place of an ONNX file's weights while it is computed. */
public enum WeightPlacement {
  /**
   * In memory, in single precision and in the layout of the fastest products. Half precision is
   * widened once, when the file is loaded, which takes about three times the memory of the weights
   * in single precision for a while.
   */
  LOADED,
  /**
   * In the file, mapped. Each weight is widened when it is used and forgotten afterwards. For
   * networks that do not fit into memory in single precision; slower.
   */
  MAPPED;

  /** Returns the options of DJL's engine for a session. */
  Map<String, ?> options(int threads) throws OrtException {
    Map<String, String> usual =
        Map.of("intraOpNumThreads", Integer.toString(threads), "interOpNumThreads", "1");
    return this == LOADED
        ? usual
        : Map.of(
            "sessionOptions",
            mapped(),
            "intraOpNumThreads",
            usual.get("intraOpNumThreads"),
            "interOpNumThreads",
            usual.get("interOpNumThreads"));
  }

  @SuppressWarnings("MustBeClosedChecker") // DJL's model closes it.
  private static SessionOptions mapped() throws OrtException {
    SessionOptions session = new SessionOptions();
    // Optimising would widen all weights in advance, prepacking copies them, and the arena keeps
    // what it has allocated.
    session.setOptimizationLevel(OptLevel.NO_OPT);
    session.addConfigEntry("session.disable_prepacking", "1");
    session.setCPUArenaAllocator(false);
    session.setMemoryPatternOptimization(false);
    return session;
  }
}
