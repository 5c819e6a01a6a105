package org.policytrim.testkit;

import org.policytrim.api.model.Policy;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;

/**
 * The requirements of the SPI on a {@link TrainablePolicy}: its backbone, its {@link
 * TrainableActionHead} and its files. Includes {@link PolicyContract}.
 *
 * <pre>{@code
 * class MyHeadContractTest extends ActionHeadContract<MySettings> {
 *   public ModelProvider<MySettings> provider() { return new MyProvider(); }
 *   public MySettings settings() { return new MySettings(16); }
 * }
 * }</pre>
 *
 * <p>Noise is added to the head's weights first, because layers that are initialised with 0 would
 * hide mistakes.
 *
 * @param <C> the provider's settings
 */
public abstract class ActionHeadContract<C extends Record> extends ModelContract<C>
    implements PlanClauses,
        SamplingClauses,
        GradientClauses,
        OptimizerClauses,
        TrainingStateClauses,
        BundleClauses {

  @Override
  public Policy openPolicy() {
    return createPolicy();
  }

  /**
   * Returns the largest relative difference between a finite difference and the gradient.
   * Single-precision networks hardly allow less than the default.
   */
  @Override
  public double gradientTolerance() {
    return 0.01;
  }

  /** Returns the number of samples for comparing the sampler with its log-probabilities. */
  @Override
  public int plansToDraw() {
    return 512;
  }

  /**
   * Returns true if exp of the summed log-probabilities is the density of a sampled trace; false if
   * they are means over denoising steps. Only densities are compared with the sampler.
   */
  @Override
  public boolean logProbabilitiesAreDensities() {
    return true;
  }
}
