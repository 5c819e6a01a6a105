package org.policytrim.toolkit.demonstration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Environment;

/**
 * The styles in which a benchmark demonstrates its tasks, for the two methods of {@link
 * org.policytrim.api.demonstration.Demonstrable}. Immutable.
 *
 * @param <E> the class of the benchmark's environments
 */
public final class DemonstrationStyles<E extends Environment> {

  private final String benchmark;
  private final Class<E> environments;
  private final Map<String, BiFunction<E, RandomGenerator, Demonstrator>> styles;

  private DemonstrationStyles(
      String benchmark,
      Class<E> environments,
      Map<String, BiFunction<E, RandomGenerator, Demonstrator>> styles) {
    this.benchmark = benchmark;
    this.environments = environments;
    this.styles = styles;
  }

  /**
   * Creates an empty list of styles.
   *
   * @param benchmark the benchmark's name, for messages
   * @param environments the class of the benchmark's environments
   */
  public static <E extends Environment> DemonstrationStyles<E> of(
      String benchmark, Class<E> environments) {
    return new DemonstrationStyles<>(benchmark, environments, Map.of());
  }

  /** Returns a list with one more style; styles are added from the quickest on. */
  public DemonstrationStyles<E> with(
      String style, BiFunction<E, RandomGenerator, Demonstrator> demonstrator) {
    Map<String, BiFunction<E, RandomGenerator, Demonstrator>> more = new LinkedHashMap<>(styles);
    more.put(style, demonstrator);
    return new DemonstrationStyles<>(benchmark, environments, more);
  }

  /** Returns the styles' names, in order. */
  public List<String> names() {
    return List.copyOf(styles.keySet());
  }

  /**
   * Creates a demonstrator.
   *
   * @throws IllegalArgumentException if the environment is not of the benchmark's class, or the
   *     style is unknown
   */
  public Demonstrator demonstrator(Environment environment, String style, RandomGenerator random) {
    if (!environments.isInstance(environment)) {
      throw new IllegalArgumentException(
          "%s demonstrates in its own environments only, found a %s"
              .formatted(benchmark, environment.getClass().getSimpleName()));
    }
    BiFunction<E, RandomGenerator, Demonstrator> known = styles.get(style);
    if (known == null) {
      throw new IllegalArgumentException(
          "%s has demonstrations in the styles %s, found '%s'"
              .formatted(benchmark, names(), style));
    }
    return known.apply(environments.cast(environment), random);
  }
}
