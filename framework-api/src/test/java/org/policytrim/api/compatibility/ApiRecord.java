package org.policytrim.api.compatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file that an API is recorded in: one line for each element, sorted, after some comments. */
final class ApiRecord {

  private static final String COMMENT =
      """
      # The public and protected API that plugins compile against. ApiCompatibilityTest compares it with the classes.
      # Names are relative to org.policytrim.api and java.lang. Do not edit; to record the present API:
      #   %s
      """;

  private ApiRecord() {}

  static SortedMap<String, ApiElement> read(Path file) throws IOException {
    SortedMap<String, ApiElement> elements = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        ApiElement element = ApiElement.parse(line);
        elements.put(element.name(), element);
      }
    }
    return elements;
  }

  static void write(SortedMap<String, ApiElement> elements, String command, Path file)
      throws IOException {
    StringBuilder text = new StringBuilder(COMMENT.formatted(command));
    elements.values().forEach(element -> text.append(element).append('\n'));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }
}
