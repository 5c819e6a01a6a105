package org.policytrim.pi05.policy;

import org.policytrim.pi05.flow.DenoiseSchedule;
import org.policytrim.pi05.flow.Exploration;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.Pi05Sizes;

/**
 * How a head denoises and explores.
 *
 * @param sizes the network's
 * @param expert whose weights are trained
 * @param schedule the denoise steps and their noise
 * @param exploration where chance enters
 * @param axes how many of an action's numbers count
 * @param largestBatch how many plans are computed at once, to bound memory
 */
record HeadSettings(
    Pi05Sizes sizes,
    Expert expert,
    DenoiseSchedule schedule,
    Exploration exploration,
    int axes,
    int largestBatch) {}
