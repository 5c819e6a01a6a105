package org.policytrim.mujoco.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A generated Java source file to which lines are added. */
final class JavaSource {

  private final List<String> imports;
  private final StringBuilder body = new StringBuilder();
  private final Set<String> names = new HashSet<>();

  /**
   * Starts a file.
   *
   * @param documentation the Javadoc of the class
   * @param imports the imports that may be needed, in their order, static ones with the word {@code
   *     static}; those that the lines do not use are left out
   */
  JavaSource(String documentation, String... imports) {
    this.imports = List.of(imports);
    body.append("// Generated from MuJoCo's headers; do not edit. See package-info.java.\n\n");
    body.append("/** ").append(documentation).append(" */\n");
  }

  /** Adds a line. */
  JavaSource line(String line) {
    body.append(line).append('\n');
    return this;
  }

  /** Returns the name of the Java constant for a C name: {@code body_pos} becomes BODY_POS. */
  static String constantName(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /**
   * Returns the name of a constant that is about to be declared.
   *
   * @throws IllegalArgumentException if another one has that name
   */
  String constant(String name) {
    String constant = constantName(name);
    if (!names.add(constant)) {
      throw new IllegalArgumentException("two members are called " + constant + " in Java");
    }
    return constant;
  }

  @Override
  public String toString() {
    return "package " + BindingsGenerator.PACKAGE + ";\n\n" + imports(true) + imports(false) + body;
  }

  /** Returns the static or the other imports that are used, followed by an empty line. */
  private String imports(boolean isStatic) {
    String lines =
        imports.stream()
            .filter(name -> name.startsWith("static ") == isStatic && uses(name))
            .map("import %s;\n"::formatted)
            .collect(Collectors.joining());
    return lines.isEmpty() ? "" : lines + "\n";
  }

  private boolean uses(String imported) {
    String simpleName = imported.substring(imported.lastIndexOf('.') + 1);
    return Pattern.compile("\\b" + simpleName + "\\b").matcher(body).find();
  }
}
