package org.policytrim.mujoco.generator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a C preprocessor that MuJoCo's headers need: it removes comments, collects
 * definitions by name and evaluates conditions as if no name were defined.
 */
final class Preprocessor {

  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern DEFINITION =
      Pattern.compile("#\\s*define\\s+(\\w+)(\\([^)]*\\))?\\s*(.*)", Pattern.DOTALL);

  private final Map<String, String> definitions = new LinkedHashMap<>();

  /** Returns the header without comments and directives. */
  String strip(String header) {
    StringBuilder code = new StringBuilder();
    Deque<Boolean> active = new ArrayDeque<>();
    for (String line : joinContinued(COMMENT.matcher(header).replaceAll(" "))) {
      String trimmed = line.strip();
      if (!trimmed.startsWith("#")) {
        if (!active.contains(false)) {
          code.append(line).append('\n');
        }
      } else if (trimmed.startsWith("#if")) {
        active.push(trimmed.startsWith("#ifndef"));
      } else if (trimmed.startsWith("#else")) {
        active.push(!active.pop());
      } else if (trimmed.startsWith("#endif")) {
        active.pop();
      } else if (!active.contains(false)) {
        define(trimmed);
      }
    }
    return code.toString();
  }

  /** Returns the bodies of all definitions so far by name. */
  Map<String, String> definitions() {
    return definitions;
  }

  private void define(String directive) {
    Matcher definition = DEFINITION.matcher(directive);
    if (definition.matches()) {
      definitions.put(definition.group(1), definition.group(3).strip());
    }
  }

  private static List<String> joinContinued(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String trimmed = line.stripTrailing();
      if (trimmed.endsWith("\\")) {
        current.append(trimmed, 0, trimmed.length() - 1).append(' ');
      } else {
        lines.add(current.append(line).toString());
        current.setLength(0);
      }
    }
    return lines;
  }
}
