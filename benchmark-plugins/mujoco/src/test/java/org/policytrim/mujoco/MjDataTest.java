package org.policytrim.mujoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policytrim.mujoco.generated.DataArrays;
import org.policytrim.mujoco.generated.ModelSize;

class MjDataTest {

  private MjModel model;
  private MjData data;

  @BeforeEach
  void open() {
    model = TestMujoco.engine().parseModel(TestMujoco.SMALL_WORLD, Map.of());
    data = model.newData();
  }

  @AfterEach
  void close() {
    if (data != null) {
      data.close();
      model.close();
    }
  }

  @Test
  void freeFallMatchesTheIntegrator() {
    int body = model.id(ObjectType.BODY, "box");
    data.step(50);
    double seconds = 0.1;
    // Semi-implicit Euler falls g t (t + dt) / 2.
    double fallen = 9.81 * seconds * (seconds + model.timestep()) / 2;
    data.kinematics();
    assertThat(data.xpos().get(body, 2)).isCloseTo(0.3 - fallen, within(1e-12));
    assertThat(data.time()).isCloseTo(seconds, within(1e-12));
  }

  @Test
  void theFallingBoxTouchesTheFloor() {
    int box = model.id(ObjectType.GEOM, "box_geom");
    int floor = model.id(ObjectType.GEOM, "floor");
    data.forward();
    assertThat(data.contacts().touch(box, floor)).isFalse();
    data.step(500);
    assertThat(data.contacts().touch(floor, box)).isTrue();
    assertThat(data.contacts().distance(0)).isBetween(-1e-2, 1e-2);
    assertThat(data.contacts().position(0, 2)).isCloseTo(0, within(1e-2));
  }

  @Test
  void aRestoredStateRepeatsTheTrajectoryExactly() {
    data.ctrl().set(0, 0.3);
    data.step(120);
    double[] saved = data.state(StateParts.INTEGRATION);
    data.step(200);
    double[] first = data.qpos().toArray();
    data.reset();
    data.step(7);
    data.setState(StateParts.INTEGRATION, saved);
    assertThat(data.state(StateParts.INTEGRATION)).containsExactly(saved);
    data.step(200);
    assertThat(data.qpos().toArray()).containsExactly(first);
  }

  @Test
  void aCopyIsIndependent() {
    try (MjModel copy = model.copy();
        MjData other = copy.newData()) {
      int arm = model.id(ObjectType.BODY, "arm");
      copy.bodyPos().setRow(arm, 0.1, 0.2, 0.9);
      data.forward();
      other.forward();
      assertThat(other.xpos().row(arm)).containsExactly(0.1, 0.2, 0.9);
      assertThat(data.xpos().row(arm)).containsExactly(0.5, 0, 1);
    }
  }

  @Test
  void theWeldedHandFollowsTheMocapBody() {
    int hand = model.id(ObjectType.BODY, "hand");
    data.mocapPos().setRow(0, -0.4, 0.1, 0.6);
    data.step(1000);
    assertThat(data.xpos().get(hand, 0)).isCloseTo(-0.4, within(0.02));
    assertThat(model.eqData().columns()).isEqualTo(11);
  }

  @Test
  void jacobianAndMassMatrixMatchAnalyticValues() {
    int site = model.id(ObjectType.SITE, "tip");
    int hinge = model.dofAddress("hinge");
    int freedoms = model.size(ModelSize.NV);
    double angle = 0.4;
    data.qpos().set(model.qposAddress("hinge"), angle);
    data.forward();
    double[] translation = new double[3 * freedoms];
    double[] rotation = new double[3 * freedoms];
    data.dynamics().siteJacobian(site, translation, rotation);
    // A rod of 0.4 m that hangs down and turns around y moves its tip by omega x r.
    assertThat(translation[hinge]).isCloseTo(-0.4 * Math.cos(angle), within(1e-12));
    assertThat(translation[2 * freedoms + hinge]).isCloseTo(0.4 * Math.sin(angle), within(1e-12));
    assertThat(rotation[freedoms + hinge]).isCloseTo(1, within(1e-12));
    double[] mass = new double[freedoms * freedoms];
    data.dynamics().massMatrix(mass);
    // The box: 0.1 m a side, 1000 kg per cubic metre.
    assertThat(mass[0]).isCloseTo(1, within(1e-9));
    assertThat(mass[3 * freedoms + 3]).isCloseTo(0.01 / 6, within(1e-9));
    assertThat(mass[hinge]).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.dynamics().massMatrix(new double[3]))
        .withMessageContaining("is needed, found 3");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> data.dynamics().siteJacobian(99, translation, rotation));
  }

  @Test
  void contactForcesBalanceTheWeight() {
    data.step(1500);
    double sum = 0;
    double[] force = new double[6];
    for (int i = 0; i < data.contacts().count(); i++) {
      data.dynamics().contactForce(i, force);
      sum += force[0];
    }
    assertThat(sum).isCloseTo(9.81, within(0.01));
  }

  @Test
  void nonFiniteNumbersAreRejected() {
    double[] before = data.qpos().toArray();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.ctrl().set(0, Double.NaN))
        .withMessageContaining("ctrl takes finite numbers only");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.qpos().setAll(0, 0.1, Double.POSITIVE_INFINITY));
    double[] state = data.state(StateParts.PHYSICS);
    state[3] = Double.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.setState(StateParts.PHYSICS, state))
        .withMessageContaining("element 3");
    assertThat(data.qpos().toArray()).containsExactly(before);
  }

  @Test
  void wrongLengthsAndIndicesAreRejected() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> data.qpos().get(model.size(ModelSize.NQ)));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> data.xpos().get(0, 3));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> data.ctrl().setAll(0, 0.1, 0.2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.mocapPos().setRow(0, 1, 2))
        .withMessageContaining("a row of mocap_pos holds 3 numbers, found 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.setState(StateParts.PHYSICS, new double[3]));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> data.contacts().geom1(0));
  }

  @Test
  void useAfterCloseThrows() {
    var qpos = data.qpos();
    var force = data.view(DataArrays.QFRC_ACTUATOR);
    data.close();
    data.close();
    assertThatIllegalStateException().isThrownBy(() -> data.step(1));
    assertThatIllegalStateException().isThrownBy(() -> qpos.get(0));
    assertThatIllegalStateException().isThrownBy(() -> force.toArray());
    assertThatIllegalStateException().isThrownBy(() -> data.contacts().count());
  }

  @Test
  void useAfterClosingTheModelThrows() {
    try (MjModel other = model.copy();
        MjData orphan = other.newData()) {
      other.close();
      assertThatIllegalStateException().isThrownBy(() -> orphan.step(1));
      assertThatIllegalStateException().isThrownBy(() -> other.id(ObjectType.BODY, "box"));
      assertThatIllegalStateException().isThrownBy(other::newData);
    }
  }
}
