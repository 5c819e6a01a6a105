package org.policytrim.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What every page holds within itself.
 *
 * @param style the style sheet
 * @param script the little script that stops and starts films
 */
public record PageParts(String style, String script) {

  /** Reads the parts from among the classes. */
  static PageParts load() {
    return new PageParts(text("page.css"), text("page.js"));
  }

  private static String text(String name) {
    try (InputStream in = PageParts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the installation");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + name, e);
    }
  }
}
