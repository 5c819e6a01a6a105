package org.policytrim.api.plugin;

import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;

/**
 * Creates reward terms of one kind. A term's weight belongs to the experiment and is not among the
 * provider's settings.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface RewardTermProvider<C extends Record> extends ComponentProvider<C> {

  /**
   * Creates a term.
   *
   * @param context the benchmark whose episodes are to be scored
   * @throws PluginException if the term cannot score episodes of that benchmark
   */
  RewardTerm create(C settings, RewardContext context);

  /**
   * Returns the number of steps from which on a success earns nothing under these settings; empty
   * where there is no such number. The core compares it with the length of the episodes and warns
   * where the two do not fit.
   */
  default OptionalInt stepLimit(C settings) {
    return OptionalInt.empty();
  }
}
