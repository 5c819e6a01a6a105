package org.policytrim.testkit;

import java.io.IOException;
import java.nio.file.Path;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;

/** The methods that all clauses about heads need. */
interface HeadUnderTest {

  /** Creates a policy with fresh weights, the same each time; the caller closes it. */
  TrainablePolicy createPolicy();

  /** Opens a saved policy; the caller closes it. */
  TrainablePolicy openSaved(Path folder, PolicyCard card) throws IOException;

  /** Returns an observation in the layout of the model. */
  Observation observation(int number);

  /** Returns the largest difference of chunks that rounding explains. */
  double chunkTolerance();

  /** Returns the largest relative difference between a finite difference and the gradient. */
  double gradientTolerance();

  /** Returns the number of samples for comparing the sampler with its log-probabilities. */
  int plansToDraw();

  /** Returns true if log-probabilities are densities of the sampled trace. */
  boolean logProbabilitiesAreDensities();

  /** Creates a policy with noise on the weights of its head, and a few decisions. */
  default HeadTrial trial() {
    return HeadTrial.of(this);
  }
}
