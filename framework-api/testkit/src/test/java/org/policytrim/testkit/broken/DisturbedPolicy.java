package org.policytrim.testkit.broken;

import java.io.IOException;
import java.nio.file.Path;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.model.VlaBackbone;

/** A correct policy of parts that may be broken; subclasses break one method. */
class DisturbedPolicy implements TrainablePolicy {

  final TrainablePolicy sound;
  private final VlaBackbone backbone;
  private final TrainableActionHead head;

  DisturbedPolicy(TrainablePolicy sound, TrainableActionHead head) {
    this(sound, sound.backbone(), head);
  }

  DisturbedPolicy(TrainablePolicy sound, VlaBackbone backbone, TrainableActionHead head) {
    this.sound = sound;
    this.backbone = backbone;
    this.head = head;
  }

  @Override
  public VlaBackbone backbone() {
    return backbone;
  }

  @Override
  public TrainableActionHead head() {
    return head;
  }

  @Override
  public ImitationLearner imitationLearner(NormalisationStatistics statistics) {
    return sound.imitationLearner(statistics);
  }

  @Override
  public void save(Path folder) throws IOException {
    sound.save(folder);
  }

  @Override
  public PolicyCard card() {
    return sound.card();
  }

  @Override
  public void close() {
    sound.close();
  }
}
