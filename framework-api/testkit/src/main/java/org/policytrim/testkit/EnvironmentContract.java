package org.policytrim.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.task.Task;

/**
 * The requirements of the SPI on a {@link Benchmark} and its {@link Environment}s.
 *
 * <pre>{@code
 * class MyWorldContractTest extends EnvironmentContract {
 *   public Benchmark openBenchmark() {
 *     MyWorldProvider provider = new MyWorldProvider();
 *     return provider.create(new MyWorldSettings(), SelectionResolver.byDefault(provider));
 *   }
 * }
 * }</pre>
 *
 * <p>The clauses about optional abilities run if the benchmark or its environments implement the
 * interface. Where assets may be missing, let {@link #openBenchmark} abort with a JUnit assumption.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class EnvironmentContract
    implements PlayClauses,
        RefusalClauses,
        StateClauses,
        ViewClauses,
        SnapshotClauses,
        DemonstratorClauses {

  private @Nullable Benchmark benchmark;

  /** Opens a new instance of the benchmark under test, with the same settings each time. */
  @Override
  public abstract Benchmark openBenchmark();

  /** Returns the tasks to test; by default the whole suite. */
  public List<Task> tasksToTry(Benchmark of) {
    return of.suite().tasks();
  }

  /** Returns the number of steps of a test trajectory. */
  @Override
  public int trialSteps() {
    return 20;
  }

  @BeforeAll
  void open() {
    benchmark = openBenchmark();
  }

  @AfterAll
  void close() {
    if (benchmark != null) {
      benchmark.close();
    }
  }

  @Override
  public Benchmark benchmark() {
    if (benchmark == null) {
      throw new IllegalStateException("the benchmark was not opened");
    }
    return benchmark;
  }

  /** Returns the tasks to test, for parameterized tests. */
  @Override
  public Stream<Task> tasks() {
    return tasksToTry(benchmark()).stream();
  }
}
