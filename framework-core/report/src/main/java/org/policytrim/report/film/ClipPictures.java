package org.policytrim.report.film;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.report.figures.PairedClip;

/**
 * A paired clip, ready for a page: both policies side by side on one clock, and each one's film
 * strip, its frames equal times apart.
 *
 * @param clip what was filmed
 * @param animation base on the left, trimmed on the right, as an address that holds a GIF
 * @param still its last image, for those who want no movement
 * @param width of the animation in pixels
 * @param height of the animation in pixels
 * @param baseStrip the base's film strip
 * @param trimmedStrip the trimmed policy's film strip
 */
public record ClipPictures(
    PairedClip clip,
    String animation,
    String still,
    int width,
    int height,
    Strip baseStrip,
    Strip trimmedStrip) {

  private static final int STRIP_FRAMES = 8;
  private static final int WIDEST = 160;
  private static final int GAP = 4;
  private static final int BAR = 4;
  private static final int SECONDS_MILLIS = 6000;
  private static final int HOLD_MILLIS = 1800;
  private static final int BASE_COLOUR = 0xe08a3c;
  private static final int TRIMMED_COLOUR = 0x3d94dd;
  private static final int GROUND = 0x20262d;

  /**
   * A row of frames.
   *
   * @param image as an address that holds it
   * @param frames how many
   * @param outOf how many the longer strip has
   */
  public record Strip(String image, int frames, int outOf) {}

  /** Makes the pictures. */
  public static ClipPictures of(PairedClip filmed) {
    PairedClip clip = shrunk(filmed);
    List<BufferedImage> images = sideBySide(clip);
    BufferedImage last = images.getLast();
    int frames = images.size();
    int delay = Math.clamp(SECONDS_MILLIS / frames, 40, 160);
    double apart = Math.max(1, (frames - 1.0) / (STRIP_FRAMES - 1));
    List<ImageFrame> base = every(clip.base().frames(), apart);
    List<ImageFrame> trimmed = every(clip.trimmed().frames(), apart);
    int outOf = Math.max(base.size(), trimmed.size());
    return new ClipPictures(
        clip,
        Pictures.dataAddress("image/gif", AnimatedGif.of(images, delay, HOLD_MILLIS)),
        Pictures.dataAddress(last),
        last.getWidth(),
        last.getHeight(),
        new Strip(strip(base), base.size(), outOf),
        new Strip(strip(trimmed), trimmed.size(), outOf));
  }

  /** The clip with frames no wider than a page has use for. */
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
        film.frames().stream().map(frame -> Pictures.shrunk(frame, WIDEST)).toList(),
        film.steps(),
        film.calls(),
        film.success());
  }

  /** Both films on one clock; the one that ends first stays on its last frame. */
  private static List<BufferedImage> sideBySide(PairedClip clip) {
    List<ImageFrame> base = clip.base().frames();
    List<ImageFrame> trimmed = clip.trimmed().frames();
    int frames = Math.max(base.size(), trimmed.size());
    int width = base.getFirst().width();
    int height = Math.max(base.getFirst().height(), trimmed.getFirst().height());
    List<BufferedImage> images = new ArrayList<>();
    for (int frame = 0; frame < frames; frame++) {
      BufferedImage image =
          Pictures.blank(width + GAP + trimmed.getFirst().width(), height + GAP + BAR);
      fill(image, 0, 0, image.getWidth(), image.getHeight(), GROUND);
      ImageFrame left = base.get(Math.min(frame, base.size() - 1));
      ImageFrame right = trimmed.get(Math.min(frame, trimmed.size() - 1));
      Pictures.draw(left, image, 0, 0);
      Pictures.draw(right, image, width + GAP, 0);
      int top = height + GAP;
      fill(image, 0, top, run(frame, base, frames, left.width()), BAR, BASE_COLOUR);
      fill(
          image, width + GAP, top, run(frame, trimmed, frames, right.width()), BAR, TRIMMED_COLOUR);
      images.add(image);
    }
    return images;
  }

  /** How long a film's bar is: it grows with the time and stops where the film ends. */
  private static int run(int frame, List<ImageFrame> film, int frames, int width) {
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

  /** Every so many frames one, and the last. */
  private static List<ImageFrame> every(List<ImageFrame> film, double apart) {
    List<ImageFrame> chosen = new ArrayList<>();
    for (int i = 0; Math.round(i * apart) < film.size() - 1; i++) {
      chosen.add(film.get((int) Math.round(i * apart)));
    }
    chosen.add(film.getLast());
    return chosen;
  }

  private static String strip(List<ImageFrame> frames) {
    int width = frames.getFirst().width();
    // Wide enough to be seen where the strip is shown at a fraction of its size.
    int gap = Math.ceilDiv(width, 32);
    BufferedImage image =
        Pictures.blank(frames.size() * (width + gap) - gap, frames.getFirst().height());
    fill(image, 0, 0, image.getWidth(), image.getHeight(), GROUND);
    for (int i = 0; i < frames.size(); i++) {
      Pictures.draw(frames.get(i), image, i * (width + gap), 0);
    }
    return Pictures.dataAddress(image);
  }
}
