package org.policytrim.api.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.SpiVersion;

/**
 * Compares the API with the one recorded in {@code src/api/signatures.txt}. A breaking difference
 * fails; an addition that is not recorded yet skips a test, with a note.
 *
 * <p>The system property {@code policytrim.api.write} records the present API instead.
 */
class ApiCompatibilityTest {

  private static final String ROOT = "org.policytrim.api";
  private static final Path FILE = Path.of("src/api/signatures.txt");
  private static final String COMMAND =
      "mvn -pl framework-api test -Dtest=ApiCompatibilityTest -Dpolicytrim.api.write=true";

  private static ApiComparison comparison;

  @BeforeAll
  static void compare() throws Exception {
    Path classes =
        Path.of(SpiVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var present = ApiReader.read(classes, ROOT);
    assertThat(present).hasSizeGreaterThan(100);
    if (System.getProperty("policytrim.api.write") != null) {
      ApiRecord.write(present, COMMAND, FILE);
    }
    comparison = ApiComparison.between(ApiRecord.read(FILE), present);
  }

  @Test
  void existingPluginsStillWork() {
    if (!comparison.breaking().isEmpty()) {
      fail(
          report(
              "The API differs from framework-api/" + FILE + " in ways that break plugins:",
              comparison.breaking(),
              "Keep what plugins use, or give a new method of an interface a default. If the break is"
                  + " intended, raise SpiVersion.SEMANTIC and record the API:"));
    }
  }

  @Test
  void additionsAreRecorded() {
    String note =
        report(
            "The API has additions that framework-api/" + FILE + " lacks; no plugin breaks:",
            comparison.additions(),
            "Until they are recorded, changes to them go unnoticed. To record them:");
    if (!comparison.additions().isEmpty()) {
      System.out.println(note);
    }
    assumeTrue(comparison.additions().isEmpty(), note);
  }

  private static String report(String opening, List<String> differences, String advice) {
    return "%s%n  %s%n%s%n  %s"
        .formatted(opening, String.join("\n  ", differences), advice, COMMAND);
  }
}
