package org.policytrim.method.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.policytrim.api.environment.ImageFrame;

/** Encoding of an image as JPEG and decoding of the result, with the losses of both. */
final class JpegRoundTrip {

  /** TensorFlow's default quality of 95 of 100. */
  private static final float QUALITY = 0.95f;

  private static final int CHANNELS = 3;

  private JpegRoundTrip() {}

  /** Returns the image with the losses of JPEG, colours at half the resolution. */
  static ImageFrame of(ImageFrame image) {
    try {
      return decoded(encoded(image));
    } catch (IOException e) {
      throw new UncheckedIOException("an image in memory can't be encoded as JPEG", e);
    }
  }

  private static byte[] encoded(ImageFrame image) throws IOException {
    BufferedImage pixels =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < image.height(); row++) {
      for (int column = 0; column < image.width(); column++) {
        int rgb = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
          rgb = rgb << 8 | image.channel(row, column, channel);
        }
        pixels.setRGB(column, row, rgb);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(pixels, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static ImageFrame decoded(byte[] jpeg) throws IOException {
    BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(jpeg));
    byte[] rgb = new byte[pixels.getHeight() * pixels.getWidth() * CHANNELS];
    for (int i = 0; i < rgb.length / CHANNELS; i++) {
      int value = pixels.getRGB(i % pixels.getWidth(), i / pixels.getWidth());
      rgb[CHANNELS * i] = (byte) (value >> 16);
      rgb[CHANNELS * i + 1] = (byte) (value >> 8);
      rgb[CHANNELS * i + 2] = (byte) value;
    }
    return ImageFrame.wrap(pixels.getHeight(), pixels.getWidth(), rgb);
  }
}
