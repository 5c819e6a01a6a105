package org.policytrim.testkit;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.BenchmarkSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.api.tensor.Matrix;

/**
 * Another benchmark without its optional abilities: no demonstrations, no videos and no snapshots.
 *
 * @param inner the benchmark that does the work
 */
public record BareBenchmark(Benchmark inner) implements Benchmark {

  @Override
  public BenchmarkSpec spec() {
    return inner.spec();
  }

  @Override
  public TaskSuite suite() {
    return inner.suite();
  }

  @Override
  public int stateCount(Task task, StateSplit split) {
    return inner.stateCount(task, split);
  }

  @Override
  public Environment open(Task task) {
    return new BareEnvironment(inner.open(task));
  }

  @Override
  public void close() {
    inner.close();
  }

  private record BareEnvironment(Environment inner) implements Environment {

    @Override
    public Task task() {
      return inner.task();
    }

    @Override
    public Matrix reset(InitialState state) {
      return inner.reset(state);
    }

    @Override
    public StepOutcome step(double[] action) {
      return inner.step(action);
    }

    @Override
    public Observation observe(ObservationSpec spec) {
      return inner.observe(spec);
    }

    @Override
    public void close() {
      inner.close();
    }
  }
}
