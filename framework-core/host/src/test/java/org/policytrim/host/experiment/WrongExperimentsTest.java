package org.policytrim.host.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.host.settings.Problem;

/**
 * Compares the problems of each {@code wrong/NAME.yaml}, which has several mistakes, with {@code
 * wrong/NAME.problems}. Lines {@code # --set ...} at the top are overrides.
 */
class WrongExperimentsTest {

  private static final ExperimentReader READER =
      new ExperimentReader(FixtureComponents.components());

  static Stream<Path> experiments() throws IOException, URISyntaxException {
    return files().filter(file -> file.toString().endsWith(".yaml"));
  }

  private static Stream<Path> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(WrongExperimentsTest.class.getResource("/experiments/wrong"))
                .toURI());
    return Files.list(folder).sorted();
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void findsAllProblemsAtOnce(Path file) throws IOException {
    String text = Files.readString(file);
    String name = file.getFileName().toString();
    List<String> overrides =
        text.lines()
            .takeWhile(line -> line.startsWith("# --set "))
            .map(line -> line.substring("# --set ".length()))
            .toList();
    ExperimentException refused =
        catchThrowableOfType(ExperimentException.class, () -> READER.read(text, name, overrides));
    assertThat(refused).as("%s is refused", name).isNotNull();
    Path expected = file.resolveSibling(name.replace(".yaml", ".problems"));
    assertThat(String.join("\n", refused.problems().stream().map(Problem::toString).toList()))
        .isEqualTo(Files.readString(expected).strip());
  }

  @Test
  void everyExperimentHasAListOfProblems() throws IOException, URISyntaxException {
    assertThat(experiments().count()).isGreaterThanOrEqualTo(25);
    assertThat(files().count())
        .as("files, one list of problems for each experiment")
        .isEqualTo(2 * experiments().count());
  }
}
