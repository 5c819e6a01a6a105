package org.policytrim.app.scaffold;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.plugin.SpiVersion;
import org.policytrim.host.plugin.Installation;

/** Writes new plugin projects, which build and pass their contract tests without changes. */
public final class PluginProject {

  private final Installation installation;

  @Inject
  public PluginProject(Installation installation) {
    this.installation = installation;
  }

  /**
   * Writes a project.
   *
   * @param kind the kind of component
   * @param name the names of the project
   * @param folder the project's folder, new or empty
   * @return the written files, relative to the folder
   * @throws PluginException if the toy plugin that is copied is not part of this installation
   */
  public List<Path> write(ProjectKind kind, ProjectName name, Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Map<String, String> words = words(kind, name);
    for (String text : List.of("pom.xml", "plugin.properties", "plugin-zip.xml", "README.md")) {
      files.put(text, template(text, words));
    }
    files.put(".gitignore", template("gitignore", words));
    if (kind.toy().isPresent()) {
      copyToy(installation.root().resolve(kind.toy().get()), kind, name, files);
    } else {
      reward(name, words, files);
    }
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, file.getValue());
      written.add(Path.of(file.getKey()));
    }
    return written;
  }

  private static void copyToy(
      Path toy, ProjectKind kind, ProjectName name, Map<String, String> files) throws IOException {
    Path sources = toy.resolve("src");
    if (!Files.isDirectory(sources)) {
      throw new PluginException(
          "new",
          "a new %s is a copy of %s, which does not exist"
              .formatted(kind.name().toLowerCase(Locale.ROOT), toy),
          "Run policytrim from its complete source tree");
    }
    try (Stream<Path> paths = Files.walk(sources)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String place = toy.relativize(path).toString();
        String text = Files.readString(path);
        for (ProjectKind.Renaming renaming : kind.renamings(name)) {
          place = renaming.inPath(place);
          text = renaming.in(text);
        }
        files.put(place, text);
      }
    }
  }

  private void reward(ProjectName name, Map<String, String> words, Map<String, String> files) {
    String main = "src/main/java/" + name.javaPackage().replace('.', '/') + "/";
    String test = main.replace("/main/", "/test/");
    files.put(main + "package-info.java", template("reward/package-info.java", words));
    files.put(main + name.classPrefix() + ".java", template("reward/Term.java", words));
    files.put(main + name.classPrefix() + "Provider.java", template("reward/Provider.java", words));
    for (String contract : List.of("ContractTest.java", "SettingsContractTest.java")) {
      files.put(test + name.classPrefix() + contract, template("reward/" + contract, words));
    }
  }

  private Map<String, String> words(ProjectKind kind, ProjectName name) {
    Map<String, String> words = new TreeMap<>();
    Properties versions = new Properties();
    try {
      versions.load(new StringReader(resource("versions.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    versions.stringPropertyNames().forEach(key -> words.put(key, versions.getProperty(key)));
    words.put("name", name.name());
    words.put("package", name.javaPackage());
    words.put("Class", name.classPrefix());
    words.put("description", kind.description());
    words.put("home", xml(installation.root().toString()));
    words.put("plugins", installation.plugins().toString());
    words.put("requires", ">=%s & <%s".formatted(SpiVersion.SEMANTIC, nextMinor()));
    words.put("use", filled(kind.use(), words));
    words.put("next", filled(kind.next(), words));
    return words;
  }

  /** Before version 1.0, minor versions may be incompatible. */
  private static String nextMinor() {
    String[] parts = SpiVersion.SEMANTIC.split("\\.", -1);
    return "%s.%d.0".formatted(parts[0], Integer.parseInt(parts[1]) + 1);
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String template(String name, Map<String, String> words) {
    return filled(resource(name + ".template"), words);
  }

  private static String filled(String text, Map<String, String> words) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("@" + word.getKey() + "@", word.getValue());
    }
    return filled;
  }

  private static String resource(String name) {
    try (InputStream stream = PluginProject.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
