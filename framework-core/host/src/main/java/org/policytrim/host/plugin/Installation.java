package org.policytrim.host.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * The folders and settings of this installation.
 *
 * @param root the folder of the project
 * @param plugins the folder of plugin zips
 * @param cache the cache of the user
 * @param version the version of the project
 * @param numericThreads the maximum number of threads of one numeric call, at least 1
 */
public record Installation(
    Path root, Path plugins, UserCache cache, String version, int numericThreads) {

  /** The system property that names the project's folder; the launcher sets it. */
  public static final String ROOT = "policytrim.root";

  /** The system property that names another folder of plugin zips. */
  static final String PLUGINS = "policytrim.plugins";

  /** The environment variable that sets the number of numeric threads. */
  static final String THREADS = "POLICYTRIM_THREADS";

  public Installation {
    root = root.toAbsolutePath().normalize();
    plugins = plugins.toAbsolutePath().normalize();
  }

  /** Returns the installation of this process. */
  public static Installation ofThisProcess() {
    return of(System.getProperties(), System.getenv());
  }

  static Installation of(Properties properties, Map<String, String> environment) {
    Path root = Path.of(properties.getProperty(ROOT, "."));
    String plugins = properties.getProperty(PLUGINS);
    return new Installation(
        root,
        plugins == null ? root.resolve("plugins") : Path.of(plugins),
        UserCache.of(environment, properties.getProperty("user.home", ".")),
        projectVersion(),
        threads(environment));
  }

  private static int threads(Map<String, String> environment) {
    String asked = environment.getOrDefault(THREADS, "");
    int cores = Runtime.getRuntime().availableProcessors();
    return asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : cores;
  }

  private static String projectVersion() {
    try (InputStream stream = Installation.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
