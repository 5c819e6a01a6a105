package org.policytrim.toolkit.random;

import java.util.random.RandomGenerator;
import org.policytrim.api.task.InitialState;

/**
 * A random generator that is determined by a key: SplitMix64, seeded with a hash of the key. Not
 * suitable for cryptography. Belongs to one thread at a time.
 */
public final class RandomStream implements RandomGenerator {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final long SPREAD = 0xD1342543DE82EF95L;

  private long state;

  private RandomStream(long state) {
    this.state = state;
  }

  /**
   * Creates the stream of a key. Keys that differ in a part, in the order or in the length give
   * unrelated streams.
   *
   * @param seed the experiment's seed
   * @param key the parts of the key, such as iteration, group, sibling and decision
   */
  public static RandomStream of(long seed, long... key) {
    long hash = mix(seed + GOLDEN_GAMMA);
    for (long part : key) {
      // The factor prevents a part from cancelling the seed or another part of the same value.
      hash = mix(hash * SPREAD + mix(part + GOLDEN_GAMMA));
    }
    return new RandomStream(mix(hash + key.length));
  }

  /**
   * Creates the stream of one step of an episode, for environments with chance: it depends on the
   * initial state and the step alone, not on what happened before.
   *
   * @param benchmark the benchmark's name
   * @param step the number of steps before it; 0 is the reset
   */
  public static RandomStream of(String benchmark, InitialState initial, int step) {
    return of(
        keyOf(benchmark),
        keyOf(initial.taskId()),
        keyOf(initial.split().streamName()),
        initial.index(),
        step);
  }

  /**
   * Returns a number for a name, for use as a part of a key; the same in every run and on every
   * machine.
   */
  public static long keyOf(String name) {
    long hash = GOLDEN_GAMMA;
    for (int i = 0; i < name.length(); i++) {
      hash = mix(hash ^ name.charAt(i));
    }
    return hash;
  }

  @Override
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  private static long mix(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
