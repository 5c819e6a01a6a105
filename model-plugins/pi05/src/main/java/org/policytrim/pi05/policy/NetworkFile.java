package org.policytrim.pi05.policy;

import java.io.IOException;
import java.nio.file.Path;
import org.policytrim.network.policy.RecordFile;
import org.policytrim.pi05.graph.Pi05Sizes;

/**
 * {@code network.json}: what a bundle's network looks like.
 *
 * @param sizes all its extents
 * @param denoiseSteps how many it takes where an experiment names none
 * @param promptState how many state numbers stand in its prompt
 */
public record NetworkFile(Pi05Sizes sizes, int denoiseSteps, int promptState) {

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
}
