package org.policytrim.toolkit.demonstration;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Environment;

/** A benchmark whose demonstrators are made by {@link DemonstrationStyles}. */
public interface StyledDemonstrable extends Demonstrable {

  /** Returns the styles, the quickest first. */
  DemonstrationStyles<?> styles();

  @Override
  default List<String> demonstrationStyles() {
    return styles().names();
  }

  @Override
  default Demonstrator demonstrator(Environment environment, String style, RandomGenerator random) {
    return styles().demonstrator(environment, style, random);
  }
}
