package org.policytrim.libero;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.mujoco.environment.ObservationAssembler;

/**
 * What policies are shown: pictures and the robot's own state, never where objects are.
 *
 * <p>A camera's plain name gives the picture the right way up. {@code -raw} gives it as the
 * original's observation holds it, upside down; {@code -turned} that one turned by 180 degrees,
 * which is upright and mirrored: what openpi, OpenVLA and OpenVLA-OFT show their policies.
 */
final class Presets {

  /** As the original delivers it: rows from the bottom. */
  static final String RAW = "-raw";

  /** The original's picture turned by 180 degrees. */
  static final String TURNED = "-turned";

  private static final String AGENT = "agentview";
  private static final String HAND = "robot0_eye_in_hand";

  /** The cameras that every scene has, in their three conventions. */
  static final List<String> CAMERAS =
      List.of(
          AGENT,
          HAND,
          "frontview",
          "galleryview",
          AGENT + RAW,
          HAND + RAW,
          AGENT + TURNED,
          HAND + TURNED);

  /** What the robot knows of itself. */
  static final List<StateField> PROPRIOCEPTION =
      List.of(
          new StateField("hand-position", 3, "m", "world"),
          new StateField("hand-axis-angle", 3, "rad", "world"),
          new StateField("finger-positions", 2, "m", "none"));

  /** Everything an observation may ask for: of numbers, only the robot's own. */
  static final ObservationAssembler SEEN =
      new ObservationAssembler(LiberoProvider.NAME, PROPRIOCEPTION, CAMERAS);

  /** What videos show. */
  static final ObservationSpec VIDEO =
      new ObservationSpec("video", List.of(new CameraSpec(AGENT, 256, 256, true)), List.of());

  private static final Map<String, ObservationSpec> BY_NAME = new LinkedHashMap<>();

  static {
    for (ObservationSpec preset :
        List.of(
            preset("cameras-128", 128, PROPRIOCEPTION, AGENT, HAND),
            preset("cameras-64", 64, PROPRIOCEPTION, AGENT, HAND),
            preset("openpi-224", 224, PROPRIOCEPTION, AGENT + TURNED, HAND + TURNED),
            preset("openvla-oft-224", 224, PROPRIOCEPTION, AGENT + TURNED, HAND + TURNED),
            preset("openvla-224", 224, List.of(), AGENT + TURNED))) {
      BY_NAME.put(preset.name(), preset);
    }
  }

  private Presets() {}

  private static ObservationSpec preset(
      String name, int side, List<StateField> state, String... cameras) {
    return new ObservationSpec(
        name,
        Arrays.stream(cameras).map(camera -> new CameraSpec(camera, side, side, true)).toList(),
        state);
  }

  /** The presets' names, the default first. */
  static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** A preset; the default for an empty name. */
  static ObservationSpec named(String name) {
    ObservationSpec preset = BY_NAME.get(name.isEmpty() ? names().getFirst() : name);
    if (preset == null) {
      throw new IllegalArgumentException("there is no observation preset '" + name + "'");
    }
    return preset;
  }

  /** The model's camera that a name stands for. */
  static String modelCamera(String name) {
    return name.replace(RAW, "").replace(TURNED, "");
  }
}
