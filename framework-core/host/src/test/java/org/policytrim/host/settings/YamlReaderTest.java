package org.policytrim.host.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

  private static Optional<YamlNode> read(String text, ProblemCollector problems) {
    return YamlReader.read(text, "t.yaml", problems);
  }

  @Test
  void charactersOutsideTheBasicPlaneAreReadAtAnyLength() {
    for (int length = 1000; length < 1100; length++) {
      for (int size : new int[] {1, 2, 3}) {
        String value = "a".repeat(length * size) + "\uD83D\uDE42" + "b".repeat(1030);
        ProblemCollector problems = new ProblemCollector("test.yaml");
        assertThat(YamlReader.read("# " + value + "\nkey: '" + value + "'\n", "test", problems))
            .isPresent();
        assertThat(problems.isEmpty()).isTrue();
      }
    }
  }

  @Test
  void recordsPositions() {
    ProblemCollector problems = new ProblemCollector("t.yaml");
    YamlNode root = read("\uFEFFa: 1\r\nb:\r\n  - x\r\n  - {c: 'q'}\r\n", problems).orElseThrow();
    assertThat(problems.isEmpty()).isTrue();
    PathLocator positions = new PathLocator(root);
    assertThat(positions.of("a")).isEqualTo(new SourcePosition("t.yaml", 1, 4));
    assertThat(positions.of("b[0]")).isEqualTo(new SourcePosition("t.yaml", 3, 5));
    assertThat(positions.of("b[1].c")).isEqualTo(new SourcePosition("t.yaml", 4, 9));
    assertThat(positions.of("b[1].missing.deeper")).isEqualTo(new SourcePosition("t.yaml", 4, 5));
    assertThat(positions.of("b[7]")).isEqualTo(new SourcePosition("t.yaml", 3, 3));
    assertThat(positions.of("")).isEqualTo(new SourcePosition("t.yaml", 1, 1));
  }

  /** Texts that could exhaust a reader are read or refused quickly. */
  @Test
  void isNotExhausted() {
    int most = YamlReader.LARGEST;
    for (String text :
        new String[] {
          "[".repeat(most),
          "{a: ".repeat(most / 4),
          "- ".repeat(most / 2),
          "? ".repeat(most / 2),
          "a: b\n".repeat(most / 5),
          "'" + "x".repeat(most - 2) + "'",
          "x".repeat(most),
          "&a ".repeat(most / 3),
          "[" + "a,".repeat(most / 2 - 1) + "]",
          "\n".repeat(most),
          "#".repeat(most),
          "---\n".repeat(most / 4),
          "\"" + "\\u0041".repeat(most / 6 - 1) + "\"",
          "x".repeat(most + 1)
        }) {
      ProblemCollector problems = new ProblemCollector("t.yaml");
      Optional<YamlNode> read = read(text, problems);
      assertThat(read.isPresent() || !problems.isEmpty()).isTrue();
      assertThat(problems.sorted()).hasSizeLessThanOrEqualTo(ProblemCollector.MOST + 1);
    }
  }

  @Test
  void countsFurtherProblems() {
    ProblemCollector problems = new ProblemCollector("t.yaml");
    read("a: 1\n".repeat(ProblemCollector.MOST + 12), problems);
    assertThat(problems.sorted()).hasSize(ProblemCollector.MOST + 1);
    assertThat(problems.sorted().getLast().toString())
        .isEqualTo("t.yaml: there are 11 more problems");
  }

  @Test
  void reportsForbiddenCharactersWithTheirPosition() {
    ProblemCollector problems = new ProblemCollector("t.yaml");
    assertThat(read("a: 1\nb: \u0007x\n", problems)).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "t.yaml:2:4: holds the character U+0007, which YAML does not allow. Remove it");
  }

  @Property(tries = 300)
  void neverThrows(@ForAll String text) {
    ProblemCollector problems = new ProblemCollector("t.yaml");
    assertThat(read(text, problems).isPresent() || !problems.isEmpty()).isTrue();
  }

  @Property(tries = 300)
  void readsBackAnyText(@ForAll String text) {
    // YAML can hold neither lone surrogates nor these two code points.
    String whole = text.replaceAll("[\\p{Cs}\\x{FFFE}\\x{FFFF}]", "");
    ProblemCollector problems = new ProblemCollector("t.yaml");
    String written =
        YamlWriter.write(
            RecordWriter.mapping(List.of(RecordWriter.entry("key", RecordWriter.value(whole)))));
    YamlNode.Mapping read = (YamlNode.Mapping) read(written, problems).orElseThrow();
    assertThat(read.get("key"))
        .get()
        .isInstanceOfSatisfying(
            YamlNode.Scalar.class, scalar -> assertThat(scalar.text()).isEqualTo(whole));
  }
}
