package org.policytrim.testkit.example;

import java.io.IOException;
import java.nio.file.Path;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.toolkit.safetensors.Safetensors;

/** A policy of a tiny backbone and a tiny head, without pretraining. */
record TinyPolicy(PolicyCard card, VlaBackbone backbone, TrainableActionHead head)
    implements TrainablePolicy {

  static final String FILE = "head.safetensors";

  @Override
  public ImitationLearner imitationLearner(NormalisationStatistics statistics) {
    throw new UnsupportedOperationException("the tiny policies are only ever imported");
  }

  @Override
  public void save(Path folder) throws IOException {
    Safetensors.write(folder.resolve(FILE), head.weights());
  }

  @Override
  public void close() {
    backbone.close();
    head.close();
  }
}
