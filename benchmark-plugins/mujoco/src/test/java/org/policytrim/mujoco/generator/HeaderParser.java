package org.policytrim.mujoco.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses MuJoCo's C headers: enums, integer definitions, structs, prototypes and the X macros with
 * array sizes. Supports the subset of C that these headers use and rejects everything else.
 */
final class HeaderParser {

  private static final Pattern INTEGER = Pattern.compile("\\d+|0x[0-9a-fA-F]+");
  private static final Pattern ARRAY_ROW =
      Pattern.compile(
          "X(?:MJV|NV)?\\s*\\(\\s*(\\w+)\\s*,\\s*(\\w+)\\s*,\\s*([^,]+?)\\s*,\\s*(.+?)\\s*\\)"
              + "(?=\\s*(?:X|$))");

  private final Preprocessor preprocessor = new Preprocessor();
  private final Map<String, Long> constants = new LinkedHashMap<>();
  private final Map<String, CType.Struct> structs = new LinkedHashMap<>();
  private final Map<String, CHeaders.Function> functions = new LinkedHashMap<>();
  private final Map<String, CType> types = new LinkedHashMap<>();

  HeaderParser() {
    primitive("void", 0, "", "void");
    primitive("char", 1, "JAVA_BYTE", "byte");
    primitive("int", 4, "JAVA_INT", "int");
    primitive("float", 4, "JAVA_FLOAT", "float");
    primitive("double", 8, "JAVA_DOUBLE", "double");
    primitive("size_t", 8, "JAVA_LONG", "long");
    primitive("uintptr_t", 8, "JAVA_LONG", "long");
    primitive("uint64_t", 8, "JAVA_LONG", "long");
  }

  /** Parses a header. Headers that it includes must have been parsed before. */
  HeaderParser read(String header) {
    int before = preprocessor.definitions().size();
    String code = preprocessor.strip(header);
    preprocessor.definitions().entrySet().stream()
        .skip(before)
        .filter(definition -> INTEGER.matcher(definition.getValue()).matches())
        .forEach(
            definition -> constants.put(definition.getKey(), Long.decode(definition.getValue())));
    Tokens tokens = new Tokens(code);
    while (tokens.hasNext()) {
      declaration(tokens);
    }
    return this;
  }

  /** Returns the declarations of all headers parsed so far. */
  CHeaders headers() {
    Map<String, List<CHeaders.ArrayRow>> arrays = new LinkedHashMap<>();
    preprocessor
        .definitions()
        .forEach(
            (name, body) -> {
              List<CHeaders.ArrayRow> rows = new ArrayList<>();
              Matcher row = ARRAY_ROW.matcher(body);
              while (row.find()) {
                rows.add(
                    new CHeaders.ArrayRow(row.group(1), row.group(2), row.group(3), row.group(4)));
              }
              if (!rows.isEmpty()) {
                arrays.put(name, rows);
              }
            });
    return new CHeaders(constants, structs, functions, arrays);
  }

  private void primitive(String name, long size, String layout, String carrier) {
    types.put(name, new CType.Primitive(name, size, layout, carrier));
  }

  private void declaration(Tokens tokens) {
    switch (tokens.peek()) {
      case "typedef" -> {
        tokens.take();
        typedef(tokens);
      }
      case "struct" -> {
        tokens.take();
        String name = tokens.take();
        if (tokens.peek().equals("{")) {
          types.put("struct " + name, structBody(name, tokens));
        }
        tokens.expect(";");
      }
      case "MJAPI" -> {
        tokens.take();
        function(tokens);
      }
      default -> tokens.skipPast(";");
    }
  }

  private void typedef(Tokens tokens) {
    if (tokens.takeIf("enum")) {
      tokens.take();
      enumBody(tokens);
      types.put(tokens.take(), types.get("int"));
      tokens.expect(";");
    } else if (tokens.takeIf("struct")) {
      String tag = "struct " + tokens.take();
      String name = tokens.take();
      tokens.expect(";");
      if (types.get(tag) instanceof CType.Struct struct) {
        CType.Struct named =
            new CType.Struct(name, struct.members(), struct.size(), struct.alignment());
        types.put(name, named);
        structs.put(name, named);
      }
    } else {
      CType type = pointers(type(tokens), tokens);
      if (tokens.peek().equals("(")) {
        tokens.expect("(");
        tokens.expect("*");
        types.put(tokens.take(), new CType.Pointer("function"));
        tokens.expect(")");
        tokens.skipPast(";");
      } else {
        types.put(tokens.take(), type);
        tokens.expect(";");
      }
    }
  }

  private void enumBody(Tokens tokens) {
    tokens.expect("{");
    long value = 0;
    while (!tokens.takeIf("}")) {
      String name = tokens.take();
      if (tokens.takeIf("=")) {
        value = ConstantExpression.read(tokens, constants);
      }
      constants.put(name, value);
      value++;
      if (!tokens.peek().equals("}")) {
        tokens.expect(",");
      }
    }
  }

  private CType.Struct structBody(String name, Tokens tokens) {
    tokens.expect("{");
    List<CType.Declaration> members = new ArrayList<>();
    while (!tokens.takeIf("}")) {
      CType base;
      if (tokens.peek().equals("struct")) {
        tokens.take();
        base = structBody("", tokens);
      } else {
        base = type(tokens);
      }
      do {
        members.add(declarator(base, tokens));
      } while (tokens.takeIf(","));
      tokens.expect(";");
    }
    return CType.Struct.of(name, members);
  }

  private void function(Tokens tokens) {
    if (tokens.peek().equals("extern")) {
      tokens.skipPast(";");
      return;
    }
    CType result = pointers(type(tokens), tokens);
    String name = tokens.take();
    tokens.expect("(");
    List<CType.Declaration> parameters = new ArrayList<>();
    while (!tokens.takeIf(")")) {
      if (tokens.takeIf("...")) {
        continue;
      }
      CType type = type(tokens);
      if (!tokens.peek().equals(")")) {
        CType.Declaration parameter = declarator(type, tokens);
        parameters.add(
            parameter.type() instanceof CType.Array
                ? new CType.Declaration(parameter.name(), new CType.Pointer("array"))
                : parameter);
      }
      tokens.takeIf(",");
    }
    tokens.skipPast(";");
    functions.put(name, new CHeaders.Function(name, result, parameters));
  }

  private CType type(Tokens tokens) {
    String name = "";
    boolean unsigned = false;
    while (name.isEmpty()) {
      String token = tokens.take();
      switch (token) {
        case "const", "volatile" -> {
          // Qualifiers do not change the layout.
        }
        case "struct" -> name = "struct " + tokens.take();
        case "unsigned" -> unsigned = true;
        default -> name = token;
      }
    }
    CType type = types.get(name);
    if (unsigned && !(type instanceof CType.Primitive)) {
      throw new IllegalArgumentException("unknown C type 'unsigned " + name + "'");
    }
    return type == null ? new CType.Unknown(name) : type;
  }

  /** Parses the stars after a type and returns the pointer type. */
  private static CType pointers(CType base, Tokens tokens) {
    CType type = base;
    while (tokens.peek().equals("*") || tokens.peek().equals("const")) {
      if (tokens.take().equals("*")) {
        type = new CType.Pointer("");
      }
    }
    return type;
  }

  private CType.Declaration declarator(CType base, Tokens tokens) {
    CType type = pointers(base, tokens);
    String name = tokens.take();
    List<Long> lengths = new ArrayList<>();
    while (tokens.takeIf("[")) {
      lengths.add(tokens.peek().equals("]") ? 0L : ConstantExpression.read(tokens, constants));
      tokens.expect("]");
    }
    for (long length : lengths.reversed()) {
      type = new CType.Array(type, length);
    }
    return new CType.Declaration(name, type);
  }
}
