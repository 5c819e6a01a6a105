package org.policytrim.gr00t.policy;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.gr00t.graph.BackboneSizes;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.network.policy.RecordFile;

/**
 * {@code network.json}: what a bundle's network looks like.
 *
 * @param head the extents of its action head
 * @param observations what its backbone reads and gives
 * @param backbone the extents of a backbone of our own; null for one that only ONNX Runtime knows
 * @param denoiseSteps how many it takes where an experiment names none
 * @param embodiment whose encoders and decoders it uses where an experiment names none
 */
public record NetworkFile(
    HeadSizes head,
    ObservationSizes observations,
    @Nullable BackboneSizes backbone,
    int denoiseSteps,
    int embodiment) {

  /** Its name in a bundle. */
  public static final String NAME = "network.json";

  /** Writes it into a folder. */
  public void write(Path folder) throws IOException {
    RecordFile.write(folder.resolve(NAME), this);
  }

  /**
   * Reads it from a folder.
   *
   * @throws IOException naming the file if it is missing or is not what it should be
   */
  public static NetworkFile read(Path folder) throws IOException {
    return RecordFile.read(folder.resolve(NAME), NetworkFile.class, "a network");
  }

  /**
   * Refuses a card that says otherwise.
   *
   * @param folder the bundle
   * @throws IllegalArgumentException saying what does not go together
   */
  void requireFit(Path folder, PolicyCard card) {
    Path file = folder.resolve(NAME);
    if (card.observations().cameras().size() != observations.cameras()) {
      throw new IllegalArgumentException(
          "the card names %d cameras, %s has room for %d"
              .formatted(card.observations().cameras().size(), file, observations.cameras()));
    }
    if (card.actions().dimensions() > head.actionWidth()
        || card.observations().stateSize() > head.stateWidth()) {
      throw new IllegalArgumentException(
          "the card names %d action axes and %d state numbers, %s has room for %d and %d"
              .formatted(
                  card.actions().dimensions(),
                  card.observations().stateSize(),
                  file,
                  head.actionWidth(),
                  head.stateWidth()));
    }
  }
}
