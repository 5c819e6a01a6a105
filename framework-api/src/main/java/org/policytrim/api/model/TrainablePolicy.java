package org.policytrim.api.model;

import java.io.IOException;
import java.nio.file.Path;

/** A policy whose two halves are at hand. Closing it closes both. */
public interface TrainablePolicy extends Policy {

  /** The frozen half. */
  VlaBackbone backbone();

  /** The trained half. */
  TrainableActionHead head();

  /**
   * Someone who can pretrain both halves.
   *
   * @param statistics of the demonstrations; from now on the policy normalises with them and its
   *     card says so
   * @throws UnsupportedOperationException if this model is only ever imported
   */
  ImitationLearner imitationLearner(NormalisationStatistics statistics);

  /**
   * Writes the model's own files (backbone, head, tokenizer) into a bundle folder that exists and
   * is empty. The core adds the card and the manifest, and gets the folder into its place.
   */
  void save(Path folder) throws IOException;
}
