package org.policytrim.toolkit.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ThroughputTest {

  private static final long MILLISECOND = 1_000_000;

  /** Sleeps for 2 ms and counts that as 4 units: at most 2000 per second. */
  private static long sleep() {
    LockSupport.parkNanos(2 * MILLISECOND);
    return 4;
  }

  @Test
  void countsUnitsPerSecond() {
    assertThat(Throughput.perSecond(ThroughputTest::sleep, 0.3)).isBetween(100.0, 2000.0);
  }

  @Test
  void addsThreadsAndClosesTheirWork() {
    AtomicInteger closed = new AtomicInteger();
    Workload work =
        new Workload() {
          @Override
          public long run() {
            return sleep();
          }

          @Override
          public void prepare() {
            LockSupport.parkNanos(MILLISECOND);
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    assertThat(Throughput.perSecond(() -> work, 3, 0.3)).isBetween(300.0, 6000.0);
    assertThat(closed).hasValue(3);
  }

  @Test
  void oneFailureEndsTheMeasurement() {
    AtomicInteger opened = new AtomicInteger();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Throughput.perSecond(
                    () -> {
                      if (opened.incrementAndGet() == 2) {
                        throw new IllegalStateException("no more");
                      }
                      return ThroughputTest::sleep;
                    },
                    2,
                    0.1))
        .withMessage("no more");
  }
}
