package org.policytrim.mujoco.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WorkloadTimerTest {

  private final AtomicInteger open = new AtomicInteger();

  /** Waits in every action, and much longer before every series. */
  private final class Waiting implements Workload {

    Waiting() {
      open.incrementAndGet();
    }

    @Override
    public void begin() {
      LockSupport.parkNanos(20_000_000);
    }

    @Override
    public void act(int number) {
      LockSupport.parkNanos(1_000_000);
    }

    @Override
    public void close() {
      open.decrementAndGet();
    }
  }

  @Test
  void preparationIsNotCountedAndThreadsAreSummed() {
    double rate = WorkloadTimer.perSecond(Waiting::new, 5, 2, 0.1);
    // Two threads of at most 1000 actions per second; with preparation it would be at most 400.
    assertThat(rate).isBetween(500.0, 2000.0);
    assertThat(open).hasValue(0);
  }

  @Test
  void failuresArePropagated() {
    Workload failing =
        new Workload() {
          @Override
          public void begin() {
            throw new IllegalStateException("not ready");
          }

          @Override
          public void act(int number) {}

          @Override
          public void close() {}
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> WorkloadTimer.perSecond(() -> failing, 1, 1, 0.1))
        .withMessage("not ready");
  }
}
