package org.policytrim.testkit;

import java.io.IOException;
import java.nio.file.Path;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;

/** What the clauses about heads have in common. */
interface HeadUnderTest {

  /** A policy with fresh weights, the same each time; whoever asks closes it. */
  TrainablePolicy createPolicy();

  /** What was saved. */
  TrainablePolicy openSaved(Path folder, PolicyCard card) throws IOException;

  /** An observation that the model can see. */
  Observation observation(int number);

  /** How far plans may be apart for reasons of rounding. */
  double chunkTolerance();

  /** How far measured slopes may be from the gradient, as a share. */
  double gradientTolerance();

  /** How many plans are drawn to hold the sampler against its log-probabilities. */
  int plansToDraw();

  /** Whether log-probabilities are those of the trace as drawn. */
  boolean logProbabilitiesAreDensities();

  /** A policy with its head a little off its first weights, and a few decisions of it. */
  default HeadTrial trial() {
    return HeadTrial.of(this);
  }
}
