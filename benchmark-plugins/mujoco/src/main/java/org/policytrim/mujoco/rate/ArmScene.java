package org.policytrim.mujoco.rate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;

/** The scene that is measured: an arm whose hand follows a mocap body above a cube on a table. */
final class ArmScene {

  static final String NAME = "arm";
  static final String CAMERA = "corner";

  private ArmScene() {}

  static MjModel compile(MuJoCo mujoco) {
    try (InputStream xml = ArmScene.class.getResourceAsStream("arm.xml")) {
      if (xml == null) {
        throw new IllegalStateException("arm.xml is missing from the plugin's jar");
      }
      return mujoco.parseModel(new String(xml.readAllBytes(), StandardCharsets.UTF_8), Map.of());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
