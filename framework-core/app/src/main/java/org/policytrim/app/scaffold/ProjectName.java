package org.policytrim.app.scaffold;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of a new project.
 *
 * @param name the component's name, in lower case with hyphens, such as {@code my-robot}
 * @param javaPackage the Java package, such as {@code org.example.myrobot}
 */
public record ProjectName(String name, String javaPackage) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");

  public ProjectName {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a name consists of lower-case letters, digits and single hyphens, found '%s'"
              .formatted(name));
    }
    if (!PACKAGE.matcher(javaPackage).matches() || javaPackage.startsWith("org.policytrim")) {
      throw new IllegalArgumentException(
          "a package is in lower case and not below org.policytrim, such as org.example.%s, found '%s'"
              .formatted(plain(name), javaPackage));
    }
  }

  /** Creates the names of a project in the package {@code org.example.NAME}. */
  public static ProjectName of(String name) {
    return new ProjectName(name, "org.example." + plain(name));
  }

  /** Returns the prefix of class names: {@code MyRobot} for {@code my-robot}. */
  String classPrefix() {
    return Arrays.stream(name.split("-", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String plain(String name) {
    return name.replaceAll("[^a-z0-9]", "");
  }
}
