package org.policytrim.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policytrim.smoke.JavadocComments.Declaration;

/** Checks conventions of the sources of all modules that the compiler does not check. */
class SourceConventionsTest {

  private static final int MAX_LINES = 400;

  /** Javadoc starts with a verb or a noun phrase, not with a question word. */
  private static final Set<String> QUESTION_WORDS =
      Set.of("What", "How", "Whether", "Where", "Who", "Someone", "Whoever", "Whatever", "When");

  private static final double MAX_QUESTIONS = 0.01;

  /** A Markdown file by its name or path, or a section of a document that is named in capitals. */
  private static final Pattern DOCUMENT =
      Pattern.compile("([\\w./-]*\\w\\.md\\b)|\\b([A-Z]{4,})(?=[\\s*]+sections?\\b)");

  /** Documents that the program or a plugin project creates outside of the source tree. */
  private static final Set<String> GENERATED_DOCUMENTS = Set.of("README.md", "exported/README.md");

  private static final Pattern TEXT_FILE =
      Pattern.compile(
          ".*\\.(java|md|xml|ya?ml|properties|template|jte|css|js|jsh|sh|py|puml)|.*/policytrim");

  private static Path root;
  private static List<Path> sources;
  private static List<Declaration> declarations;

  @BeforeAll
  static void parseTheSources() {
    root = SourceTree.root();
    assumeTrue(Files.isRegularFile(root.resolve("policytrim")), "needs the whole source tree");
    sources = SourceTree.javaSources();
    assertThat(sources).hasSizeGreaterThan(100);
    declarations =
        JavadocComments.of(sources.stream().filter(source -> !isGenerated(source)).toList());
  }

  private static boolean isMain(Path source) {
    return source.toString().contains("/src/main/java/");
  }

  private static boolean isGenerated(Path source) {
    return source.toString().contains("/generated/");
  }

  private static String relative(Path file) {
    return root.relativize(file).toString();
  }

  @Test
  void packagesAreDocumentedAndNullMarked() throws IOException {
    Set<Path> packages = new TreeSet<>();
    sources.stream()
        .filter(SourceConventionsTest::isMain)
        .map(Path::getParent)
        .forEach(packages::add);
    List<String> violations = new ArrayList<>();
    for (Path folder : packages) {
      Path info = folder.resolve("package-info.java");
      String text = Files.exists(info) ? Files.readString(info) : "";
      if (!text.contains("/**") || !text.contains("@NullMarked")) {
        violations.add(relative(folder));
      }
    }
    assertThat(violations)
        .as("packages without a package-info that has a comment and @NullMarked")
        .isEmpty();
  }

  @Test
  void typesAreDocumented() {
    List<String> violations =
        declarations.stream()
            .filter(SourceConventionsTest::needsComment)
            .filter(declaration -> declaration.comment() == null)
            .map(declaration -> declaration.name() + " in " + relative(declaration.source()))
            .toList();
    assertThat(violations).as("types and packages without a Javadoc comment").isEmpty();
  }

  private static boolean needsComment(Declaration declaration) {
    return switch (declaration.kind()) {
      case PACKAGE -> true;
      // The name of a test class says what it tests.
      case TOP_LEVEL_TYPE, NESTED_TYPE -> isMain(declaration.source());
      case PRIVATE_NESTED_TYPE, MEMBER -> false;
    };
  }

  @Test
  void javadocRarelyStartsWithAQuestionWord() {
    Map<String, int[]> countsByModule = new TreeMap<>();
    int[] total = new int[2];
    List<String> violations = new ArrayList<>();
    for (Declaration declaration : declarations) {
      if (declaration.comment() != null) {
        boolean question = QUESTION_WORDS.contains(declaration.opening());
        int[] counts =
            countsByModule.computeIfAbsent(
                SourceTree.moduleOf(declaration.source()), module -> new int[2]);
        for (int[] each : List.of(counts, total)) {
          each[0] += question ? 1 : 0;
          each[1]++;
        }
        if (question) {
          violations.add(relative(declaration.source()) + ": " + declaration.comment().strip());
        }
      }
    }
    StringBuilder table = new StringBuilder("Javadoc comments that start with a question word:\n");
    countsByModule.forEach(
        (module, counts) -> table.append(row(module, counts)).append(System.lineSeparator()));
    System.out.println(table.append(row("all modules", total)));
    assertThat((double) total[0] / total[1])
        .as(table + "\n" + String.join("\n", violations))
        .isLessThan(MAX_QUESTIONS);
  }

  private static String row(String module, int[] counts) {
    return "  %-32s %4d of %5d (%.1f%%)"
        .formatted(module, counts[0], counts[1], 100.0 * counts[0] / counts[1]);
  }

  @Test
  void mentionedDocumentsExist() throws IOException {
    List<String> violations = new ArrayList<>();
    for (Path file : textFiles()) {
      String text = Files.readString(file);
      Matcher matcher = DOCUMENT.matcher(text);
      while (matcher.find()) {
        if (matcher.group(2) != null || !exists(matcher.group(1), file)) {
          long line = 1 + text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
          violations.add("%s:%d mentions %s".formatted(relative(file), line, matcher.group()));
        }
      }
    }
    assertThat(violations).as("mentions of documents that are not in the repository").isEmpty();
  }

  private static boolean exists(String document, Path mentionedIn) {
    return GENERATED_DOCUMENTS.contains(document)
        || Files.exists(root.resolve(document))
        || Files.exists(root.resolve(".github").resolve(document))
        || Files.exists(mentionedIn.resolveSibling(document));
  }

  private static List<Path> textFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder :
        List.of(
            "framework-api",
            "framework-core",
            "benchmark-plugins",
            "model-plugins",
            "plugins",
            "docs",
            ".github")) {
      SourceTree.filesBelow(root.resolve(folder)).stream()
          .filter(file -> TEXT_FILE.matcher(file.toString()).matches())
          .forEach(files::add);
    }
    try (Stream<Path> children = Files.list(root)) {
      children
          .filter(Files::isRegularFile)
          .filter(file -> TEXT_FILE.matcher(file.toString()).matches())
          .forEach(files::add);
    }
    return files;
  }

  @Test
  void sourcesAreShort() throws IOException {
    List<String> violations = new ArrayList<>();
    for (Path source : sources) {
      long lines = Files.readString(source).lines().count();
      if (lines > MAX_LINES && !isGenerated(source)) {
        violations.add(relative(source) + " has " + lines + " lines");
      }
    }
    assertThat(violations).as("sources of more than " + MAX_LINES + " lines").isEmpty();
  }

  @Test
  void nothingIsPassedInAMapOfObjects() throws IOException {
    List<String> violations = new ArrayList<>();
    for (Path source : sources) {
      if (isMain(source) && Files.readString(source).contains("Map<String, Object>")) {
        violations.add(relative(source));
      }
    }
    assertThat(violations).as("sources with a Map<String, Object>").isEmpty();
  }
}
