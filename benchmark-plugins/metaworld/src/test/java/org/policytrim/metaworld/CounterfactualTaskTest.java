package org.policytrim.metaworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.Snapshottable;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.metaworld.task.Catalogue;
import org.policytrim.toolkit.environment.SelectionResolver;
import org.policytrim.toolkit.random.RandomStream;

/** Tests of tasks with the scene of one task and the instruction of another. */
@TestInstance(Lifecycle.PER_CLASS)
class CounterfactualTaskTest {

  private static final String SHOWN = "faucet-open-v3";
  private static final String INSTRUCTED = "faucet-close-v3";
  private static final String COUNTERFACTUAL = INSTRUCTED + "@" + SHOWN;
  private static final int STATES = 5;

  private Benchmark benchmark;

  @BeforeAll
  void open() {
    MetaworldProvider provider = new MetaworldProvider(TestAssets.cache(), 1);
    benchmark =
        provider.create(
            MetaworldSettings.standard(),
            SelectionResolver.resolve(
                provider, List.of(SHOWN, INSTRUCTED, COUNTERFACTUAL), "corner-64"));
  }

  @AfterAll
  void close() {
    if (benchmark != null) {
      benchmark.close();
    }
  }

  @Test
  void combinesTasksOfOneSceneAndWorkspace() {
    assertThat(Catalogue.counterfactualIds())
        .contains(COUNTERFACTUAL, SHOWN + "@" + INSTRUCTED)
        .doesNotContain("door-open-v3@drawer-open-v3", SHOWN + "@" + SHOWN);
    assertThat(Catalogue.ids()).doesNotContain(COUNTERFACTUAL);
  }

  @Test
  void hasTheImagesOfOneTaskAndTheInstructionOfTheOther() {
    for (int index = 0; index < STATES; index++) {
      Observation simulation = seen(SHOWN, index);
      Observation counterfactual = seen(COUNTERFACTUAL, index);

      assertThat(counterfactual.images()).isEqualTo(simulation.images());
      assertThat(counterfactual.state()).isEqualTo(simulation.state());
      assertThat(counterfactual.instruction()).isEqualTo(Catalogue.task(INSTRUCTED).instruction());
    }
  }

  @Test
  void succeedsWhenTheInstructedTaskSucceeds() {
    for (int index = 0; index < STATES; index++) {
      assertThat(expertSucceeds(COUNTERFACTUAL, index)).as("state %d", index).isTrue();
    }
  }

  @Test
  void continuesFromASnapshot() {
    try (Environment environment = environment(COUNTERFACTUAL)) {
      environment.reset(state(COUNTERFACTUAL, 0));
      Demonstrator expert = expert(environment, 0);
      for (int step = 0; step < 30; step++) {
        environment.step(expert.act());
      }
      EnvironmentSnapshot snapshot = ((Snapshottable) environment).snapshot();
      double[] action = expert.act();
      StepOutcome first = environment.step(action);
      environment.reset(state(COUNTERFACTUAL, 1));
      ((Snapshottable) environment).restore(snapshot);

      assertThat(environment.step(action)).isEqualTo(first);
    }
  }

  private boolean expertSucceeds(String task, int index) {
    try (Environment environment = environment(task)) {
      environment.reset(state(task, index));
      Demonstrator expert = expert(environment, index);
      for (int step = 0; step < 300; step++) {
        if (environment.step(expert.act()).success()) {
          return true;
        }
      }
      return false;
    }
  }

  private Demonstrator expert(Environment environment, int index) {
    return ((Demonstrable) benchmark)
        .demonstrator(environment, "expert", RandomStream.of(7, index));
  }

  private Observation seen(String task, int index) {
    try (Environment environment = environment(task)) {
      environment.reset(state(task, index));
      // The first observations of some tasks show the poses of before the last physics step.
      environment.step(new double[4]);
      return environment.observe(benchmark.spec().observations());
    }
  }

  private Environment environment(String task) {
    return benchmark.open(benchmark.suite().task(task).orElseThrow());
  }

  private static InitialState state(String task, int index) {
    return new InitialState(task, StateSplit.EVALUATION, index);
  }
}
