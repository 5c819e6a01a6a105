package org.policytrim.api.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiComparisonTest {

  private static final List<String> RECORDED =
      List.of(
          "Robot : public interface",
          "Robot extends AutoCloseable : supertype",
          "Robot#move(double) : public abstract int (double)",
          "Tool : public class",
          "Tool#use() : protected final void ()",
          "Pose : public final record(double x)",
          "Shape : public sealed interface",
          "Shape permits Disc : subtype",
          "Unit : public final enum",
          "Unit#METRE : public static final Unit");

  private static SortedMap<String, ApiElement> elements(List<String> lines) {
    SortedMap<String, ApiElement> elements = new TreeMap<>();
    for (String line : lines) {
      ApiElement element = ApiElement.parse(line);
      elements.put(element.name(), element);
    }
    return elements;
  }

  /** Compares with an API that lacks the lines starting with a text and has others in addition. */
  private static ApiComparison without(String start, String... added) {
    List<String> present = new ArrayList<>(RECORDED);
    present.removeIf(line -> !start.isEmpty() && line.startsWith(start));
    present.addAll(List.of(added));
    return ApiComparison.between(elements(RECORDED), elements(present));
  }

  @Test
  void anEqualApiHasNoDifferences() {
    assertThat(without("")).isEqualTo(new ApiComparison(List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Robot extends", "Robot#move", "Tool#use", "Pose", "Shape permits", "Unit#METRE"})
  void aRemovalBreaks(String start) {
    assertThat(without(start).breaking())
        .singleElement()
        .asString()
        .startsWith("removed  " + start);
  }

  @Test
  void aRemovedTypeIsReportedOnceWithoutItsMembers() {
    assertThat(without("Robot").breaking()).containsExactly("removed  Robot : public interface");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Robot : public sealed interface",
        "Robot#move(double) : public abstract long (double)",
        "Robot#move(double) : public abstract int (double) throws java.io.IOException",
        "Tool : public abstract class",
        "Tool : public final class",
        "Tool#use() : protected static final void ()",
        "Pose : public final record(double x, double y)"
      })
  void anotherDeclarationBreaks(String declaration) {
    String name = ApiElement.parse(declaration).name();
    ApiComparison comparison = without(name + " : ", declaration);
    assertThat(comparison.breaking())
        .singleElement()
        .asString()
        .startsWith("changed  " + name)
        .endsWith("to  " + declaration);
    assertThat(comparison.additions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Robot#move(double) : public default int (double)",
        "Tool#use() : protected void ()",
        "Tool#use() : public final void ()"
      })
  void aLooserDeclarationIsAnAddition(String declaration) {
    ApiComparison comparison = without(ApiElement.parse(declaration).name() + " : ", declaration);
    assertThat(comparison.breaking()).isEmpty();
    assertThat(comparison.additions()).hasSize(1);
  }

  @Test
  void aFurtherAbstractMethodBreaksWhereOthersImplementTheType() {
    assertThat(without("", "Robot#stop() : public abstract void ()").breaking())
        .containsExactly(
            "added    Robot#stop() : public abstract void (), which existing implementations lack");
    ApiComparison sealed = without("", "Shape#area() : public abstract double ()");
    assertThat(sealed.breaking()).isEmpty();
    assertThat(sealed.additions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Robot#stop() : public default void ()",
        "Tool#drop() : public void ()",
        "Unit#RADIAN : public static final Unit",
        "Shape permits Square : subtype",
        "Square : public final class"
      })
  void anythingElseIsAnAddition(String line) {
    assertThat(without("", line))
        .isEqualTo(new ApiComparison(List.of(), List.of("added    " + line)));
  }

  @Test
  void aFurtherTypeIsReportedOnceWithoutItsMembers() {
    ApiComparison comparison =
        without("", "Lamp : public interface", "Lamp#light() : public abstract void ()");
    assertThat(comparison.breaking()).isEmpty();
    assertThat(comparison.additions()).containsExactly("added    Lamp : public interface");
  }
}
