package org.policytrim.core.plugin;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.pf4j.ExtensionPoint;
import org.policytrim.api.plugin.ComponentProvider;

/**
 * A plugin made the way its author makes one, away from this tree: compiled against the API's class
 * path alone, its index written by PF4J's annotation processor, zipped.
 */
public final class PluginZip {

  private final Map<String, String> properties = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> resources = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final List<Path> libraries = new ArrayList<>();

  private PluginZip(String id) {
    set("plugin.id", id);
    set("plugin.version", "1.0.0");
    set("plugin.requires", ">=0.1.0 & <0.2.0");
    set("plugin.description", "made by a test");
  }

  public static PluginZip of(String id) {
    return new PluginZip(id);
  }

  public PluginZip set(String key, String value) {
    properties.put(key, value);
    return this;
  }

  public PluginZip without(String key) {
    properties.remove(key);
    return this;
  }

  /** A Java source; its package and class are found in it. */
  public PluginZip source(String className, String source) {
    sources.put(className, source);
    return this;
  }

  public PluginZip resource(String name, String content) {
    resources.put(name, content);
    return this;
  }

  /** An entry of the zip itself. */
  public PluginZip entry(String name, String content) {
    entries.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Compiles against another plugin's jar too, without bundling it. */
  PluginZip against(Path jar) {
    libraries.add(jar);
    return this;
  }

  /** A reward term that gives every sibling the same score. */
  public static String rewardSource(String packageName, String component, String members) {
    return """
        package %1$s;

        import java.util.List;
        import org.pf4j.Extension;
        import org.policytrim.api.episode.EpisodeGroup;
        import org.policytrim.api.plugin.NoSettings;
        import org.policytrim.api.plugin.PluginContext;
        import org.policytrim.api.plugin.RewardTermProvider;
        import org.policytrim.api.reward.RewardTerm;
        import jakarta.inject.Inject;

        @Extension
        public final class Provider implements RewardTermProvider<NoSettings> {
          %3$s
          @Override public String name() { return "%2$s"; }
          @Override public String description() { return "the same for everyone"; }
          @Override public Class<NoSettings> settings() { return NoSettings.class; }
          @Override public RewardTerm create(NoSettings settings) {
            throw new UnsupportedOperationException();
          }
        }
        """
        .formatted(packageName, component, members);
  }

  /** Writes {@code NAME.zip} into a folder. */
  public Path into(Path folder, String name) {
    try {
      Files.createDirectories(folder);
      Path zip = folder.resolve(name);
      Path jar =
          sources.isEmpty() && resources.isEmpty()
              ? null
              : jar(Files.createTempDirectory("plugin"));
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        if (!properties.isEmpty()) {
          write(
              out,
              "plugin.properties",
              properties.entrySet().stream()
                  .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                  .collect(Collectors.joining())
                  .getBytes(StandardCharsets.UTF_8));
        }
        if (jar != null) {
          write(out, "lib/plugin.jar", Files.readAllBytes(jar));
        }
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          write(out, entry.getKey(), entry.getValue());
        }
      }
      return zip;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Compiles the sources into a jar in a folder. */
  Path jar(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(classes);
    for (Map.Entry<String, String> resource : resources.entrySet()) {
      Path file = classes.resolve(resource.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, resource.getValue());
    }
    Path jar = folder.resolve("plugin.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> paths = Files.walk(classes)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
        Files.copy(path, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  private void compile(Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<String> options =
        List.of("-d", classes.toString(), "-proc:full", "-parameters", "-classpath", classPath());
    List<Source> units =
        sources.entrySet().stream()
            .map(entry -> new Source(entry.getKey(), entry.getValue()))
            .toList();
    if (!compiler.getTask(null, null, problems, options, null, units).call()) {
      throw new AssertionError(problems.getDiagnostics().toString());
    }
  }

  private String classPath() {
    Stream<Path> api =
        Stream.of(ComponentProvider.class, ExtensionPoint.class, Inject.class, NullMarked.class)
            .map(PluginZip::location);
    return Stream.concat(api, libraries.stream())
        .map(Path::toString)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String content;

    Source(String className, String content) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
