package org.policytrim.mujoco.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the package {@code org.policytrim.mujoco.generated} from the headers of a MuJoCo release.
 * The package documentation says when and how to run it.
 */
public final class BindingsGenerator {

  static final String PACKAGE = "org.policytrim.mujoco.generated";

  /** The headers in the order of their inclusion. */
  private static final List<String> HEADERS =
      List.of(
          "mjtnum.h",
          "mjmodel.h",
          "mjthread.h",
          "mjdata.h",
          "mjvisualize.h",
          "mjrender.h",
          "mjxmacro.h",
          "mujoco.h");

  private BindingsGenerator() {}

  /**
   * Writes all sources.
   *
   * @param arguments the folder that holds mujoco.h, and the folder to write to
   * @throws IOException if a header cannot be read or a source cannot be written
   */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "two arguments: the folder with mujoco.h, the folder for the generated sources");
    }
    Path target = Files.createDirectories(Path.of(arguments[1]));
    for (Map.Entry<String, String> source : generate(Path.of(arguments[0])).entrySet()) {
      Files.writeString(target.resolve(source.getKey()), source.getValue());
    }
  }

  /** Returns all sources by file name. */
  static Map<String, String> generate(Path folder) throws IOException {
    CHeaders headers = parse(folder);
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("Constants.java", ConstantsWriter.write(headers));
    for (String struct : BindingsSelection.STRUCTS) {
      String name = StructWriter.className(struct);
      sources.put(name + ".java", new StructWriter(headers.struct(struct), name).write());
    }
    ArraysWriter arrays = new ArraysWriter(headers);
    sources.put("ModelSize.java", arrays.modelSizes());
    sources.put("DataSize.java", arrays.dataSizes());
    sources.put(
        "ModelArrays.java", arrays.arrays("ModelArrays", "mjModel", List.of("MJMODEL_POINTERS")));
    sources.put(
        "DataArrays.java",
        arrays.arrays(
            "DataArrays", "mjData", List.of("MJDATA_POINTERS", "MJDATA_ARENA_POINTERS_SOLVER")));
    sources.put("Functions.java", new FunctionsWriter(headers).write());
    return sources;
  }

  /** Parses the headers of a release. */
  static CHeaders parse(Path folder) throws IOException {
    HeaderParser parser = new HeaderParser();
    for (String header : HEADERS) {
      try {
        parser.read(Files.readString(folder.resolve(header)));
      } catch (IllegalArgumentException unreadable) {
        throw new IllegalArgumentException(header + ": " + unreadable.getMessage(), unreadable);
      }
    }
    return parser.headers();
  }
}
