package org.policytrim.network.parameter;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/** A source of weights that reads one at a time, so that they need not all fit into memory. */
public interface WeightSource {

  /**
   * Reads a weight.
   *
   * @throws IOException if it can't be read
   */
  FloatTensor read(String name) throws IOException;

  /** Returns the stored format of a weight, in which it is also written: it holds all its bits. */
  ElementFormat format(String name) throws IOException;

  /**
   * Writes the elements of a weight in its own {@link #format}, little-endian.
   *
   * @throws IOException if it can't be read or written
   */
  default void copy(String name, WritableByteChannel target) throws IOException {
    StoredFloats.write(read(name), format(name), target);
  }

  /** Returns a source of weights in memory, in single precision. */
  static WeightSource of(NamedTensors weights) {
    return new WeightSource() {
      @Override
      public FloatTensor read(String name) {
        return weights.floats(name);
      }

      @Override
      public ElementFormat format(String name) {
        return ElementFormat.F32;
      }
    };
  }

  /** Returns a source of weights in safetensors files, in their own formats. */
  static WeightSource of(SafetensorsArchive archive) {
    return new WeightSource() {
      @Override
      public FloatTensor read(String name) throws IOException {
        return archive.readFloats(name);
      }

      @Override
      public ElementFormat format(String name) throws IOException {
        return archive.entry(name).format();
      }

      @Override
      public void copy(String name, WritableByteChannel target) throws IOException {
        archive.copy(name, target);
      }
    };
  }
}
