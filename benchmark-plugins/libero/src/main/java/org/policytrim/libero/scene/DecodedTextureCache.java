package org.policytrim.libero.scene;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.policytrim.mujoco.assets.AssetCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/**
 * A cache of large textures in decoded form: decoding PNG files of 16 megapixels takes longer than
 * the rest of building a scene. The engine receives the same bytes.
 *
 * <p>The format of a file is MuJoCo's {@code image/vnd.mujoco.texture}: width and height as 32-bit
 * integers, then red, green and blue of each pixel.
 */
final class DecodedTextureCache {

  private static final Logger LOG = LoggerFactory.getLogger(DecodedTextureCache.class);
  private static final String FORMAT = "image/vnd.mujoco.texture";
  private static final long WORTH_KEEPING_BYTES = 500_000;
  private static final int CHANNELS = 3;

  private final Path folder;
  private final long worthKeeping;

  /** Creates a cache in the user's cache folder. */
  DecodedTextureCache(AssetCache cache) {
    this(cache, WORTH_KEEPING_BYTES);
  }

  /** Creates a cache for files of at least some bytes. */
  DecodedTextureCache(AssetCache cache, long worthKeeping) {
    this.folder = cache.root().resolve("libero-textures");
    this.worthKeeping = worthKeeping;
  }

  /**
   * Replaces the large textures of a scene by decoded files; a texture that cannot be stored keeps
   * its own file.
   */
  void use(Element assets) {
    List<Element> textures =
        Xml.children(assets, "texture").stream()
            .filter(texture -> texture.getAttribute("file").endsWith(".png"))
            .toList();
    List<Path> files =
        textures.stream().map(texture -> Path.of(texture.getAttribute("file"))).distinct().toList();
    Set<Path> stored = files.parallelStream().filter(this::store).collect(Collectors.toSet());
    for (Element texture : textures) {
      Path file = Path.of(texture.getAttribute("file"));
      if (stored.contains(file)) {
        texture.setAttribute("file", kept(file).toString());
        texture.setAttribute("content_type", FORMAT);
      }
    }
  }

  /** Returns the decoded file, whose name depends on path, size and time of the texture. */
  private Path kept(Path file) {
    try {
      String identity =
          file + "|" + Files.size(file) + "|" + Files.getLastModifiedTime(file).toMillis();
      UUID name = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(name + ".texture");
    } catch (IOException missing) {
      // The engine reports the missing file.
      return folder.resolve("missing");
    }
  }

  /** Decodes a file unless it is in the cache, and returns whether it is. */
  private boolean store(Path file) {
    Path kept = kept(file);
    try {
      if (Files.size(file) < worthKeeping) {
        return false;
      }
      if (CacheFile.isIntact(kept)) {
        return true;
      }
      BufferedImage image = ImageIO.read(file.toFile());
      if (image == null) {
        return false;
      }
      CacheFile.write(kept, target -> write(image, target));
      return true;
    } catch (IOException failure) {
      LOG.debug("the texture {} could not be stored: {}", file, failure.toString());
      return false;
    }
  }

  private static void write(BufferedImage image, Path target) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * Integer.BYTES + CHANNELS * width * height)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(width).putInt(height);
    // Samples are taken from the file: no colour profile is applied, opacity is dropped.
    Raster raster = image.getRaster();
    ColorModel colours = image.getColorModel();
    boolean palette = raster.getNumBands() < CHANNELS;
    int[] samples = new int[width * raster.getNumBands()];
    for (int row = 0; row < height; row++) {
      raster.getPixels(0, row, width, 1, samples);
      for (int column = 0; column < width; column++) {
        if (palette) {
          int rgb = colours.getRGB(samples[column * raster.getNumBands()]);
          bytes.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
        } else {
          int at = column * raster.getNumBands();
          bytes.put((byte) samples[at]).put((byte) samples[at + 1]).put((byte) samples[at + 2]);
        }
      }
    }
    bytes.flip();
    try (FileChannel channel =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        int _ = channel.write(bytes);
      }
    }
  }
}
