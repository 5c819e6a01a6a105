package org.policytrim.maniskill.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.maniskill.error.ManiskillException;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.Material;

/**
 * Reads binary glTF 2.0 files as far as ManiSkill's models need it: nodes without children, indexed
 * triangles, materials with metallic roughness and embedded images.
 */
final class GlbReader {

  private static final int MAGIC = 0x46546C67;
  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int UNSIGNED_SHORT = 5123;
  private static final int UNSIGNED_INT = 5125;

  /** The specular reflection that SAPIEN assumes where a file has none. */
  private static final double DEFAULT_SPECULAR = 0.5;

  /** The tolerance of assimp's test for identity matrices (aiMatrix4x4::IsIdentity). */
  private static final double NEGLIGIBLE = 0.01;

  private final JsonNode json;
  private final ByteBuffer binary;

  private GlbReader(byte[] content) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (content.length < HEADER + CHUNK_HEADER || file.getInt(0) != MAGIC) {
      throw new IOException("not a binary glTF file");
    }
    int length = file.getInt(HEADER);
    int start = HEADER + CHUNK_HEADER;
    json = new ObjectMapper().readTree(content, start, length);
    binary = file.slice(start + length + CHUNK_HEADER, file.getInt(start + length));
    binary.order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads all meshes of a file.
   *
   * @throws ManiskillException if it cannot be read
   */
  static List<Mesh> read(Path file) {
    try {
      return new GlbReader(Files.readAllBytes(file)).meshes();
    } catch (IOException | RuntimeException unreadable) {
      throw new ManiskillException(
          "the model %s cannot be read (%s)".formatted(file, unreadable),
          "Run 'policytrim doctor --fix', which downloads mani_skill 3.0.1 again",
          unreadable);
    }
  }

  private List<Mesh> meshes() throws IOException {
    List<Mesh> meshes = new ArrayList<>();
    for (JsonNode node : json.get("nodes")) {
      Vec3 scale = vector(node.path("scale"), new Vec3(1, 1, 1));
      Vec3 position = vector(node.path("translation"), Vec3.ZERO);
      JsonNode turn = node.path("rotation");
      Quat rotation =
          turn.isMissingNode()
              ? Quat.IDENTITY
              : new Quat(
                  turn.get(3).asDouble(),
                  turn.get(0).asDouble(),
                  turn.get(1).asDouble(),
                  turn.get(2).asDouble());
      JsonNode mesh = json.get("meshes").get(node.get("mesh").asInt());
      for (JsonNode primitive : mesh.get("primitives")) {
        Mesh read = primitive(primitive);
        Pose pose = new Pose(position, rotation);
        meshes.add(isNegligible(scale, pose) ? read : read.transformed(scale, pose));
      }
    }
    return meshes;
  }

  /**
   * Returns whether SAPIEN's model loader takes a node's matrix for the identity. Its tolerance is
   * 0.01 for each number, also for those in metres.
   */
  private static boolean isNegligible(Vec3 scale, Pose pose) {
    Quat turn = pose.rotation();
    Vec3[] columns = {
      turn.axisX().times(scale.x()).minus(new Vec3(1, 0, 0)),
      turn.axisY().times(scale.y()).minus(new Vec3(0, 1, 0)),
      turn.axisZ().times(scale.z()).minus(new Vec3(0, 0, 1)),
      pose.position()
    };
    boolean negligible = true;
    for (Vec3 column : columns) {
      for (double number : column.toArray()) {
        negligible &= Math.abs(number) <= NEGLIGIBLE;
      }
    }
    return negligible;
  }

  private static Vec3 vector(JsonNode numbers, Vec3 missing) {
    return numbers.isMissingNode()
        ? missing
        : new Vec3(numbers.get(0).asDouble(), numbers.get(1).asDouble(), numbers.get(2).asDouble());
  }

  private Mesh primitive(JsonNode primitive) throws IOException {
    JsonNode attributes = primitive.get("attributes");
    JsonNode material = json.get("materials").get(primitive.get("material").asInt());
    return new Mesh(
        floats(attributes.get("POSITION"), 3),
        floats(attributes.get("NORMAL"), 3),
        attributes.has("TEXCOORD_0") ? floats(attributes.get("TEXCOORD_0"), 2) : new float[0],
        indices(primitive.get("indices")),
        surface(material));
  }

  private ByteBuffer view(JsonNode accessor) {
    JsonNode view = json.get("bufferViews").get(accessor.get("bufferView").asInt());
    int offset = view.path("byteOffset").asInt() + accessor.path("byteOffset").asInt();
    return binary
        .slice(offset, view.get("byteLength").asInt() - accessor.path("byteOffset").asInt())
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private float[] floats(JsonNode index, int width) {
    JsonNode accessor = json.get("accessors").get(index.asInt());
    float[] values = new float[accessor.get("count").asInt() * width];
    view(accessor).asFloatBuffer().get(values);
    return values;
  }

  private int[] indices(JsonNode index) throws IOException {
    JsonNode accessor = json.get("accessors").get(index.asInt());
    int type = accessor.get("componentType").asInt();
    if (type != UNSIGNED_SHORT && type != UNSIGNED_INT) {
      throw new IOException("indices of the type " + type);
    }
    int[] values = new int[accessor.get("count").asInt()];
    ByteBuffer view = view(accessor);
    for (int i = 0; i < values.length; i++) {
      values[i] =
          type == UNSIGNED_SHORT ? Short.toUnsignedInt(view.getShort(2 * i)) : view.getInt(4 * i);
    }
    return values;
  }

  private Surface surface(JsonNode material) throws IOException {
    JsonNode pbr = material.path("pbrMetallicRoughness");
    JsonNode colour = pbr.path("baseColorFactor");
    JsonNode specular = material.at("/extensions/KHR_materials_specular/specularColorFactor/0");
    return new Surface(
        new Material(
            colour.path(0).asDouble(1),
            colour.path(1).asDouble(1),
            colour.path(2).asDouble(1),
            pbr.path("roughnessFactor").asDouble(1),
            pbr.path("metallicFactor").asDouble(1),
            specular.asDouble(DEFAULT_SPECULAR)),
        texture(pbr.path("baseColorTexture"), true),
        texture(material.path("normalTexture"), false),
        texture(pbr.path("metallicRoughnessTexture"), false));
  }

  private @Nullable Texture texture(JsonNode reference, boolean colour) throws IOException {
    if (reference.isMissingNode()) {
      return null;
    }
    JsonNode texture = json.get("textures").get(reference.get("index").asInt());
    JsonNode image = json.get("images").get(texture.get("source").asInt());
    JsonNode view = json.get("bufferViews").get(image.get("bufferView").asInt());
    byte[] content = new byte[view.get("byteLength").asInt()];
    binary.get(view.path("byteOffset").asInt(), content);
    return Texture.read(new ByteArrayInputStream(content), colour, 1);
  }
}
