package org.policytrim.method.execution;

import java.util.List;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.action.ActionSpec;

/**
 * Executes a chunk up to the first slot on which several draws of the head disagree. The spread of
 * a slot is the mean, over its actions and axes, of the population standard deviation over the
 * draws, with every action clipped to the range of its axis and measured in half ranges. The first
 * slot is always executed.
 *
 * @param samples the number of chunks that are drawn per call, at least 2
 * @param threshold the spread at which execution stops before a slot, above 0
 * @param slot the number of actions of a slot, at least 1; the last slot of a chunk may be shorter
 */
public record SpreadRule(int samples, double threshold, int slot) implements ExecutionRule {

  public SpreadRule {
    if (samples < 2 || !(threshold > 0) || slot < 1) {
      throw new IllegalArgumentException(
          "a spread needs at least 2 samples, a threshold above 0 and slots of at least 1 action, found %d, %s and %d"
              .formatted(samples, threshold, slot));
    }
  }

  @Override
  public int executed(List<ActionChunk> chunks, ActionSpec spec) {
    int length = chunks.getFirst().steps();
    for (int start = slot; start < length; start += slot) {
      if (spread(chunks, spec, start, Math.min(start + slot, length)) >= threshold) {
        return start;
      }
    }
    return length;
  }

  private static double spread(List<ActionChunk> chunks, ActionSpec spec, int from, int to) {
    double sum = 0;
    for (int step = from; step < to; step++) {
      for (int axis = 0; axis < spec.dimensions(); axis++) {
        sum += deviation(chunks, step, axis, spec.axes().get(axis));
      }
    }
    return sum / ((to - from) * spec.dimensions());
  }

  private static double deviation(List<ActionChunk> chunks, int step, int axis, ActionAxis range) {
    double[] values =
        chunks.stream().mapToDouble(chunk -> range.clip(chunk.actions().get(step, axis))).toArray();
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length) / (0.5 * (range.high() - range.low()));
  }
}
