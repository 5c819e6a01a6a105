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
 * Jacobians, the mass matrix and contact forces at the state of the last step or forward pass, for
 * controllers. Allocates nothing per call. May be used by the thread of its simulation only.
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
   * Computes the Jacobian of a site (mj_jacSite).
   *
   * @param site the id of the site
   * @param translationOut receives 3 x nv numbers, row-major: the derivatives of the site's linear
   *     velocity in the world frame with respect to qvel
   * @param rotationOut receives 3 x nv numbers: those of its angular velocity
   */
  public void siteJacobian(int site, double[] translationOut, double[] rotationOut) {
    Objects.checkIndex(site, data.model().count(ObjectType.SITE));
    requireLength(translationOut, 3 * freedoms);
    requireLength(rotationOut, 3 * freedoms);
    Functions.mj_jacSite(data.model().memory(), data.memory(), translation, rotation, site);
    read(translation, translationOut);
    read(rotation, rotationOut);
  }

  /**
   * Computes the inertia matrix in joint space (mj_fullM).
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
   * Computes the force between the geoms of a contact in the contact frame (mj_contactForce).
   *
   * @param contact the index of the contact
   * @param out receives the force in N and the torque in N m; the first axis is the contact normal
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
