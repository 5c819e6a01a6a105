package org.policytrim.api.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.policytrim.api.action.ActionChunk;

/** A policy that can be trained: a frozen backbone and a trained head. Closing it closes both. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface TrainablePolicy extends Policy {

  /** Returns the part that stays frozen in reinforcement learning. */
  VlaBackbone backbone();

  /** Returns the part that reinforcement learning updates. */
  TrainableActionHead head();

  /** Encodes the observations with the backbone and predicts chunks with the head. */
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
   * Returns a learner that pretrains backbone and head.
   *
   * @param statistics the statistics of the demonstrations; from now on the policy normalises with
   *     them, and its card contains them
   * @throws UnsupportedOperationException if this model cannot be pretrained, only imported
   */
  ImitationLearner imitationLearner(NormalisationStatistics statistics);

  /**
   * Writes the model's own files (backbone, head, tokenizer) into a bundle folder that exists and
   * is empty. The core adds the card and the manifest, and publishes the folder atomically.
   */
  void save(Path folder) throws IOException;
}
