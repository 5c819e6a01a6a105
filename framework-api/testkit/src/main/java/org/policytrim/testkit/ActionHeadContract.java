package org.policytrim.testkit;

import org.policytrim.api.model.Policy;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;

/**
 * Everything the SPI asks of a {@link TrainablePolicy}: its backbone, its {@link
 * TrainableActionHead} and the files it saves. It holds all of {@link PolicyContract} too.
 *
 * <pre>{@code
 * class MyHeadContractTest extends ActionHeadContract<MySettings> {
 *   public ModelProvider<MySettings> provider() { return new MyProvider(); }
 *   public MySettings settings() { return new MySettings(16); }
 * }
 * }</pre>
 *
 * <p>Before anything is tried the head's weights are moved a little at random, so that layers that
 * begin at 0 don't hide mistakes behind them.
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
   * How far the change of the log-probabilities may be from what the gradient says, as a share of
   * it. Finite differences of single-precision networks are hardly better than this.
   */
  @Override
  public double gradientTolerance() {
    return 0.01;
  }

  /** How many plans are drawn to see whether sampler and log-probabilities agree. */
  @Override
  public int plansToDraw() {
    return 512;
  }

  /**
   * Whether exp of the summed log-probabilities is the density of a drawn trace, as it is unless
   * they are means over several denoise steps. Only then can the sampler be held against them.
   */
  @Override
  public boolean logProbabilitiesAreDensities() {
    return true;
  }
}
