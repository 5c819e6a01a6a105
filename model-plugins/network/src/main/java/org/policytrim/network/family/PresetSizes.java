package org.policytrim.network.family;

import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;

/** Arithmetic of presets and of the settings that override single sizes of them. */
public final class PresetSizes {

  private PresetSizes() {}

  /** Returns the override if there is one, else the preset's size; an override of 0 is none. */
  public static int either(int override, int preset) {
    return override > 0 ? override : preset;
  }

  /**
   * Returns the side of square images that keep the pixels of the largest camera: its longer side,
   * rounded up to whole patches; one patch where there are no cameras.
   */
  public static int imageSide(ObservationSpec observations, int patch) {
    int longest =
        observations.cameras().stream()
            .mapToInt((CameraSpec camera) -> Math.max(camera.height(), camera.width()))
            .max()
            .orElse(patch);
    return Math.ceilDiv(longest, patch) * patch;
  }
}
