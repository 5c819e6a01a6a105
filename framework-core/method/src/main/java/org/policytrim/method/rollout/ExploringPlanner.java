package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Samples chunks with exploration noise for training and stores the backbone's features for the
 * update. The random stream of a decision is keyed by the seed, the episode and the decision's
 * index (docs/method.md, section 2.5).
 */
final class ExploringPlanner implements Planner {

  private final TrainablePolicy policy;
  private final FeatureStore store;
  private final long version;

  ExploringPlanner(TrainablePolicy policy, FeatureStore store, long version) {
    this.policy = policy;
    this.store = store;
    this.version = version;
  }

  @Override
  public long policyVersion() {
    return version;
  }

  @Override
  public List<ActionSample> plan(List<PlanningPoint> points) {
    return PlanningContract.check(policy.card(), points, () -> sample(points));
  }

  private List<ActionSample> sample(List<PlanningPoint> points) {
    List<Features> features =
        policy.backbone().encode(points.stream().map(PlanningPoint::observation).toList());
    if (features.size() != points.size()) {
      throw new IllegalStateException(
          "the backbone encoded %d observations into %d features"
              .formatted(points.size(), features.size()));
    }
    policy.backbone().featureSpec().check(features.getFirst());
    List<SampleRequest> requests = new ArrayList<>(points.size());
    for (int i = 0; i < points.size(); i++) {
      PlanningPoint point = points.get(i);
      requests.add(new SampleRequest(features.get(i), stream(point)));
      store.put(point.key(), point.observation(), features.get(i));
    }
    return policy.head().sample(requests);
  }

  private static RandomStream stream(PlanningPoint point) {
    EpisodeKey key = point.request().key();
    return RandomStream.of(
        point.request().seed(),
        RandomStream.keyOf(key.phase()),
        key.iteration(),
        key.group(),
        key.sibling(),
        point.decision());
  }
}
