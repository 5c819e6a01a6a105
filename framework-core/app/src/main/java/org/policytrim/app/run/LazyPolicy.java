package org.policytrim.app.run;

import java.util.Optional;
import java.util.function.Supplier;
import org.policytrim.api.model.TrainablePolicy;

/** A bundle's policy, opened when it is first needed and closed with this. */
final class LazyPolicy implements Supplier<TrainablePolicy>, AutoCloseable {

  private final Supplier<TrainablePolicy> opening;
  private Optional<TrainablePolicy> opened = Optional.empty();

  LazyPolicy(Supplier<TrainablePolicy> opening) {
    this.opening = opening;
  }

  @Override
  public TrainablePolicy get() {
    if (opened.isEmpty()) {
      opened = Optional.of(opening.get());
    }
    return opened.get();
  }

  @Override
  public void close() {
    opened.ifPresent(TrainablePolicy::close);
    opened = Optional.empty();
  }
}
