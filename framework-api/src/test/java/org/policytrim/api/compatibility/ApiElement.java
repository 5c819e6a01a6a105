package org.policytrim.api.compatibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A type, a supertype or a member that a plugin can refer to.
 *
 * <p>As text: {@code model.Policy#close() : public abstract void ()}.
 *
 * @param name the type ({@code model.Policy}), the type and a supertype ({@code model.Policy
 *     extends AutoCloseable}), or the type and a member with its erased parameters
 * @param modifiers the modifiers in a fixed order
 * @param signature the remainder of the declaration: kind or type, parameters, checked exceptions
 */
record ApiElement(String name, List<String> modifiers, String signature) {

  private static final String SEPARATOR = " : ";

  private static final Set<String> MODIFIERS =
      Set.of("public", "protected", "abstract", "default", "static", "final", "sealed", "varargs");

  ApiElement {
    modifiers = List.copyOf(modifiers);
  }

  /**
   * Reads an element from its line of text.
   *
   * @throws IllegalArgumentException if the line has no separator between name and declaration
   */
  static ApiElement parse(String line) {
    int end = line.indexOf(SEPARATOR);
    if (end < 0) {
      throw new IllegalArgumentException("not a recorded element of the API: " + line);
    }
    List<String> words = Arrays.asList(line.substring(end + SEPARATOR.length()).split(" ", -1));
    List<String> modifiers = new ArrayList<>();
    while (modifiers.size() < words.size() && MODIFIERS.contains(words.get(modifiers.size()))) {
      modifiers.add(words.get(modifiers.size()));
    }
    String signature = String.join(" ", words.subList(modifiers.size(), words.size()));
    return new ApiElement(line.substring(0, end), modifiers, signature);
  }

  /** Returns the name of the type that this element is or belongs to. */
  String owner() {
    int member = name.indexOf('#');
    int space = name.indexOf(' ');
    int end = member < 0 ? space : space < 0 ? member : Math.min(member, space);
    return end < 0 ? name : name.substring(0, end);
  }

  boolean isType() {
    return owner().equals(name);
  }

  boolean is(String modifier) {
    return modifiers.contains(modifier);
  }

  /** Returns true if code outside of the API may extend or implement this type. */
  boolean isOpen() {
    return isType() && Collections.disjoint(modifiers, Set.of("final", "sealed"));
  }

  @Override
  public String toString() {
    List<String> words = new ArrayList<>(modifiers);
    words.add(signature);
    return name + SEPARATOR + String.join(" ", words);
  }
}
