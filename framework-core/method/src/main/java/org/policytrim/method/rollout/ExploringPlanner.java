package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.toolkit.random.RandomStream;

/** Draws plans with exploration and puts aside what the backbone saw. */
final class ExploringPlanner implements Planner {

  private final TrainablePolicy policy;
  private final FeatureStore store;
  private final long seed;
  private final long version;

  ExploringPlanner(TrainablePolicy policy, FeatureStore store, long seed, long version) {
    this.policy = policy;
    this.store = store;
    this.seed = seed;
    this.version = version;
  }

  @Override
  public long policyVersion() {
    return version;
  }

  @Override
  public List<ActionSample> plan(List<PlanningPoint> moments) {
    return PolicyFailure.named(
        policy.card(),
        moments,
        () -> {
          List<Features> features =
              policy.backbone().encode(moments.stream().map(PlanningPoint::observation).toList());
          if (features.size() != moments.size()) {
            throw new IllegalStateException(
                "the backbone encoded %d observations into %d features"
                    .formatted(moments.size(), features.size()));
          }
          policy.backbone().featureSpec().check(features.getFirst());
          List<SampleRequest> requests = new ArrayList<>(moments.size());
          for (int i = 0; i < moments.size(); i++) {
            requests.add(new SampleRequest(features.get(i), stream(moments.get(i))));
            store.put(moments.get(i).key(), moments.get(i).observation(), features.get(i));
          }
          return policy.head().sample(requests);
        });
  }

  private RandomStream stream(PlanningPoint moment) {
    EpisodeKey key = moment.order().key();
    return RandomStream.of(
        seed,
        RandomStream.keyOf(key.phase()),
        key.iteration(),
        key.group(),
        key.sibling(),
        moment.decision());
  }
}
