package org.policytrim.mujoco.render;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.ByteView;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * Halves the textures of a model that is only rendered until they have a maximum width. OpenGL
 * would sample reduced mipmap levels in small images anyway, and stores all levels.
 */
final class TextureDownsampling {

  /** The arrays of a model that are edited. */
  static final Set<ArrayField<?>> EDITED =
      Set.of(ModelArrays.TEX_WIDTH, ModelArrays.TEX_HEIGHT, ModelArrays.TEX_ADR);

  private final IntView widths;
  private final IntView heights;
  private final IntView channels;
  private final IntView starts;
  private final ByteView texels;
  private final int maximumWidth;

  private TextureDownsampling(MjModel model, int maximumWidth) {
    this.widths = model.view(ModelArrays.TEX_WIDTH);
    this.heights = model.view(ModelArrays.TEX_HEIGHT);
    this.channels = model.view(ModelArrays.TEX_NCHANNEL);
    this.starts = model.view(ModelArrays.TEX_ADR);
    this.texels = model.view(ModelArrays.TEX_DATA);
    this.maximumWidth = maximumWidth;
  }

  /**
   * Downsamples all textures of a model in place.
   *
   * @param model a model with its own copy of {@link #EDITED}
   * @param maximumWidth the largest width that remains, in pixels
   * @param arena holds the reduced texels; to be kept open until the model has been uploaded
   */
  static void downsample(MjModel model, int maximumWidth, Arena arena) {
    TextureDownsampling downsampling = new TextureDownsampling(model, maximumWidth);
    long bytes = 0;
    for (int texture = 0; texture < downsampling.widths.length(); texture++) {
      bytes += downsampling.bytes(texture, downsampling.factor(texture));
    }
    if (bytes == downsampling.texels.length()) {
      return;
    }
    MemorySegment reduced = arena.allocate(bytes);
    int next = 0;
    for (int texture = 0; texture < downsampling.widths.length(); texture++) {
      next = downsampling.reduce(texture, reduced, next);
    }
    model.memory().set(ValueLayout.ADDRESS, ModelArrays.TEX_DATA.offset(), reduced);
  }

  /** Returns the reduction factor in both directions, a power of two that divides both sides. */
  private int factor(int texture) {
    int factor = 1;
    while (widths.get(texture) / factor > maximumWidth
        && widths.get(texture) % (2 * factor) == 0
        && heights.get(texture) % (2 * factor) == 0) {
      factor *= 2;
    }
    return factor;
  }

  private long bytes(int texture, int factor) {
    return (long) widths.get(texture)
        / factor
        * (heights.get(texture) / factor)
        * channels.get(texture);
  }

  /** Writes the means over squares of texels and returns the offset of the next texture. */
  private int reduce(int texture, MemorySegment target, int start) {
    int factor = factor(texture);
    int channel = channels.get(texture);
    int width = widths.get(texture) / factor;
    int height = heights.get(texture) / factor;
    int source = starts.get(texture);
    int rowBytes = widths.get(texture) * channel;
    byte[] rows = new byte[rowBytes * factor];
    byte[] means = new byte[width * channel];
    int next = start;
    for (int y = 0; y < height; y++) {
      texels.read(source + y * rows.length, rows, 0, rows.length);
      for (int i = 0; i < means.length; i++) {
        means[i] =
            mean(rows, i / channel * factor * channel + i % channel, rowBytes, channel, factor);
      }
      MemorySegment.copy(means, 0, target, ValueLayout.JAVA_BYTE, next, means.length);
      next += means.length;
    }
    starts.set(texture, start);
    widths.set(texture, width);
    heights.set(texture, height);
    return next;
  }

  private static byte mean(byte[] rows, int first, int rowBytes, int step, int factor) {
    int sum = 0;
    for (int y = 0; y < factor; y++) {
      for (int x = 0; x < factor; x++) {
        sum += rows[first + y * rowBytes + x * step] & 0xFF;
      }
    }
    return (byte) ((sum + factor * factor / 2) / (factor * factor));
  }
}
