package org.policytrim.mujoco;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;
import org.policytrim.mujoco.generated.DataSize;
import org.policytrim.mujoco.generated.Functions;
import org.policytrim.mujoco.generated.MjDataLayout;
import org.policytrim.mujoco.generated.ModelSize;

/**
 * What controllers ask of a simulation beyond its arrays: Jacobians, the mass matrix, contact
 * forces, at the state of the last step or forward pass. Makes no garbage; belongs to its
 * simulation's thread.
 */
public final class Dynamics {

  private static final int FORCE_NUMBERS = 6;

  private final MjData data;
  private final int freedoms;
  private final MemorySegment translation;
  private final MemorySegment rotation;
  private final MemorySegment mass;
  private final MemorySegment force;

  Dynamics(MjData data, Arena arena) {
    this.data = data;
    this.freedoms = data.model().size(ModelSize.NV);
    this.translation = arena.allocate(ValueLayout.JAVA_DOUBLE, 3L * freedoms);
    this.rotation = arena.allocate(ValueLayout.JAVA_DOUBLE, 3L * freedoms);
    this.mass = arena.allocate(ValueLayout.JAVA_DOUBLE, (long) freedoms * freedoms);
    this.force = arena.allocate(ValueLayout.JAVA_DOUBLE, FORCE_NUMBERS);
  }

  /**
   * How a site moves with the joints (mj_jacSite).
   *
   * @param translationOut receives 3 x nv numbers, row by row: the site's velocity in the world
   * @param rotationOut receives 3 x nv numbers: its angular velocity in the world
   */
  public void siteJacobian(int site, double[] translationOut, double[] rotationOut) {
    Objects.checkIndex(site, data.model().count(ObjectType.SITE));
    requireLength(translationOut, 3 * freedoms);
    requireLength(rotationOut, 3 * freedoms);
    Functions.mj_jacSite(data.model().memory(), data.memory(), translation, rotation, site);
    read(translation, translationOut);
    read(rotation, rotationOut);
  }

  /** As {@link #siteJacobian} for a body's frame (mj_jacBody). */
  public void bodyJacobian(int body, double[] translationOut, double[] rotationOut) {
    Objects.checkIndex(body, data.model().count(ObjectType.BODY));
    requireLength(translationOut, 3 * freedoms);
    requireLength(rotationOut, 3 * freedoms);
    Functions.mj_jacBody(data.model().memory(), data.memory(), translation, rotation, body);
    read(translation, translationOut);
    read(rotation, rotationOut);
  }

  /**
   * The joint-space inertia (mj_fullM).
   *
   * @param out receives nv x nv numbers
   */
  public void massMatrix(double[] out) {
    requireLength(out, freedoms * freedoms);
    MemorySegment sparse =
        data.memory()
            .get(ValueLayout.ADDRESS, MjDataLayout.QM)
            .reinterpret(8L * data.model().size(ModelSize.NM));
    Functions.mj_fullM(data.model().memory(), mass, sparse);
    read(mass, out);
  }

  /**
   * The force between the geoms of a contact, in its own frame (mj_contactForce).
   *
   * @param out receives the force in N and the torque in N m; the first axis is the normal
   */
  public void contactForce(int contact, double[] out) {
    Objects.checkIndex(contact, data.size(DataSize.NCON));
    requireLength(out, FORCE_NUMBERS);
    Functions.mj_contactForce(data.model().memory(), data.memory(), contact, force);
    read(force, out);
  }

  private static void read(MemorySegment from, double[] out) {
    MemorySegment.copy(from, ValueLayout.JAVA_DOUBLE, 0, out, 0, out.length);
  }

  private static void requireLength(double[] array, int length) {
    if (array.length != length) {
      throw new IllegalArgumentException(
          "an array of %d numbers is needed, found %d".formatted(length, array.length));
    }
  }
}
