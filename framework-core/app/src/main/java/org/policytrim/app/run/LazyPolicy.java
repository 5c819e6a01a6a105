package org.policytrim.app.run;

import java.util.Optional;
import java.util.function.Supplier;
import org.policytrim.api.model.TrainablePolicy;

/** A policy that is opened on first use and closed with this object. */
final class LazyPolicy implements Supplier<TrainablePolicy>, AutoCloseable {

  private final Supplier<TrainablePolicy> opener;
  private Optional<TrainablePolicy> opened = Optional.empty();

  LazyPolicy(Supplier<TrainablePolicy> opener) {
    this.opener = opener;
  }

  @Override
  public TrainablePolicy get() {
    if (opened.isEmpty()) {
      opened = Optional.of(opener.get());
    }
    return opened.get();
  }

  @Override
  public void close() {
    opened.ifPresent(TrainablePolicy::close);
    opened = Optional.empty();
  }
}
