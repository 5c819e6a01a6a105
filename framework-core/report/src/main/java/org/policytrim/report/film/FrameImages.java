package org.policytrim.report.film;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.policytrim.api.environment.ImageFrame;

/** Converts frames to images and images to data URLs. */
final class FrameImages {

  private static final float JPEG_QUALITY = 0.9f;

  private FrameImages() {}

  /** Converts a frame to an image. */
  static BufferedImage imageOf(ImageFrame frame) {
    BufferedImage image = blank(frame.width(), frame.height());
    draw(frame, image, 0, 0);
    return image;
  }

  /** Scales a frame down to a maximum width by averaging pixels. */
  static ImageFrame shrunk(ImageFrame frame, int maxWidth) {
    if (frame.width() <= maxWidth) {
      return frame;
    }
    int width = maxWidth;
    int height = Math.max(1, Math.round((float) frame.height() * maxWidth / frame.width()));
    byte[] rgb = new byte[height * width * 3];
    for (int y = 0; y < height; y++) {
      int top = y * frame.height() / height;
      int bottom = Math.max(top + 1, (y + 1) * frame.height() / height);
      for (int x = 0; x < width; x++) {
        int left = x * frame.width() / width;
        int right = Math.max(left + 1, (x + 1) * frame.width() / width);
        for (int channel = 0; channel < 3; channel++) {
          rgb[(y * width + x) * 3 + channel] =
              (byte) mean(frame, top, bottom, left, right, channel);
        }
      }
    }
    return ImageFrame.wrap(height, width, rgb);
  }

  private static int mean(ImageFrame frame, int top, int bottom, int left, int right, int channel) {
    int sum = 0;
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        sum += frame.channel(row, column, channel);
      }
    }
    return Math.round((float) sum / ((bottom - top) * (right - left)));
  }

  /** Creates a black image. */
  static BufferedImage blank(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /** Draws a frame into an image that is large enough for it. */
  static void draw(ImageFrame frame, BufferedImage into, int left, int top) {
    ByteBuffer bytes = frame.buffer();
    int[] row = new int[frame.width()];
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = (bytes.get() & 0xFF) << 16 | (bytes.get() & 0xFF) << 8 | (bytes.get() & 0xFF);
      }
      into.setRGB(left, top + y, row.length, 1, row, 0, row.length);
    }
  }

  /** Returns an image as a data URL of a PNG or a JPEG, whichever is smaller. */
  static String dataUrl(BufferedImage image) {
    byte[] png = encoded(image, "png");
    byte[] jpeg = encoded(image, "jpeg");
    return png.length <= jpeg.length ? dataUrl("image/png", png) : dataUrl("image/jpeg", jpeg);
  }

  /** Returns bytes as a data URL. */
  static String dataUrl(String type, byte[] bytes) {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] encoded(BufferedImage image, String format) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(JPEG_QUALITY);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
