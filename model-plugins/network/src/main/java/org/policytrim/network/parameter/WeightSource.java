package org.policytrim.network.parameter;

import java.io.IOException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/** Where weights come from, one at a time, so that they need not all be in memory. */
public interface WeightSource {

  /**
   * The weight of that name.
   *
   * @throws IOException if it can't be read
   */
  FloatTensor read(String name) throws IOException;

  /** The format it came in, and is written in again: no format holds fewer bits than it has. */
  ElementFormat format(String name) throws IOException;

  /** Weights in memory, in single precision. */
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

  /** Weights in safetensors files, in their own formats. */
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
    };
  }
}
