package org.policytrim.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A headless Chromium.
 *
 * @param program the executable
 */
record Chromium(Path program) {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Pattern CONSOLE = Pattern.compile("CONSOLE[:(].*");

  /**
   * A page opened in the browser.
   *
   * @param document the page after its scripts ran
   * @param errors the messages in the console: errors of scripts and refused loads
   */
  record Opened(Document document, List<String> errors) {}

  /** Finds Chromium on the path of this machine. */
  static Optional<Chromium> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Chromium::new);
  }

  /**
   * Opens a page and runs its scripts.
   *
   * @param width the width of the window in pixels
   * @param scratch a folder for temporary files
   */
  Opened open(Path page, int width, Path scratch) {
    try {
      Path out = Files.createTempFile(scratch, "page", ".html");
      Path log = Files.createTempFile(scratch, "console", ".log");
      List<String> command = new ArrayList<>(List.of(program.toString(), "--headless"));
      command.addAll(
          List.of(
              "--no-sandbox", // tests may run as root
              "--disable-gpu",
              "--disable-quic",
              "--no-first-run",
              "--disable-background-networking",
              "--disable-component-update",
              "--disable-sync",
              "--disable-dev-shm-usage",
              "--user-data-dir=" + Files.createTempDirectory(scratch, "profile"),
              "--enable-logging=stderr",
              "--virtual-time-budget=3000",
              "--window-size=" + width + ",1000",
              "--dump-dom",
              page.toUri().toString()));
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(log.toFile())
              .start();
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("Chromium did not finish: " + Files.readString(log));
      }
      List<String> errors = new ArrayList<>();
      for (String line : Files.readString(log).split("\n")) {
        Matcher matcher = CONSOLE.matcher(line);
        if (matcher.find()) {
          errors.add(matcher.group());
        }
      }
      return new Opened(Jsoup.parse(Files.readString(out)), errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
