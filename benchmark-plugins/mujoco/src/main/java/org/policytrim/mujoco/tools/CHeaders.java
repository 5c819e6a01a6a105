package org.policytrim.mujoco.tools;

import java.util.List;
import java.util.Map;

/**
 * What was found in a set of C headers, in the order of the sources.
 *
 * @param constants whole numbers: enum members and {@code #define}s
 * @param structs by typedef name
 * @param functions by name
 * @param arrays the rows of the X macros that tell how long the arrays behind pointers are, by
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

  CType.Struct struct(String name) {
    CType.Struct struct = structs.get(name);
    if (struct == null) {
      throw new IllegalArgumentException("the headers declare no struct " + name);
    }
    return struct;
  }
}
