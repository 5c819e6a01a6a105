package org.policytrim.libero.bddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.libero.TestAssets;

class DescriptionReaderTest {

  private static final String WHOLE =
      """
      (define (problem LIBERO_Tabletop_Manipulation)
        (:domain robosuite)
        (:language Put the Bowl on the plate) ; a remark (with a parenthesis
        (:regions
          (bowl_region
            (:target main_table)
            (:ranges ((-0.1 0.2 0.1 0.3) (0 0 1 1)))
            (:yaw_rotation ((0.0 3.14)))
            (:rgba (1 0 0 0.5)))
          (top_side (:target cabinet_1)))
        (:fixtures main_table - table cabinet_1 - wooden_cabinet)
        (:objects bowl_1 bowl_2 - akita_black_bowl plate_1 - plate)
        (:obj_of_interest bowl_1 plate_1)
        (:init (On bowl_1 main_table_bowl_region) (Open cabinet_1_top_side))
        (:goal (And (On bowl_1 plate_1) (Close cabinet_1_top_side))))
      """;

  @Test
  void readsEverything() {
    TaskDescription description = DescriptionReader.parse("whole.bddl", WHOLE);

    assertThat(description.problem()).isEqualTo("libero_tabletop_manipulation");
    assertThat(description.language()).isEqualTo("put the bowl on the plate");
    assertThat(description.fixtures())
        .extracting(Declaration::category)
        .containsExactly("table", "wooden_cabinet");
    assertThat(description.objects().getFirst().names()).containsExactly("bowl_1", "bowl_2");
    assertThat(description.isFixture("cabinet_1")).isTrue();
    assertThat(description.isFixture("bowl_1")).isFalse();
    assertThat(description.ofInterest()).containsExactly("bowl_1", "plate_1");
    Region region = description.regions().get("main_table_bowl_region");
    assertThat(region.ranges())
        .containsExactly(new Rectangle(-0.1, 0.2, 0.1, 0.3), new Rectangle(0, 0, 1, 1));
    assertThat(region.highYaw()).isEqualTo(3.14);
    assertThat(region.rgba()).containsExactly(1.0, 0.0, 0.0, 0.5);
    assertThat(description.regions().get("cabinet_1_top_side").ranges()).isEmpty();
    assertThat(description.initial())
        .extracting(Fact::toString)
        .containsExactly("(on bowl_1 main_table_bowl_region)", "(open cabinet_1_top_side)");
    assertThat(description.goal())
        .extracting(Fact::relation)
        .containsExactly(Relation.ON, Relation.CLOSE);
    assertThat(description.goal().getFirst().position()).isEqualTo(new SourcePosition(15, 15));
  }

  @Test
  void goalMayBeASingleFact() {
    String text =
        WHOLE.replace(
            "(And (On bowl_1 plate_1) (Close cabinet_1_top_side))", "(On bowl_1 plate_1)");

    assertThat(DescriptionReader.parse("one.bddl", text).goal()).hasSize(1);
  }

  /**
   * Each row: the text that is replaced, its replacement, the position of the error, its message.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          (:domain robosuite)          | (:domain robosuite         | 1:1   | never closed
          (:domain robosuite)          | (:domain robosuite))       | 15:63 | has no opening one
          (On bowl_1 plate_1)          | (On bowl_3 plate_1)        | 15:15 | 'bowl_3', which is not declared
          (On bowl_1 plate_1)          | (Under bowl_1 plate_1)     | 15:15 | no relation 'under'
          (On bowl_1 plate_1)          | (On bowl_1)                | 15:15 | has 2 arguments
          (On bowl_1 plate_1)          | bowl_1                     | 15:15 | a group in parentheses
          (:target main_table)         | (:target other_table)      | 14:10 | 'main_table_bowl_region', which
          (-0.1 0.2 0.1 0.3)           | (-0.1 0.2 0.1)             | 7:17  | 4 numbers
          (-0.1 0.2 0.1 0.3)           | (-0.1 0.2 0.1 x)           | 7:31  | a number is expected here, found 'x'
          (-0.1 0.2 0.1 0.3)           | (0.1 0.2 -0.1 0.3)         | 7:17  | low-x
          (-0.1 0.2 0.1 0.3)           | (-0.1 0.2 0.1 NaN)         | 7:31  | number
          (:yaw_rotation               | (:pitch_rotation           | 8:7   | has only
          plate_1 - plate)             | plate_1 -)                 | 12:54 | name ... - category
          plate_1 - plate)             | plate_1)                   | 12:46 | have no category
          plate_1 - plate)             | bowl_1 - plate)            | 12:55 | declared twice
          plate_1 - plate)             | plate_1 - akita_black_bowl)| 12:56 | occurs twice
          (:obj_of_interest            | (:objects_of_interest      | 13:3  | no section ':objects_of_interest'
          (define                      | (defined                   | 1:1   | starts with (define
          (problem                     | (:language                 | 3:3   | occurs twice
          """)
  void reportsErrorsWithTheirPosition(String cut, String put, String place, String words) {
    assertThat(WHOLE).contains(cut);

    assertThatExceptionOfType(BddlException.class)
        .isThrownBy(() -> DescriptionReader.parse("broken.bddl", WHOLE.replace(cut, put)))
        .withMessageContaining("broken.bddl:" + place + ":")
        .withMessageContaining(words);
  }

  @Test
  void rejectsAnEmptyFile() {
    assertThatExceptionOfType(BddlException.class)
        .isThrownBy(() -> DescriptionReader.parse("empty.bddl", ""))
        .withMessageContaining("empty.bddl:1:1");
  }

  @Test
  void reportsAMissingFile() {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> DescriptionReader.read(Path.of("nowhere.bddl")))
        .withMessageContaining("nowhere.bddl");
  }

  @Test
  void readsEveryDescriptionOfThePackage() throws IOException {
    Path folder = TestAssets.assets().tasks().resolve("bddl_files");
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".bddl")).toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(700);
    for (Path file : files) {
      try {
        TaskDescription description = DescriptionReader.read(file);
        assertThat(description.goal()).as(file.toString()).isNotEmpty();
        assertThat(description.objects()).as(file.toString()).isNotEmpty();
      } catch (BddlException refused) {
        // The original rejects these too: their regions were moved beyond their own edge.
        assertThat(refused).hasMessageContaining("a range is");
        assertThat(file.getParent().getFileName().toString()).startsWith("libero_object_temp_");
      }
    }
  }
}
