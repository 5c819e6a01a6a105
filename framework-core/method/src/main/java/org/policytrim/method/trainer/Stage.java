package org.policytrim.method.trainer;

import org.policytrim.method.reward.RewardComposition;
import org.policytrim.method.rollout.GroupSchedule;

/**
 * The part of a training stage that the trainer needs (docs/method.md, section 6).
 *
 * @param name the stage's name in the experiment, such as {@code extend} or {@code trim}; part of
 *     the key of every random stream
 * @param label the name in logs, curves and checkpoints; differs from {@code name} in an ablation
 * @param schedule selects the groups that each iteration plays
 * @param rewards scores the groups
 */
public record Stage(String name, String label, GroupSchedule schedule, RewardComposition rewards) {}
