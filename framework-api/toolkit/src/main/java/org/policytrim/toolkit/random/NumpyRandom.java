package org.policytrim.toolkit.random;

/**
 * NumPy's legacy random generator, bit-identical to {@code numpy.random.seed(n)} followed by {@code
 * uniform}, {@code randint} and {@code randn}. It is the Mersenne Twister MT19937 (Matsumoto and
 * Nishimura 1998), seeded by Knuth's recurrence; two outputs make a double of 53 bits. Not suitable
 * for cryptography. May be used by one thread at a time.
 */
public final class NumpyRandom {

  /** The largest seed: 2^32 - 1. */
  public static final long LARGEST_SEED = 0xFFFFFFFFL;

  private static final int LENGTH = 624;
  private static final int SHIFT = 397;
  private static final int UPPER_BIT = 0x80000000;
  private static final int LOWER_BITS = 0x7FFFFFFF;
  private static final int TWIST = 0x9908B0DF;

  private final int[] state = new int[LENGTH];
  private int position = LENGTH;

  /** The unused second number of a pair of normally distributed numbers; NaN if there is none. */
  private double spare = Double.NaN;

  /**
   * Creates a generator in the state after {@code numpy.random.seed(seed)}.
   *
   * @param seed 0 to {@link #LARGEST_SEED}
   */
  public NumpyRandom(long seed) {
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new IllegalArgumentException(
          "a seed of NumPy's generator must be between 0 and %d, found %d"
              .formatted(LARGEST_SEED, seed));
    }
    state[0] = (int) seed;
    for (int i = 1; i < LENGTH; i++) {
      int previous = state[i - 1];
      state[i] = 1812433253 * (previous ^ (previous >>> 30)) + i;
    }
  }

  /** Returns the next number in [0, 1), made of 27 and 26 bits of two outputs. */
  public double nextDouble() {
    int high = nextInt() >>> 5;
    int low = nextInt() >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  /**
   * Draws one number for each pair of limits, as {@code uniform(low, high)} does.
   *
   * @param low the lower limits, inclusive
   * @param high the upper limits, exclusive up to rounding
   */
  public double[] uniform(double[] low, double[] high) {
    double[] drawn = new double[low.length];
    for (int i = 0; i < low.length; i++) {
      drawn[i] = uniform(low[i], high[i]);
    }
    return drawn;
  }

  /** Draws a number as {@code uniform(low, high)} does. */
  public double uniform(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /**
   * Draws an integer from 0 (inclusive) to a bound (exclusive), as {@code randint(bound)} does:
   * outputs are masked to the bits of the bound and rejected until one is in range. A bound of 1
   * draws nothing.
   *
   * @param bound at least 1
   */
  public int below(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("a bound must be at least 1, found " + bound);
    }
    if (bound == 1) {
      return 0;
    }
    int mask = -1 >>> Integer.numberOfLeadingZeros(bound - 1);
    int value = nextInt() & mask;
    while (value >= bound) {
      value = nextInt() & mask;
    }
    return value;
  }

  /** Draws a normally distributed number by Marsaglia's polar method, as {@code randn()} does. */
  public double nextGaussian() {
    if (Double.isFinite(spare)) {
      double kept = spare;
      spare = Double.NaN;
      return kept;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * nextDouble() - 1;
      y = 2 * nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * Math.log(square) / square);
    spare = factor * x;
    return factor * y;
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
