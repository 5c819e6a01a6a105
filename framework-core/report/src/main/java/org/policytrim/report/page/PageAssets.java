package org.policytrim.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The style sheet and the script that are embedded in every page.
 *
 * @param style the style sheet
 * @param script the script, which pauses and plays animations
 */
public record PageAssets(String style, String script) {

  /** Reads the assets from the class path. */
  public static PageAssets load() {
    return new PageAssets(text("page.css"), text("page.js"));
  }

  private static String text(String name) {
    try (InputStream in = PageAssets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the installation");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + name, e);
    }
  }
}
