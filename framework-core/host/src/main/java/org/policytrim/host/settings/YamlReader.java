package org.policytrim.host.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 from files that need not be trustworthy: one document of at most a megabyte,
 * without tags, anchors and aliases, nested at most {@value #DEEPEST} levels. No object is created
 * from a class name in it.
 */
public final class YamlReader {

  /** The maximum size, in bytes of a file or characters of a text. */
  static final int LARGEST = 1 << 20;

  /** The maximum number of nested levels. */
  static final int DEEPEST = 40;

  private static final int MINIMUM_BUFFER = 1024;

  private YamlReader() {}

  /**
   * Reads the text of a file.
   *
   * @param file the file, in UTF-8
   * @param source the source that problems name
   * @param problems collects problems
   * @return the text; empty if it can't be read
   */
  public static Optional<String> text(Path file, String source, ProblemCollector problems) {
    SourcePosition position = SourcePosition.of(source);
    try {
      if (Files.isDirectory(file)) {
        problems.add(position, "", "is a folder, expected a YAML file", "Name the file in it");
        return Optional.empty();
      }
      if (Files.size(file) > LARGEST) {
        problems.add(position, "", tooLarge(Files.size(file)), "Is it the right file?");
        return Optional.empty();
      }
      return decode(Files.readAllBytes(file), source, problems);
    } catch (NoSuchFileException e) {
      problems.add(position, "", "there is no such file", "Check the path");
    } catch (IOException e) {
      problems.add(position, "", "can't be read: " + e, "Check the file and its permissions");
    }
    return Optional.empty();
  }

  /**
   * Reads one document.
   *
   * @param text the text of the document
   * @param source the source that problems name
   * @param problems collects problems
   * @return the document; empty if it can't be parsed
   */
  public static Optional<YamlNode> read(String text, String source, ProblemCollector problems) {
    if (text.length() > LARGEST) {
      problems.add(SourcePosition.of(source), "", tooLarge(text.length()), "Is it the right file?");
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source)
            .setUseMarks(true)
            .setCodePointLimit(LARGEST)
            // The engine fails on a surrogate pair at the border of two buffers, so one holds all.
            .setBufferSize(Math.max(MINIMUM_BUFFER, text.length() + 2))
            .build();
    try {
      return new YamlTreeBuilder(source, problems)
          .build(new Parse(settings).parseString(withoutByteOrderMark(text)));
    } catch (MarkedYamlEngineException e) {
      problems.add(syntax(e, source));
    } catch (ReaderException e) {
      problems.add(
          lineOf(text, e.getPosition(), source),
          "",
          "holds the character U+%04X, which YAML does not allow".formatted(e.getCodePoint()),
          "Remove it");
    } catch (YamlEngineException e) {
      problems.add(
          SourcePosition.of(source),
          "",
          "can't be read as YAML: " + e.getMessage(),
          "Check the file");
    }
    return Optional.empty();
  }

  private static Problem syntax(MarkedYamlEngineException e, String source) {
    SourcePosition position =
        e.getProblemMark()
            .or(e::getContextMark)
            .map(mark -> position(mark, source))
            .orElse(SourcePosition.of(source));
    String problem = String.valueOf(e.getProblem());
    if (problem.contains("TAB")) {
      return Problem.at(
          position, "", "a tab is used where YAML requires spaces", "Indent with spaces only");
    }
    String context = e.getContext() == null ? "" : " " + e.getContext();
    return Problem.at(
        position,
        "",
        "can't be read as YAML: " + problem + context,
        "Check indentation, colons, brackets and quotes there and just before");
  }

  static SourcePosition position(Mark mark, String source) {
    return new SourcePosition(source, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static SourcePosition lineOf(String text, int position, String source) {
    int codePoints = Math.min(Math.max(position, 0), text.codePointCount(0, text.length()));
    String before = text.substring(0, text.offsetByCodePoints(0, codePoints));
    int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
    return new SourcePosition(source, line, before.length() - before.lastIndexOf('\n'));
  }

  private static Optional<String> decode(byte[] bytes, String source, ProblemCollector problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(input, output, true);
    String decoded = output.flip().toString();
    try {
      if (result.isError()) {
        result.throwException();
      }
      return Optional.of(decoded);
    } catch (CharacterCodingException e) {
      problems.add(
          lineOf(decoded, decoded.codePointCount(0, decoded.length()), source),
          "",
          String.format(Locale.ROOT, "is not UTF-8: found the byte 0x%02X", input.get() & 0xFF),
          "Save it as UTF-8 text");
      return Optional.empty();
    }
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String tooLarge(long size) {
    return "holds %d bytes, expected at most %d".formatted(size, LARGEST);
  }
}
