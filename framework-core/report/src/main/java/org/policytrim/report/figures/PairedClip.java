package org.policytrim.report.figures;

import java.util.List;
import org.policytrim.api.environment.ImageFrame;

/**
 * Films of an evaluated pair: the base and the trimmed policy from the same initial state.
 *
 * @param task the task's id
 * @param instruction the instruction that the policies were given
 * @param stepsPerFrame the environment steps from one frame to the next, at least 1
 * @param base the film of the base policy
 * @param trimmed the film of the trimmed policy
 */
public record PairedClip(
    String task, String instruction, int stepsPerFrame, Film base, Film trimmed) {

  public PairedClip {
    if (stepsPerFrame < 1) {
      throw new IllegalArgumentException("stepsPerFrame is at least 1, found " + stepsPerFrame);
    }
  }

  /**
   * The film of one episode.
   *
   * @param frames at least one frame, all of equal size; the first shows the initial state
   * @param steps the episode's environment steps
   * @param calls the episode's model calls
   * @param success whether the episode succeeded
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
