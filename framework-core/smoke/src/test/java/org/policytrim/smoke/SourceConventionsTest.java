package org.policytrim.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every room and every class keeps to, in all modules: read from the sources themselves. */
class SourceConventionsTest {

  private static final int LONGEST_CLASS = 400;

  /** Packages that plugins never see. */
  private static final List<String> PRIVATE =
      List.of(
          "import org.policytrim.method.",
          "import org.policytrim.host.",
          "import org.policytrim.report.",
          "import org.policytrim.app.");

  private static Path root;
  private static List<Path> sources;

  @BeforeAll
  static void findTheSources() throws IOException {
    root = Path.of(System.getProperty("policytrim.root", "..")).toAbsolutePath().normalize();
    assumeTrue(Files.isRegularFile(root.resolve("policytrim")), "needs the whole tree");
    sources = new ArrayList<>();
    for (String house :
        List.of("framework-api", "framework-core", "benchmark-plugins", "model-plugins")) {
      try (Stream<Path> files = Files.walk(root.resolve(house))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> file.toString().contains("/src/"))
            .filter(file -> !file.toString().contains("/target/"))
            .forEach(sources::add);
      }
    }
    assertThat(sources).hasSizeGreaterThan(100);
  }

  private static boolean isMain(Path source) {
    return source.toString().contains("/src/main/java/");
  }

  private static boolean isGenerated(Path source) {
    return source.toString().contains("/generated/");
  }

  @Test
  void everyRoomSaysWhatItIsForAndForbidsNull() throws IOException {
    Set<Path> rooms = new TreeSet<>();
    sources.stream().filter(SourceConventionsTest::isMain).map(Path::getParent).forEach(rooms::add);
    List<String> silent = new ArrayList<>();
    for (Path room : rooms) {
      Path info = room.resolve("package-info.java");
      String text = Files.exists(info) ? Files.readString(info) : "";
      if (!text.contains("/**") || !text.contains("@NullMarked")) {
        silent.add(root.relativize(room).toString());
      }
    }
    assertThat(silent).as("rooms without a package-info with a comment and @NullMarked").isEmpty();
  }

  @Test
  void noClassIsTooLongToRead() throws IOException {
    List<String> longOnes = new ArrayList<>();
    for (Path source : sources) {
      long lines = Files.readString(source).lines().count();
      if (lines > LONGEST_CLASS && !isGenerated(source)) {
        longOnes.add(root.relativize(source) + " has " + lines + " lines");
      }
    }
    assertThat(longOnes).as("sources over " + LONGEST_CLASS + " lines").isEmpty();
  }

  @Test
  void pluginsNeverSeeTheInjectorOrTheCore() throws IOException {
    List<String> intruders = new ArrayList<>();
    for (Path source : sources) {
      String text = Files.readString(source);
      boolean plugin = !root.relativize(source).startsWith("framework-core");
      if (plugin
          && isMain(source)
          && (text.contains("import com.google.inject")
              || PRIVATE.stream().anyMatch(text::contains))) {
        intruders.add(root.relativize(source).toString());
      }
    }
    assertThat(intruders).as("sources outside the core that import Guice or the core").isEmpty();
  }

  @Test
  void nothingHasAPlaceInAMapOfAnything() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path source : sources) {
      if (isMain(source) && Files.readString(source).contains("Map<String, Object>")) {
        found.add(root.relativize(source).toString());
      }
    }
    assertThat(found).as("sources with a Map<String, Object>").isEmpty();
  }
}
