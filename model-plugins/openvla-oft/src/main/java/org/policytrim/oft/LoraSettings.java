package org.policytrim.oft;

import java.util.Optional;
import org.policytrim.api.plugin.Setting;
import org.policytrim.network.parameter.LowRank;

/** Whether the decoder of a bundle is trained whole or by low-rank adapters. */
public record LoraSettings(
    @Setting(
            value =
                "directions that each of the decoder's maps can change in, its own weights being"
                    + " frozen and kept in bf16; 0 trains it whole",
            byDefault = "0")
        int rank,
    @Setting(value = "what an adapter counts is this over its rank, above 0", byDefault = "16")
        double alpha) {

  public LoraSettings {
    if (rank < 0 || !(alpha > 0 && alpha < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "lora needs a rank of at least 0 and an alpha above 0, found %d and %s"
              .formatted(rank, alpha));
    }
  }

  /** The decoder is trained whole. */
  public static LoraSettings whole() {
    return new LoraSettings(0, 16);
  }

  /** The adapters, if any. */
  public Optional<LowRank> lowRank() {
    return rank == 0 ? Optional.empty() : Optional.of(new LowRank(rank, alpha));
  }
}
