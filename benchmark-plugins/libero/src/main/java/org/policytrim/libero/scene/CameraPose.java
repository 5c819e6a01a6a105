package org.policytrim.libero.scene;

import java.util.List;

/**
 * A camera that an arena moves or adds.
 *
 * @param name such as {@code agentview}
 * @param position in metres in the world frame, 3
 * @param orientation a quaternion, wxyz, 4
 */
record CameraPose(String name, List<Double> position, List<Double> orientation) {

  private static final List<Double> AGENT =
      List.of(0.6380177736282349, 0.3048497438430786, 0.30484986305236816, 0.6380177736282349);
  private static final List<Double> LOW_AGENT =
      List.of(0.6182166934013367, 0.3432307541370392, 0.3432314395904541, 0.6182177066802979);
  private static final List<Double> FRONT = List.of(0.56, 0.43, 0.43, 0.56);

  /** The camera that shows the whole arena. */
  static final CameraPose GALLERY =
      new CameraPose(
          "galleryview",
          List.of(2.844547668904445, 2.1279684793440667, 3.128616846013882),
          List.of(
              0.42261379957199097, 0.23374411463737488, 0.41646939516067505, 0.7702690958976746));

  CameraPose {
    position = List.copyOf(position);
    orientation = List.copyOf(orientation);
  }

  /** Returns the main camera of policies, for a table of the usual height. */
  static CameraPose agent(double x) {
    return new CameraPose("agentview", List.of(x, 0.0, 1.6103500240372423), AGENT);
  }

  /** Returns the main camera of policies, for a low surface. */
  static CameraPose lowAgent(double x, double y, double z) {
    return new CameraPose("agentview", List.of(x, y, z), LOW_AGENT);
  }

  /** Returns a camera that faces the arm. */
  static CameraPose front(double x, double z) {
    return new CameraPose("frontview", List.of(x, 0.0, z), FRONT);
  }

  /** Returns a camera for figures. */
  static CameraPose paper(double y, double z) {
    return new CameraPose("paperview", List.of(2.1, y, z), List.of(0.513, 0.353, 0.443, 0.645));
  }
}
