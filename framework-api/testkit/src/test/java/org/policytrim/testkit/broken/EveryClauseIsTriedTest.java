package org.policytrim.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.policytrim.testkit.ActionHeadContract;
import org.policytrim.testkit.EnvironmentContract;
import org.policytrim.testkit.ImitationLearnerContract;
import org.policytrim.testkit.RewardTermContract;
import org.policytrim.testkit.SettingsContract;

/**
 * Tests that each test of each contract has detected a mistake, so that none of them always passes.
 */
class EveryClauseIsTriedTest {

  @Test
  void everyClauseHasCaughtSomething() {
    Set<String> clauses = new TreeSet<>();
    for (Class<?> contract :
        List.of(
            EnvironmentContract.class,
            ActionHeadContract.class,
            ImitationLearnerContract.class,
            RewardTermContract.class,
            SettingsContract.class)) {
      Stream.concat(Arrays.stream(contract.getMethods()), declared(contract))
          .filter(
              method ->
                  method.isAnnotationPresent(Test.class)
                      || method.isAnnotationPresent(ParameterizedTest.class))
          .forEach(method -> clauses.add(method.getName()));
    }
    Set<String> caught = new TreeSet<>();
    Stream.of(
            BrokenEnvironmentsTest.mistakes(),
            BrokenHeadsTest.mistakes(),
            BrokenPartsTest.mistakes())
        .flatMap(mistakes -> mistakes)
        .forEach(mistake -> caught.add((String) mistake.get()[1]));
    assertThat(caught).isEqualTo(clauses);
  }

  private static Stream<java.lang.reflect.Method> declared(Class<?> contract) {
    return Arrays.stream(contract.getDeclaredMethods());
  }
}
