package org.policytrim.maniskill.render;

import java.util.List;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.Material;

/**
 * Computes colours as the fragment shader of SAPIEN's shader pack "minimal" does: diffuse light and
 * the microfacet model of Karis (Real Shading in Unreal Engine 4, 2013) for two directional lights,
 * and ambient light. Used by one thread.
 */
final class Shader {

  private static final float AMBIENT = 0.3f;
  private static final float LEAST = 1e-6f;
  private static final float PI = (float) Math.PI;
  private static final float LOG2 = (float) Math.log(2);
  private static final int GAMMA_STEPS = 1 << 16;
  private static final byte[] GAMMA = new byte[GAMMA_STEPS + 1];
  private static final int FRESNEL_STEPS = 1 << 10;
  private static final float[] FRESNEL = new float[FRESNEL_STEPS + 2];

  /** The directions in which the lights of ManiSkill's scenes shine, both white. */
  private static final List<Vec3> LIGHTS =
      List.of(new Vec3(1, 1, -1).normalized(), new Vec3(0, 0, -1));

  static {
    for (int i = 0; i <= GAMMA_STEPS; i++) {
      double value = Math.pow(i / (double) GAMMA_STEPS, 1 / 2.2);
      GAMMA[i] = (byte) Math.rint(value * 255);
    }
    for (int i = 0; i < FRESNEL.length; i++) {
      double cosine = i / (double) FRESNEL_STEPS;
      FRESNEL[i] = (float) Math.pow(2, (-5.55473 * cosine - 6.98316) * cosine);
    }
  }

  private final Rasterizer raster;
  private final float[] toLight = new float[3 * LIGHTS.size()];
  private final TangentFrame tangents = new TangentFrame();
  private final float[] sample = new float[3];
  private final float[] colour = new float[3];
  private float nx;
  private float ny;
  private float nz;
  private float roughness;
  private float metallic;

  Shader(Rasterizer raster) {
    this.raster = raster;
  }

  /**
   * Computes the pixels of a rasterized scene; those where nothing was drawn are left unchanged.
   *
   * @param rgb receives three bytes per pixel, rows from the top
   */
  void shade(List<Placed> scene, Pose camera, byte[] rgb) {
    for (int light = 0; light < LIGHTS.size(); light++) {
      Vec3 direction = LIGHTS.get(light).times(-1);
      put(toLight, 3 * light, direction);
    }
    float[] axes = matrix(camera);
    float step = 1 / raster.focal();
    int last = -1;
    float[] turn = axes;
    for (int pixel = 0; pixel < raster.meshes.length; pixel++) {
      int index = raster.meshes[pixel];
      if (index < 0) {
        continue;
      }
      Placed placed = scene.get(index);
      if (index != last) {
        last = index;
        turn = matrix(placed.pose());
      }
      surface(placed.mesh(), pixel);
      float x = turn[0] * nx + turn[3] * ny + turn[6] * nz;
      float y = turn[1] * nx + turn[4] * ny + turn[7] * nz;
      float z = turn[2] * nx + turn[5] * ny + turn[8] * nz;
      float length = 1 / (float) Math.sqrt(x * x + y * y + z * z);
      nx = x * length;
      ny = y * length;
      nz = z * length;
      float right = (pixel % raster.width + 0.5f - raster.width / 2f) * step;
      float up = (raster.height / 2f - pixel / raster.width - 0.5f) * step;
      float vx = axes[6] - right * axes[0] - up * axes[3];
      float vy = axes[7] - right * axes[1] - up * axes[4];
      float vz = axes[8] - right * axes[2] - up * axes[5];
      float toEye = 1 / (float) Math.sqrt(vx * vx + vy * vy + vz * vz);
      light(
          (float) placed.mesh().surface().material().specular(),
          vx * toEye,
          vy * toEye,
          vz * toEye,
          rgb,
          3 * pixel);
    }
  }

  /** Returns the rotation of a pose as a matrix, by columns. */
  private static float[] matrix(Pose pose) {
    float[] matrix = new float[9];
    put(matrix, 0, pose.rotation().axisX());
    put(matrix, 3, pose.rotation().axisY());
    put(matrix, 6, pose.rotation().axisZ());
    return matrix;
  }

  private static void put(float[] target, int at, Vec3 vector) {
    target[at] = (float) vector.x();
    target[at + 1] = (float) vector.y();
    target[at + 2] = (float) vector.z();
  }

  /** Interpolates normal, colour, roughness and metallic at a pixel. */
  private void surface(Mesh mesh, int pixel) {
    int triangle = raster.triangles[pixel];
    int a = mesh.triangles()[triangle];
    int b = mesh.triangles()[triangle + 1];
    int c = mesh.triangles()[triangle + 2];
    float u = raster.first[pixel];
    float v = raster.second[pixel];
    float w = 1 - u - v;
    float[] normals = mesh.normals();
    nx = u * normals[3 * a] + v * normals[3 * b] + w * normals[3 * c];
    ny = u * normals[3 * a + 1] + v * normals[3 * b + 1] + w * normals[3 * c + 1];
    nz = u * normals[3 * a + 2] + v * normals[3 * b + 2] + w * normals[3 * c + 2];
    Surface surface = mesh.surface();
    Material material = surface.material();
    colour[0] = (float) material.red();
    colour[1] = (float) material.green();
    colour[2] = (float) material.blue();
    roughness = (float) material.roughness();
    metallic = (float) material.metallic();
    Texture colours = surface.colour();
    if (colours == null) {
      return;
    }
    float[] uv = mesh.coordinates();
    float s = u * uv[2 * a] + v * uv[2 * b] + w * uv[2 * c];
    float t = u * uv[2 * a + 1] + v * uv[2 * b + 1] + w * uv[2 * c + 1];
    float detail = colours.hasLevels() ? detail(pixel, mesh, triangle, s, t, colours) : 0;
    colours.sample(s, t, detail, colour);
    Texture properties = surface.properties();
    if (properties != null) {
      properties.sample(s, t, 0, sample);
      roughness = sample[1];
      metallic = sample[2];
    }
    Texture bumps = surface.normal();
    if (bumps != null) {
      bumps.sample(s, t, 0, sample);
      tangents.of(mesh, triangle);
      bend(tangents.tangent, tangents.bitangent, sample);
    }
  }

  /** Replaces the normal by another combination of tangent, bitangent and normal. */
  private void bend(float[] tangent, float[] bitangent, float[] texel) {
    float length = 1 / (float) Math.sqrt(nx * nx + ny * ny + nz * nz);
    float p = texel[0] * 2 - 1;
    float q = texel[1] * 2 - 1;
    float r = (texel[2] * 2 - 1) * length;
    nx = tangent[0] * p + bitangent[0] * q + nx * r;
    ny = tangent[1] * p + bitangent[1] * q + ny * r;
    nz = tangent[2] * p + bitangent[2] * q + nz * r;
  }

  /** Returns the mipmap level at a pixel from its neighbours in the same triangle. */
  private float detail(int pixel, Mesh mesh, int triangle, float s, float t, Texture texture) {
    float across =
        change(pixel, pixel % raster.width + 1 < raster.width ? 1 : -1, mesh, triangle, s, t);
    float down =
        change(
            pixel,
            pixel + raster.width < raster.meshes.length ? raster.width : -raster.width,
            mesh,
            triangle,
            s,
            t);
    float largest = Math.max(across, down) * texture.width();
    return largest <= 1 ? 0 : (float) (Math.log(largest) / LOG2);
  }

  private float change(int pixel, int step, Mesh mesh, int triangle, float s, float t) {
    int other = pixel + step;
    if (raster.meshes[other] != raster.meshes[pixel] || raster.triangles[other] != triangle) {
      other = pixel - step;
      if (other < 0
          || other >= raster.meshes.length
          || raster.meshes[other] != raster.meshes[pixel]
          || raster.triangles[other] != triangle) {
        return 0;
      }
    }
    int a = mesh.triangles()[triangle];
    int b = mesh.triangles()[triangle + 1];
    int c = mesh.triangles()[triangle + 2];
    float u = raster.first[other];
    float v = raster.second[other];
    float w = 1 - u - v;
    float[] uv = mesh.coordinates();
    float ds = u * uv[2 * a] + v * uv[2 * b] + w * uv[2 * c] - s;
    float dt = u * uv[2 * a + 1] + v * uv[2 * b + 1] + w * uv[2 * c + 1] - t;
    return (float) Math.sqrt(ds * ds + dt * dt);
  }

  private void light(float specular, float vx, float vy, float vz, byte[] rgb, int at) {
    float share = 1 - metallic;
    float gloss = specular * 0.08f * share;
    float alpha = roughness * roughness;
    float alpha2 = alpha * alpha;
    float k = (alpha + 2 * roughness + 1) / 8;
    float normalView = clamp(nx * vx + ny * vy + nz * vz, LEAST);
    float diffuse = 0;
    float mirror = 0;
    float fresnel = 0;
    for (int light = 0; light < toLight.length; light += 3) {
      float lx = toLight[light];
      float ly = toLight[light + 1];
      float lz = toLight[light + 2];
      float normalLight = clamp(nx * lx + ny * ly + nz * lz, 0);
      if (normalLight <= 0) {
        continue;
      }
      float hx = lx + vx;
      float hy = ly + vy;
      float hz = lz + vz;
      float square = hx * hx + hy * hy + hz * hz;
      float scale = square < LEAST ? 0 : 1 / (float) Math.sqrt(square);
      float normalHalf = clamp((nx * hx + ny * hy + nz * hz) * scale, LEAST);
      float viewHalf = clamp((vx * hx + vy * hy + vz * hz) * scale, LEAST);
      float power = fresnel(viewHalf);
      float spread = normalHalf * normalHalf * (alpha2 - 1) + 1;
      float shadowView = normalView * (1 - k) + k;
      float shadowLight = normalLight * (1 - k) + k;
      float nominal =
          Math.clamp(4 * PI * spread * spread * shadowView * shadowLight, LEAST, 4 * PI);
      float strength = alpha2 / nominal * normalLight;
      diffuse += normalLight / PI;
      mirror += (1 - power) * strength;
      fresnel += power * strength;
    }
    for (int i = 0; i < 3; i++) {
      float base = gloss + colour[i] * metallic;
      float value = colour[i] * share * diffuse + base * mirror + fresnel + AMBIENT * colour[i];
      rgb[at + i] = GAMMA[Math.min(GAMMA_STEPS, (int) (value * GAMMA_STEPS + 0.5f))];
    }
  }

  /**
   * Returns the share of light that a surface reflects beyond its base, by linear interpolation.
   */
  private static float fresnel(float cosine) {
    float at = cosine * FRESNEL_STEPS;
    int below = (int) at;
    return FRESNEL[below] + (at - below) * (FRESNEL[below + 1] - FRESNEL[below]);
  }

  private static float clamp(float value, float least) {
    return value < least ? least : Math.min(value, 1);
  }
}
