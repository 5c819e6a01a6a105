package org.policytrim.report.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.report.figures.PairedClip;
import org.policytrim.report.figures.SampleRun;
import org.w3c.dom.Node;

/** Tests animations and film strips. */
class ClipImagesTest {

  @Test
  void showsBothFilmsSideBySide() throws Exception {
    PairedClip clip = SampleRun.rich().pageData().clips().getFirst();
    ClipImages pictures = ClipImages.of(clip);
    List<BufferedImage> shown = played(bytes(pictures.animation()));
    assertThat(shown).hasSize(46);
    assertThat(pictures.width()).isEqualTo(2 * 64 + 4);
    // The palette of 256 colours changes pixels slightly.
    assertThat(distance(shown.get(10), 0, clip.base().frames().get(10))).isLessThan(4);
    assertThat(distance(shown.get(10), 68, clip.trimmed().frames().get(10))).isLessThan(4);
    assertThat(distance(shown.get(10), 68, clip.trimmed().frames().get(20))).isGreaterThan(4);
    assertThat(distance(shown.getLast(), 68, clip.trimmed().frames().getLast())).isLessThan(4);
    assertThat(pictures.baseStrip().frames()).isEqualTo(8);
    assertThat(pictures.trimmedStrip().frames()).isBetween(4, 5);
    assertThat(pictures.trimmedStrip().outOf()).isEqualTo(8);
  }

  @Test
  void animationsRepeatAndStoreOnlyChanges() throws Exception {
    byte[] gif = bytes(ClipImages.of(SampleRun.rich().pageData().clips().getFirst()).animation());
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      assertThat(reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0"))
          .satisfies(tree -> assertThat(named((Node) tree, "ApplicationExtensions")).isNotNull());
      assertThat(reader.getWidth(5) * reader.getHeight(5)).isLessThan(132 * 72);
      reader.dispose();
    }
    assertThat(gif.length).isLessThan(120_000);
  }

  @Test
  void rendersAFilmOfOneFrame() throws Exception {
    ImageFrame frame = ImageFrame.wrap(1, 1, new byte[] {1, 2, 3});
    PairedClip.Film film = new PairedClip.Film(List.of(frame), 1, 1, true);
    ClipImages pictures = ClipImages.of(new PairedClip("t", "do", 1, film, film));
    assertThat(played(bytes(pictures.animation()))).hasSize(1);
    assertThat(pictures.baseStrip().frames()).isEqualTo(1);
  }

  /** Decodes an animation as a browser does, drawing each frame over the previous image. */
  private static List<BufferedImage> played(byte[] gif) throws Exception {
    List<BufferedImage> shown = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      for (int i = 0; i < reader.getNumImages(true); i++) {
        BufferedImage part = reader.read(i);
        Node place =
            named(
                reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0"),
                "ImageDescriptor");
        int left = number(place, "imageLeftPosition");
        int top = number(place, "imageTopPosition");
        BufferedImage whole =
            shown.isEmpty()
                ? new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_RGB)
                : copy(shown.getLast());
        for (int y = 0; y < part.getHeight(); y++) {
          for (int x = 0; x < part.getWidth(); x++) {
            if (part.getRGB(x, y) >>> 24 != 0) {
              whole.setRGB(left + x, top + y, part.getRGB(x, y));
            }
          }
        }
        shown.add(whole);
      }
      reader.dispose();
    }
    return shown;
  }

  private static BufferedImage copy(BufferedImage image) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    image.copyData(copy.getRaster());
    return copy;
  }

  private static int number(Node node, String attribute) {
    return Integer.parseInt(node.getAttributes().getNamedItem(attribute).getNodeValue());
  }

  private static Node named(Node root, String name) {
    for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeName().equals(name)) {
        return child;
      }
    }
    return null;
  }

  /** Returns the mean absolute difference of a region of an image and a frame, from 0 to 255. */
  private static double distance(BufferedImage image, int left, ImageFrame frame) {
    BufferedImage filmed = FrameImages.imageOf(frame);
    long sum = 0;
    for (int y = 0; y < filmed.getHeight(); y++) {
      for (int x = 0; x < filmed.getWidth(); x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          int shown = (image.getRGB(left + x, y) >> shift) & 0xFF;
          sum += Math.abs(shown - ((filmed.getRGB(x, y) >> shift) & 0xFF));
        }
      }
    }
    return sum / (3.0 * filmed.getHeight() * filmed.getWidth());
  }

  private static byte[] bytes(String address) {
    return Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
  }
}
