package org.policytrim.maniskill.random;

/**
 * PyTorch's random generator on the CPU, bit-identical to {@code torch.manual_seed(n)} followed by
 * {@code torch.rand} and {@code torch.normal} of fewer than 16 single-precision numbers. It is the
 * Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), seeded by Knuth's recurrence. May be
 * used by one thread at a time.
 */
public final class TorchRandom {

  /** The largest seed: 2^32 - 1. */
  public static final long LARGEST_SEED = 0xFFFFFFFFL;

  private static final int LENGTH = 624;
  private static final int SHIFT = 397;
  private static final int UPPER_BIT = 0x80000000;
  private static final int LOWER_BITS = 0x7FFFFFFF;
  private static final int TWIST = 0x9908B0DF;
  private static final int FLOAT_BITS = 24;
  private static final int DOUBLE_BITS = 53;

  private final int[] state = new int[LENGTH];
  private int position = LENGTH;

  /** The unused second number of a pair of normally distributed numbers; NaN if there is none. */
  private double spare = Double.NaN;

  /**
   * Creates a generator in the state after {@code torch.manual_seed(seed)}.
   *
   * @param seed 0 to {@link #LARGEST_SEED}
   */
  public TorchRandom(long seed) {
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new IllegalArgumentException(
          "a seed must be between 0 and %d, found %d".formatted(LARGEST_SEED, seed));
    }
    state[0] = (int) seed;
    for (int i = 1; i < LENGTH; i++) {
      int previous = state[i - 1];
      state[i] = 1812433253 * (previous ^ (previous >>> 30)) + i;
    }
  }

  /** Returns a number in [0, 1) with 24 bits, as {@code torch.rand} draws it. */
  public float next() {
    return (nextInt() & ((1 << FLOAT_BITS) - 1)) * (1f / (1 << FLOAT_BITS));
  }

  /** Returns {@code torch.rand(1) * range + low} in single precision. */
  public float uniform(float low, float range) {
    return next() * range + low;
  }

  /**
   * Returns a normally distributed number by the method of Box and Muller, as {@code torch.normal}
   * draws it.
   *
   * @param deviation the standard deviation
   */
  public float nextNormal(double deviation) {
    double drawn;
    if (Double.isNaN(spare)) {
      double first = nextDouble();
      double second = nextDouble();
      double radius = Math.sqrt(-2.0 * Math.log1p(-second));
      double angle = 2.0 * Math.PI * first;
      spare = radius * Math.sin(angle);
      drawn = radius * Math.cos(angle);
    } else {
      drawn = spare;
      spare = Double.NaN;
    }
    return (float) (drawn * deviation);
  }

  private double nextDouble() {
    long high = Integer.toUnsignedLong(nextInt());
    long low = Integer.toUnsignedLong(nextInt());
    long bits = (high << Integer.SIZE | low) & ((1L << DOUBLE_BITS) - 1);
    return bits * 0x1p-53;
  }

  private int nextInt() {
    if (position == LENGTH) {
      twist();
    }
    int value = state[position++];
    value ^= value >>> 11;
    value ^= (value << 7) & 0x9D2C5680;
    value ^= (value << 15) & 0xEFC60000;
    return value ^ (value >>> 18);
  }

  private void twist() {
    for (int i = 0; i < LENGTH; i++) {
      int mixed = (state[i] & UPPER_BIT) | (state[(i + 1) % LENGTH] & LOWER_BITS);
      int twisted = state[(i + SHIFT) % LENGTH] ^ (mixed >>> 1);
      state[i] = (mixed & 1) == 0 ? twisted : twisted ^ TWIST;
    }
    position = 0;
  }
}
