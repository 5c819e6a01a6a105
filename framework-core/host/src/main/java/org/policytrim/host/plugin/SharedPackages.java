package org.policytrim.host.plugin;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class loader above all plugins. It loads the JDK, the API, the toolkit, and libraries with
 * process-wide native state, which can be loaded only once. The core and its other libraries are
 * not visible, so that a plugin can have its own version of a library such as Jackson.
 */
final class SharedPackages extends ClassLoader {

  private static final List<String> SHARED =
      List.of(
          "org.policytrim.api.",
          "org.policytrim.toolkit.",
          "org.pf4j.",
          "jakarta.inject.",
          "org.jspecify.",
          "org.slf4j.",
          "ai.djl.",
          "ai.onnxruntime.",
          "org.tensorflow.",
          "org.bytedeco.",
          "com.google.protobuf.");

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader host;

  SharedPackages(ClassLoader host) {
    super("policytrim-shared", ClassLoader.getPlatformClassLoader());
    this.host = host;
  }

  /**
   * Returns true for a class or resource (with dots or slashes) that always comes from the host.
   */
  static boolean covers(String name) {
    String dotted = name.replace('/', '.');
    return SHARED.stream().anyMatch(dotted::startsWith);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return covers(name) ? host.loadClass(name) : super.loadClass(name, resolve);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return covers(name) ? host.getResource(name) : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return covers(name) ? host.getResources(name) : super.getResources(name);
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    return Collections.emptyEnumeration();
  }
}
