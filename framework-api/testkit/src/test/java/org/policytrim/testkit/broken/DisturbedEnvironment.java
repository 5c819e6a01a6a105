package org.policytrim.testkit.broken;

import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.Snapshottable;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;

/** A correct environment; subclasses break one method. */
class DisturbedEnvironment implements Environment, Snapshottable {

  final Environment sound;

  DisturbedEnvironment(Environment sound) {
    this.sound = sound;
  }

  @Override
  public Task task() {
    return sound.task();
  }

  @Override
  public Matrix reset(InitialState state) {
    return sound.reset(state);
  }

  @Override
  public StepOutcome step(double[] action) {
    return sound.step(action);
  }

  @Override
  public Observation observe(ObservationSpec spec) {
    return sound.observe(spec);
  }

  @Override
  public EnvironmentSnapshot snapshot() {
    return ((Snapshottable) sound).snapshot();
  }

  @Override
  public void restore(EnvironmentSnapshot snapshot) {
    ((Snapshottable) sound).restore(snapshot);
  }

  @Override
  public void close() {
    sound.close();
  }
}
