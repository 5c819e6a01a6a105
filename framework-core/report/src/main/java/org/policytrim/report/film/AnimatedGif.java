package org.policytrim.report.film;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Encodes endless GIF animations. Each frame stores only the rectangle that changed since the
 * previous frame, which keeps films of a fixed camera small.
 */
final class AnimatedGif {

  private AnimatedGif() {}

  /**
   * Encodes images of equal size.
   *
   * @param images at least one image
   * @param delayMillis the milliseconds per image, rounded to hundredths of a second
   * @param holdMillis the milliseconds for the last image
   */
  static byte[] of(List<BufferedImage> images, int delayMillis, int holdMillis) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < images.size(); i++) {
        BufferedImage image = images.get(i);
        Rectangle changed = i == 0 ? whole(image) : changed(images.get(i - 1), image);
        boolean last = i == images.size() - 1;
        BufferedImage part = image.getSubimage(changed.x, changed.y, changed.width, changed.height);
        writer.writeToSequence(
            new IIOImage(
                part, null, metadata(writer, part, changed, last ? holdMillis : delayMillis)),
            null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static Rectangle whole(BufferedImage image) {
    return new Rectangle(0, 0, image.getWidth(), image.getHeight());
  }

  /** Returns the bounding box of all pixels that differ, or one pixel if none does. */
  private static Rectangle changed(BufferedImage before, BufferedImage after) {
    int left = after.getWidth();
    int top = after.getHeight();
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < after.getHeight(); y++) {
      for (int x = 0; x < after.getWidth(); x++) {
        if (before.getRGB(x, y) != after.getRGB(x, y)) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return right < 0
        ? new Rectangle(0, 0, 1, 1)
        : new Rectangle(left, top, right - left + 1, bottom - top + 1);
  }

  private static IIOMetadata metadata(
      ImageWriter writer, BufferedImage image, Rectangle place, int delayMillis)
      throws IIOInvalidTreeException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
    String format = metadata.getNativeMetadataFormatName();
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
    IIOMetadataNode descriptor = child(root, "ImageDescriptor");
    descriptor.setAttribute("imageLeftPosition", Integer.toString(place.x));
    descriptor.setAttribute("imageTopPosition", Integer.toString(place.y));
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("delayTime", Integer.toString(Math.max(2, delayMillis / 10)));
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    child(root, "ApplicationExtensions").appendChild(loop);
    metadata.setFromTree(format, root);
    return metadata;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode child = new IIOMetadataNode(name);
    root.appendChild(child);
    return child;
  }
}
