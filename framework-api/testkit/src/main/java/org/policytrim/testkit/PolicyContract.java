package org.policytrim.testkit;

import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.Policy;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Everything the SPI asks of a {@link Policy} that can only be run, such as a server elsewhere. A
 * policy that can be trained has an {@link ActionHeadContract}, which holds this one too.
 *
 * <pre>{@code
 * class MyPolicyContractTest extends PolicyContract {
 *   public Policy openPolicy() {
 *     return new MyPolicyProvider().open(new MyPolicySettings("localhost", 8000));
 *   }
 * }
 * }</pre>
 */
public abstract class PolicyContract implements PlanClauses {

  /** The policy under test; opened anew for each test, which closes it. */
  @Override
  public abstract Policy openPolicy();

  /** An instruction the policy understands. */
  public String instruction() {
    return "pick up the cube";
  }

  /** An observation that fits the policy's card; different numbers give different ones. */
  @Override
  public Observation observation(Policy policy, int number) {
    return SpecSamples.observation(
        policy.card().observations(), instruction(), RandomStream.of(0x0B5E, number));
  }

  /** How far a plan may be from the one for the same request in another batch, in action units. */
  @Override
  public double chunkTolerance() {
    return 1e-5;
  }
}
