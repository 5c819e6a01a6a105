package org.policytrim.report.film;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.report.figures.PairedClip;

/**
 * The images of a paired clip for a page: an animation of both policies side by side and a film
 * strip of each policy. All images are data URLs.
 *
 * @param clip the films
 * @param animation the animation as a GIF, the base on the left and the trimmed policy on the right
 * @param still the last image of the animation, for readers who prefer reduced motion
 * @param width the width of the animation in pixels
 * @param height the height of the animation in pixels
 * @param baseStrip the film strip of the base policy
 * @param trimmedStrip the film strip of the trimmed policy
 */
public record ClipImages(
    PairedClip clip,
    String animation,
    String still,
    int width,
    int height,
    Strip baseStrip,
    Strip trimmedStrip) {

  private static final int STRIP_FRAMES = 8;
  private static final int MAX_WIDTH = 160;
  private static final int GAP = 4;
  private static final int BAR_HEIGHT = 4;
  private static final int DURATION_MILLIS = 6000;
  private static final int HOLD_MILLIS = 1800;
  private static final int BASE_COLOUR = 0xe08a3c;
  private static final int TRIMMED_COLOUR = 0x3d94dd;
  private static final int BACKGROUND = 0x20262d;

  /**
   * A row of frames at equal intervals of time.
   *
   * @param image the image
   * @param frames the number of frames
   * @param outOf the number of frames of the longer of both strips
   */
  public record Strip(String image, int frames, int outOf) {}

  /** Renders the images of a clip. */
  public static ClipImages of(PairedClip filmed) {
    PairedClip clip = shrunk(filmed);
    List<BufferedImage> images = sideBySide(clip);
    BufferedImage last = images.getLast();
    int frames = images.size();
    int delay = Math.clamp(DURATION_MILLIS / frames, 40, 160);
    double distance = Math.max(1, (frames - 1.0) / (STRIP_FRAMES - 1));
    List<ImageFrame> base = every(clip.base().frames(), distance);
    List<ImageFrame> trimmed = every(clip.trimmed().frames(), distance);
    int outOf = Math.max(base.size(), trimmed.size());
    return new ClipImages(
        clip,
        FrameImages.dataUrl("image/gif", AnimatedGif.of(images, delay, HOLD_MILLIS)),
        FrameImages.dataUrl(last),
        last.getWidth(),
        last.getHeight(),
        new Strip(strip(base), base.size(), outOf),
        new Strip(strip(trimmed), trimmed.size(), outOf));
  }

  /** Returns the clip with frames scaled down to the width that a page uses. */
  private static PairedClip shrunk(PairedClip clip) {
    return new PairedClip(
        clip.task(),
        clip.instruction(),
        clip.stepsPerFrame(),
        shrunk(clip.base()),
        shrunk(clip.trimmed()));
  }

  private static PairedClip.Film shrunk(PairedClip.Film film) {
    return new PairedClip.Film(
        film.frames().stream().map(frame -> FrameImages.shrunk(frame, MAX_WIDTH)).toList(),
        film.steps(),
        film.calls(),
        film.success());
  }

  /** Returns both films side by side; the shorter film stays on its last frame. */
  private static List<BufferedImage> sideBySide(PairedClip clip) {
    List<ImageFrame> base = clip.base().frames();
    List<ImageFrame> trimmed = clip.trimmed().frames();
    int frames = Math.max(base.size(), trimmed.size());
    int width = base.getFirst().width();
    int height = Math.max(base.getFirst().height(), trimmed.getFirst().height());
    List<BufferedImage> images = new ArrayList<>();
    for (int frame = 0; frame < frames; frame++) {
      BufferedImage image =
          FrameImages.blank(width + GAP + trimmed.getFirst().width(), height + GAP + BAR_HEIGHT);
      fill(image, 0, 0, image.getWidth(), image.getHeight(), BACKGROUND);
      ImageFrame left = base.get(Math.min(frame, base.size() - 1));
      ImageFrame right = trimmed.get(Math.min(frame, trimmed.size() - 1));
      FrameImages.draw(left, image, 0, 0);
      FrameImages.draw(right, image, width + GAP, 0);
      int top = height + GAP;
      fill(image, 0, top, barWidth(frame, base, frames, left.width()), BAR_HEIGHT, BASE_COLOUR);
      fill(
          image,
          width + GAP,
          top,
          barWidth(frame, trimmed, frames, right.width()),
          BAR_HEIGHT,
          TRIMMED_COLOUR);
      images.add(image);
    }
    return images;
  }

  /** Returns the width of a film's progress bar, which grows until the film ends. */
  private static int barWidth(int frame, List<ImageFrame> film, int frames, int width) {
    return Math.round(width * (Math.min(frame, film.size() - 1) + 1f) / frames);
  }

  private static void fill(
      BufferedImage image, int left, int top, int width, int height, int colour) {
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        image.setRGB(x, y, colour);
      }
    }
  }

  /** Returns frames at equal distances, and the last frame. */
  private static List<ImageFrame> every(List<ImageFrame> film, double distance) {
    List<ImageFrame> chosen = new ArrayList<>();
    for (int i = 0; Math.round(i * distance) < film.size() - 1; i++) {
      chosen.add(film.get((int) Math.round(i * distance)));
    }
    chosen.add(film.getLast());
    return chosen;
  }

  private static String strip(List<ImageFrame> frames) {
    int width = frames.getFirst().width();
    // Proportional to the frames, so that it stays visible when the strip is scaled down.
    int gap = Math.ceilDiv(width, 32);
    BufferedImage image =
        FrameImages.blank(frames.size() * (width + gap) - gap, frames.getFirst().height());
    fill(image, 0, 0, image.getWidth(), image.getHeight(), BACKGROUND);
    for (int i = 0; i < frames.size(); i++) {
      FrameImages.draw(frames.get(i), image, i * (width + gap), 0);
    }
    return FrameImages.dataUrl(image);
  }
}
