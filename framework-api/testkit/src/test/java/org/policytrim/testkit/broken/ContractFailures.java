package org.policytrim.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.HashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs a contract on a plugin with a mistake and checks the failures. */
final class ContractFailures {

  private ContractFailures() {}

  /**
   * Asserts that a test of the contract fails with a helpful message.
   *
   * @param contract a subclass of a contract
   * @param test the name of the test method that must fail
   * @param words the words that the message must contain
   */
  static void assertCaught(Class<?> contract, String test, String... words) {
    Map<String, String> failures = failures(contract);
    assertThat(failures).as("failures of %s", contract.getSimpleName()).containsKey(test);
    assertThat(failures.get(test))
        .contains("The contract requires:", "Observed:", "Probable cause:")
        .contains(words);
  }

  /** Returns the messages of the failed tests, by method. */
  static Map<String, String> failures(Class<?> contract) {
    Map<String, String> failures = new HashMap<>();
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents()
        .finished()
        .stream()
        .forEach(
            event -> {
              var result =
                  event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class);
              if (result.getStatus() == Status.FAILED) {
                String method =
                    event
                        .getTestDescriptor()
                        .getSource()
                        .map(source -> source instanceof MethodSource m ? m.getMethodName() : "?")
                        .orElse("?");
                String message =
                    result.getThrowable().map(Throwable::toString).orElse("no throwable");
                failures.putIfAbsent(method, message);
              }
            });
    return failures;
  }
}
