package org.policytrim.mujoco.generator;

import java.util.List;
import java.util.Map;

/**
 * The declarations of a set of C headers, in the order of the sources.
 *
 * @param constants integers: enum members and {@code #define}s
 * @param structs the structs by typedef name
 * @param functions the prototypes by function name
 * @param arrays the rows of the X macros that declare the lengths of the arrays behind pointers, by
 *     macro name
 */
record CHeaders(
    Map<String, Long> constants,
    Map<String, CType.Struct> structs,
    Map<String, Function> functions,
    Map<String, List<ArrayRow>> arrays) {

  /** A prototype. */
  record Function(String name, CType result, List<CType.Declaration> parameters) {}

  /**
   * One row of an X macro.
   *
   * @param type the C type of the elements
   * @param name the member that points to them
   * @param rows an expression over sizes
   * @param columns an expression over sizes
   */
  record ArrayRow(String type, String name, String rows, String columns) {}

  /**
   * Returns a struct.
   *
   * @throws IllegalArgumentException if it is not declared
   */
  CType.Struct struct(String name) {
    return known("struct", structs, name);
  }

  /**
   * Returns a function.
   *
   * @throws IllegalArgumentException if it is not declared
   */
  Function function(String name) {
    return known("function", functions, name);
  }

  private static <T> T known(String kind, Map<String, T> declared, String name) {
    T found = declared.get(name);
    if (found == null) {
      throw new IllegalArgumentException("the headers declare no %s %s".formatted(kind, name));
    }
    return found;
  }
}
