package org.policytrim.maniskill.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.maniskill.PictureStore;
import org.policytrim.maniskill.TestAssets;
import org.policytrim.maniskill.error.ManiskillException;
import org.policytrim.maniskill.robot.Panda;

/** Missing and damaged files are reported by name before the engine sees them. */
class DamagedAssetsTest {

  private static final String PANDA = "mani_skill/assets/robots/panda/";
  private static final String HULL = "franka_description/meshes/collision/link5.stl";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {HULL, "panda_v2.urdf"})
  void reportsFilesOfTheRobot(String name) throws IOException {
    Path file = copy(name);
    byte[] whole = Files.readAllBytes(file);
    assertThat(Panda.read(Panda.PLAIN, copied()).description().links()).isNotEmpty();

    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    for (byte[] damaged :
        new byte[][] {flipped, Arrays.copyOf(whole, whole.length / 2), new byte[0]}) {
      Files.write(file, damaged);
      assertThatExceptionOfType(ManiskillException.class)
          .isThrownBy(() -> Panda.read(Panda.PLAIN, copied()))
          .withMessageContaining(file.toString())
          .withMessageContaining("damaged");
    }
    Files.delete(file);
    assertThatExceptionOfType(ManiskillException.class)
        .isThrownBy(() -> Panda.read(Panda.PLAIN, copied()))
        .withMessageContaining(file.toString())
        .withMessageContaining("missing");
  }

  @Test
  void reportsDamagedModelsOfCameras() throws IOException {
    Path file = copy("franka_description/meshes/visual/link5.glb");
    byte[] whole = Files.readAllBytes(file);
    Panda panda = Panda.read(Panda.PLAIN, copied());
    for (int length : new int[] {0, 11, 19, 100, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatExceptionOfType(ManiskillException.class)
          .isThrownBy(() -> new PictureStore(copied()).scene(panda))
          .withMessageContaining(file.toString());
    }
    Files.delete(file);
    assertThatExceptionOfType(ManiskillException.class)
        .isThrownBy(() -> new PictureStore(copied()).scene(panda))
        .withMessageContaining(file.toString());
  }

  private ManiskillAssets copied() {
    return new ManiskillAssets(folder);
  }

  /** Copies the assets and returns one of the robot's files. */
  private Path copy(String name) throws IOException {
    Path from = TestAssets.assets().folder();
    SimpleFileVisitor<Path> copier =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = folder.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            return FileVisitResult.CONTINUE;
          }
        };
    Path _ = Files.walkFileTree(from, copier);
    return folder.resolve(PANDA + name);
  }
}
