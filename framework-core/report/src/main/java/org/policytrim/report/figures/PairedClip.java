package org.policytrim.report.figures;

import java.util.List;
import org.policytrim.api.environment.ImageFrame;

/**
 * One evaluated pair, filmed: the base and the trimmed policy from the same initial state.
 *
 * @param task the task's id
 * @param instruction what was asked
 * @param stepsPerFrame environment steps between frames, at least 1
 * @param base its film
 * @param trimmed its film
 */
public record PairedClip(
    String task, String instruction, int stepsPerFrame, Film base, Film trimmed) {

  public PairedClip {
    if (stepsPerFrame < 1) {
      throw new IllegalArgumentException("a film has at least one step per frame");
    }
  }

  /**
   * One policy's film.
   *
   * @param frames of equal size, at least one; the first before the first step
   * @param steps the episode's environment steps
   * @param calls its forward calls
   * @param success whether it ended in success
   */
  public record Film(List<ImageFrame> frames, int steps, int calls, boolean success) {

    public Film {
      frames = List.copyOf(frames);
      if (frames.isEmpty()) {
        throw new IllegalArgumentException("a film has at least one frame");
      }
    }
  }
}
