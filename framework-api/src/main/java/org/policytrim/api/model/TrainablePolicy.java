package org.policytrim.api.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.action.ActionChunk;

/** A policy whose two halves are at hand. Closing it closes both. */
public interface TrainablePolicy extends Policy {

  /** The frozen half. */
  VlaBackbone backbone();

  /** The trained half. */
  TrainableActionHead head();

  /** What the head plans from what the backbone sees. */
  @Override
  default List<ActionChunk> plan(List<PlanRequest> requests) {
    List<Features> seen =
        backbone().encode(requests.stream().map(PlanRequest::observation).toList());
    List<SampleRequest> decisions = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      decisions.add(new SampleRequest(seen.get(i), requests.get(i).random()));
    }
    return head().plan(decisions);
  }

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
