package org.policytrim.api.demonstration;

import java.util.List;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;

/** A {@link Benchmark} whose tasks can be demonstrated. Pretraining requires it. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface Demonstrable {

  /**
   * Returns the styles in which tasks can be demonstrated, the quickest first; at least one. By
   * convention {@code expert} is direct and {@code teleoperated} slower, with noise and pauses.
   */
  List<String> demonstrationStyles();

  /**
   * Creates a demonstrator for one episode.
   *
   * @param environment an environment of this benchmark that has just been reset; the demonstrator
   *     reads its state and is used until the next reset
   * @param style one of {@link #demonstrationStyles()}
   * @param random the only source of chance
   * @throws IllegalArgumentException if the environment belongs to another benchmark, or the style
   *     is unknown
   */
  Demonstrator demonstrator(Environment environment, String style, RandomGenerator random);
}
