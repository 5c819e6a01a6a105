package org.policytrim.toolkit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verification.Quantity;

class VerificationTest {

  private static final ComparedQuantity REWARD = ComparedQuantity.of("reward", 1e-9);
  private static final ComparedQuantity QPOS = ComparedQuantity.of("qpos", 0.5);

  @TempDir Path golden;

  private static FloatTensor tensor(float... values) {
    return FloatTensor.wrap(Shape.of(values.length), values);
  }

  @Test
  void theTableKeepsTheWorstCaseOfEachQuantity() {
    ErrorTable table = ErrorTable.inOrder(QPOS, REWARD, ComparedQuantity.of("unused", 1));
    table.compare(REWARD, 1, 1, "step 1");
    table.compare(QPOS, new double[] {1, 2}, new double[] {1, 2.25}, "step 1");
    table.compare(QPOS, new double[] {1, 2}, new double[] {1, 2.125}, "step 2");
    table.countCase();
    Verification result = table.result();
    assertThat(result.quantities())
        .containsExactly(
            new Quantity("qpos", 0.25, 0.5, "step 1", 4),
            new Quantity("reward", 0, 1e-9, "none", 1));
    assertThat(result.passed()).isTrue();
  }

  @Test
  void whatCannotBeComparedFails() {
    ErrorTable table = new ErrorTable();
    table.compare(QPOS, new double[1], new double[2], "shapes");
    table.withSuffix(", GPU").compare(REWARD, Double.NaN, 0, "number");
    table.countCases(2);
    assertThat(table.result())
        .isEqualTo(
            new Verification(
                2,
                List.of(
                    new Quantity("qpos", Double.POSITIVE_INFINITY, 0.5, "shapes", 2),
                    new Quantity("reward, GPU", Double.POSITIVE_INFINITY, 1e-9, "number", 1))));
    assertThat(table.result().passed()).isFalse();
  }

  @Test
  void aQuantityHasOneTolerance() {
    ErrorTable table = ErrorTable.inOrder(QPOS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.compare(ComparedQuantity.of("qpos", 1), 1, 1, "step 1"))
        .withMessageContaining("0.5 and 1.0");
  }

  @Test
  void tensorsAreComparedByLargestDifference() {
    FloatTensor recorded = tensor(1, -4, 2);
    assertThat(Errors.largest(tensor(1, -3, 2), recorded)).isEqualTo(1);
    assertThat(Errors.norm(tensor(3, -4, 12))).isEqualTo(13);
    assertThat(Errors.relative(tensor(1, -3, 2), recorded)).isEqualTo(0.25);
    assertThat(Errors.relative(recorded, recorded)).isZero();
    assertThat(Errors.largest(tensor(1), recorded)).isInfinite();
    assertThat(Errors.largest(tensor(1, Float.NaN, 2), recorded)).isInfinite();
  }

  @Test
  void filesAndFoldersAreFoundSorted() throws IOException {
    for (String name : List.of("b/rec", "a/rec", "a/rec/too/deep")) {
      Files.createFile(Files.createDirectories(golden.resolve(name)).resolve("trace"));
    }
    Files.createFile(golden.resolve("z.npz"));
    Files.createFile(golden.resolve("y.npz"));
    RecordedFiles search = new RecordedFiles("plugin", golden);
    assertThat(search.files(name -> name.endsWith(".npz")))
        .extracting(Path::getFileName)
        .extracting(Path::toString)
        .containsExactly("y.npz", "z.npz");
    assertThat(search.folders(folder -> Files.exists(folder.resolve("trace"))))
        .containsExactly(golden.resolve("a/rec"), golden.resolve("b/rec"));
    assertThat(search.nothing("recording")).hasMessageContaining("holds no recording");
  }

  @Test
  void aMissingFolderIsReported() {
    RecordedFiles search = new RecordedFiles("plugin", golden.resolve("none"));
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> search.files(name -> true))
        .withMessageContaining("there is no folder");
    assertThat(search.folders(folder -> true)).isEmpty();
  }
}
