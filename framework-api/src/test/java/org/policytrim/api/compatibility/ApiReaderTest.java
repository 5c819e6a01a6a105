package org.policytrim.api.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiReaderTest {

  private static List<String> read(Class<?>... types) {
    return ApiReader.read(List.of(types), "org.policytrim.api.compatibility").values().stream()
        .map(ApiElement::toString)
        .map(line -> line.replace("SampleApi$", ""))
        .toList();
  }

  @Test
  void readsInterfacesWithWhatTheyInherit() {
    assertThat(read(SampleApi.Robot.class, SampleApi.Arm.class))
        .containsExactly(
            "Arm : public interface",
            "Arm extends Robot<Double> : supertype",
            "Arm#act(java.util.List) : public abstract Double (java.util.List<? super Double>)",
            "Arm#close() : public abstract void ()",
            "Arm#name() : public default @Nullable String ()",
            "Robot : public interface<T extends Number>",
            "Robot extends AutoCloseable : supertype",
            "Robot#act(java.util.List) : public abstract T (java.util.List<? super T>)"
                + " throws java.io.IOException",
            "Robot#close() : public abstract void ()",
            "Robot#count(String[]) : public static varargs int (String[])",
            "Robot#name() : public default @Nullable String ()");
  }

  @Test
  void readsClassesWithoutWhatIsHiddenOrInEveryObject() {
    assertThat(read(SampleApi.class, SampleApi.Base.class, SampleApi.Hidden.class))
        .containsExactly(
            "SampleApi : public final class",
            "SampleApi#CONSTANT : public static final String",
            "Base : public abstract static class",
            "Base#move() : protected abstract void ()",
            "Base#new(int) : protected (int)",
            "Base#speed : protected int");
  }

  @Test
  void readsRecordsByTheirComponents() {
    assertThat(read(SampleApi.Pose.class))
        .containsExactly(
            "Pose : public final record(double x, java.util.List<String> names)",
            "Pose extends Comparable<Pose> : supertype",
            "Pose#compareTo(Pose) : public int (Pose)",
            "Pose#new(double) : public (double)");
  }

  @Test
  void readsEnumsSealedTypesAndAnnotations() {
    assertThat(
            read(
                SampleApi.Unit.class,
                SampleApi.Shape.class,
                SampleApi.Disc.class,
                SampleApi.Mark.class))
        .containsExactly(
            "Disc : public static final class",
            "Disc extends Shape : supertype",
            "Disc#new() : public ()",
            "Mark : public annotation",
            "Mark#text() : public default String ()",
            "Mark#value() : public abstract int ()",
            "Shape : public sealed interface",
            "Shape permits Disc : subtype",
            "Unit : public final enum",
            "Unit#METRE : public static final Unit");
  }

  @Test
  void everyLineReadsBackAsItself() {
    Stream.of(SampleApi.class.getDeclaredClasses())
        .flatMap(type -> read(type).stream())
        .forEach(line -> assertThat(ApiElement.parse(line)).hasToString(line));
  }
}
