package org.policytrim.mujoco.generated;

import static org.policytrim.mujoco.array.ElementType.BYTE;
import static org.policytrim.mujoco.array.ElementType.DOUBLE;
import static org.policytrim.mujoco.array.ElementType.INT;
import static org.policytrim.mujoco.array.Extent.data;
import static org.policytrim.mujoco.array.Extent.fixed;
import static org.policytrim.mujoco.array.Extent.model;

import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.ByteView;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.array.IntView;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** The arrays that mjData points to. */
public final class DataArrays {

  /** {@code qpos}, nq x 1. */
  public static final ArrayField<DoubleView> QPOS = new ArrayField<>("qpos", DOUBLE, 161656L, model(0L), fixed(1L));

  /** {@code qvel}, nv x 1. */
  public static final ArrayField<DoubleView> QVEL = new ArrayField<>("qvel", DOUBLE, 161664L, model(4L), fixed(1L));

  /** {@code act}, na x 1. */
  public static final ArrayField<DoubleView> ACT = new ArrayField<>("act", DOUBLE, 161672L, model(12L), fixed(1L));

  /** {@code qacc_warmstart}, nv x 1. */
  public static final ArrayField<DoubleView> QACC_WARMSTART = new ArrayField<>("qacc_warmstart", DOUBLE, 161680L, model(4L), fixed(1L));

  /** {@code plugin_state}, npluginstate x 1. */
  public static final ArrayField<DoubleView> PLUGIN_STATE = new ArrayField<>("plugin_state", DOUBLE, 161688L, model(328L), fixed(1L));

  /** {@code ctrl}, nu x 1. */
  public static final ArrayField<DoubleView> CTRL = new ArrayField<>("ctrl", DOUBLE, 161696L, model(8L), fixed(1L));

  /** {@code qfrc_applied}, nv x 1. */
  public static final ArrayField<DoubleView> QFRC_APPLIED = new ArrayField<>("qfrc_applied", DOUBLE, 161704L, model(4L), fixed(1L));

  /** {@code xfrc_applied}, nbody x 6. */
  public static final ArrayField<DoubleView> XFRC_APPLIED = new ArrayField<>("xfrc_applied", DOUBLE, 161712L, model(16L), fixed(6L));

  /** {@code eq_active}, neq x 1. */
  public static final ArrayField<ByteView> EQ_ACTIVE = new ArrayField<>("eq_active", BYTE, 161720L, model(180L), fixed(1L));

  /** {@code mocap_pos}, nmocap x 3. */
  public static final ArrayField<DoubleView> MOCAP_POS = new ArrayField<>("mocap_pos", DOUBLE, 161728L, model(224L), fixed(3L));

  /** {@code mocap_quat}, nmocap x 4. */
  public static final ArrayField<DoubleView> MOCAP_QUAT = new ArrayField<>("mocap_quat", DOUBLE, 161736L, model(224L), fixed(4L));

  /** {@code qacc}, nv x 1. */
  public static final ArrayField<DoubleView> QACC = new ArrayField<>("qacc", DOUBLE, 161744L, model(4L), fixed(1L));

  /** {@code act_dot}, na x 1. */
  public static final ArrayField<DoubleView> ACT_DOT = new ArrayField<>("act_dot", DOUBLE, 161752L, model(12L), fixed(1L));

  /** {@code userdata}, nuserdata x 1. */
  public static final ArrayField<DoubleView> USERDATA = new ArrayField<>("userdata", DOUBLE, 161760L, model(320L), fixed(1L));

  /** {@code sensordata}, nsensordata x 1. */
  public static final ArrayField<DoubleView> SENSORDATA = new ArrayField<>("sensordata", DOUBLE, 161768L, model(324L), fixed(1L));

  /** {@code plugin}, nplugin x 1. */
  public static final ArrayField<IntView> PLUGIN = new ArrayField<>("plugin", INT, 161776L, model(228L), fixed(1L));

  /** {@code xpos}, nbody x 3. */
  public static final ArrayField<DoubleView> XPOS = new ArrayField<>("xpos", DOUBLE, 161792L, model(16L), fixed(3L));

  /** {@code xquat}, nbody x 4. */
  public static final ArrayField<DoubleView> XQUAT = new ArrayField<>("xquat", DOUBLE, 161800L, model(16L), fixed(4L));

  /** {@code xmat}, nbody x 9. */
  public static final ArrayField<DoubleView> XMAT = new ArrayField<>("xmat", DOUBLE, 161808L, model(16L), fixed(9L));

  /** {@code xipos}, nbody x 3. */
  public static final ArrayField<DoubleView> XIPOS = new ArrayField<>("xipos", DOUBLE, 161816L, model(16L), fixed(3L));

  /** {@code ximat}, nbody x 9. */
  public static final ArrayField<DoubleView> XIMAT = new ArrayField<>("ximat", DOUBLE, 161824L, model(16L), fixed(9L));

  /** {@code xanchor}, njnt x 3. */
  public static final ArrayField<DoubleView> XANCHOR = new ArrayField<>("xanchor", DOUBLE, 161832L, model(32L), fixed(3L));

  /** {@code xaxis}, njnt x 3. */
  public static final ArrayField<DoubleView> XAXIS = new ArrayField<>("xaxis", DOUBLE, 161840L, model(32L), fixed(3L));

  /** {@code geom_xpos}, ngeom x 3. */
  public static final ArrayField<DoubleView> GEOM_XPOS = new ArrayField<>("geom_xpos", DOUBLE, 161848L, model(36L), fixed(3L));

  /** {@code geom_xmat}, ngeom x 9. */
  public static final ArrayField<DoubleView> GEOM_XMAT = new ArrayField<>("geom_xmat", DOUBLE, 161856L, model(36L), fixed(9L));

  /** {@code site_xpos}, nsite x 3. */
  public static final ArrayField<DoubleView> SITE_XPOS = new ArrayField<>("site_xpos", DOUBLE, 161864L, model(40L), fixed(3L));

  /** {@code site_xmat}, nsite x 9. */
  public static final ArrayField<DoubleView> SITE_XMAT = new ArrayField<>("site_xmat", DOUBLE, 161872L, model(40L), fixed(9L));

  /** {@code cam_xpos}, ncam x 3. */
  public static final ArrayField<DoubleView> CAM_XPOS = new ArrayField<>("cam_xpos", DOUBLE, 161880L, model(44L), fixed(3L));

  /** {@code cam_xmat}, ncam x 9. */
  public static final ArrayField<DoubleView> CAM_XMAT = new ArrayField<>("cam_xmat", DOUBLE, 161888L, model(44L), fixed(9L));

  /** {@code light_xpos}, nlight x 3. */
  public static final ArrayField<DoubleView> LIGHT_XPOS = new ArrayField<>("light_xpos", DOUBLE, 161896L, model(48L), fixed(3L));

  /** {@code light_xdir}, nlight x 3. */
  public static final ArrayField<DoubleView> LIGHT_XDIR = new ArrayField<>("light_xdir", DOUBLE, 161904L, model(48L), fixed(3L));

  /** {@code subtree_com}, nbody x 3. */
  public static final ArrayField<DoubleView> SUBTREE_COM = new ArrayField<>("subtree_com", DOUBLE, 161912L, model(16L), fixed(3L));

  /** {@code cdof}, nv x 6. */
  public static final ArrayField<DoubleView> CDOF = new ArrayField<>("cdof", DOUBLE, 161920L, model(4L), fixed(6L));

  /** {@code cinert}, nbody x 10. */
  public static final ArrayField<DoubleView> CINERT = new ArrayField<>("cinert", DOUBLE, 161928L, model(16L), fixed(10L));

  /** {@code flexvert_xpos}, nflexvert x 3. */
  public static final ArrayField<DoubleView> FLEXVERT_XPOS = new ArrayField<>("flexvert_xpos", DOUBLE, 161936L, model(60L), fixed(3L));

  /** {@code flexelem_aabb}, nflexelem x 6. */
  public static final ArrayField<DoubleView> FLEXELEM_AABB = new ArrayField<>("flexelem_aabb", DOUBLE, 161944L, model(68L), fixed(6L));

  /** {@code flexedge_J_rownnz}, nflexedge x 1. */
  public static final ArrayField<IntView> FLEXEDGE_J_ROWNNZ = new ArrayField<>("flexedge_J_rownnz", INT, 161952L, model(64L), fixed(1L));

  /** {@code flexedge_J_rowadr}, nflexedge x 1. */
  public static final ArrayField<IntView> FLEXEDGE_J_ROWADR = new ArrayField<>("flexedge_J_rowadr", INT, 161960L, model(64L), fixed(1L));

  /** {@code flexedge_J_colind}, nflexedge x MJ_M(nv). */
  public static final ArrayField<IntView> FLEXEDGE_J_COLIND = new ArrayField<>("flexedge_J_colind", INT, 161968L, model(64L), model(4L));

  /** {@code flexedge_J}, nflexedge x MJ_M(nv). */
  public static final ArrayField<DoubleView> FLEXEDGE_J = new ArrayField<>("flexedge_J", DOUBLE, 161976L, model(64L), model(4L));

  /** {@code flexedge_length}, nflexedge x 1. */
  public static final ArrayField<DoubleView> FLEXEDGE_LENGTH = new ArrayField<>("flexedge_length", DOUBLE, 161984L, model(64L), fixed(1L));

  /** {@code ten_wrapadr}, ntendon x 1. */
  public static final ArrayField<IntView> TEN_WRAPADR = new ArrayField<>("ten_wrapadr", INT, 161992L, model(184L), fixed(1L));

  /** {@code ten_wrapnum}, ntendon x 1. */
  public static final ArrayField<IntView> TEN_WRAPNUM = new ArrayField<>("ten_wrapnum", INT, 162000L, model(184L), fixed(1L));

  /** {@code ten_J_rownnz}, ntendon x 1. */
  public static final ArrayField<IntView> TEN_J_ROWNNZ = new ArrayField<>("ten_J_rownnz", INT, 162008L, model(184L), fixed(1L));

  /** {@code ten_J_rowadr}, ntendon x 1. */
  public static final ArrayField<IntView> TEN_J_ROWADR = new ArrayField<>("ten_J_rowadr", INT, 162016L, model(184L), fixed(1L));

  /** {@code ten_J_colind}, ntendon x MJ_M(nv). */
  public static final ArrayField<IntView> TEN_J_COLIND = new ArrayField<>("ten_J_colind", INT, 162024L, model(184L), model(4L));

  /** {@code ten_length}, ntendon x 1. */
  public static final ArrayField<DoubleView> TEN_LENGTH = new ArrayField<>("ten_length", DOUBLE, 162040L, model(184L), fixed(1L));

  /** {@code ten_J}, ntendon x MJ_M(nv). */
  public static final ArrayField<DoubleView> TEN_J = new ArrayField<>("ten_J", DOUBLE, 162032L, model(184L), model(4L));

  /** {@code wrap_obj}, nwrap x 2. */
  public static final ArrayField<IntView> WRAP_OBJ = new ArrayField<>("wrap_obj", INT, 162048L, model(188L), fixed(2L));

  /** {@code wrap_xpos}, nwrap x 6. */
  public static final ArrayField<DoubleView> WRAP_XPOS = new ArrayField<>("wrap_xpos", DOUBLE, 162056L, model(188L), fixed(6L));

  /** {@code actuator_length}, nu x 1. */
  public static final ArrayField<DoubleView> ACTUATOR_LENGTH = new ArrayField<>("actuator_length", DOUBLE, 162064L, model(8L), fixed(1L));

  /** {@code moment_rownnz}, nu x 1. */
  public static final ArrayField<IntView> MOMENT_ROWNNZ = new ArrayField<>("moment_rownnz", INT, 162072L, model(8L), fixed(1L));

  /** {@code moment_rowadr}, nu x 1. */
  public static final ArrayField<IntView> MOMENT_ROWADR = new ArrayField<>("moment_rowadr", INT, 162080L, model(8L), fixed(1L));

  /** {@code moment_colind}, nJmom x 1. */
  public static final ArrayField<IntView> MOMENT_COLIND = new ArrayField<>("moment_colind", INT, 162088L, model(296L), fixed(1L));

  /** {@code actuator_moment}, nJmom x 1. */
  public static final ArrayField<DoubleView> ACTUATOR_MOMENT = new ArrayField<>("actuator_moment", DOUBLE, 162096L, model(296L), fixed(1L));

  /** {@code crb}, nbody x 10. */
  public static final ArrayField<DoubleView> CRB = new ArrayField<>("crb", DOUBLE, 162104L, model(16L), fixed(10L));

  /** {@code qM}, nM x 1. */
  public static final ArrayField<DoubleView> QM = new ArrayField<>("qM", DOUBLE, 162112L, model(280L), fixed(1L));

  /** {@code qLD}, nC x 1. */
  public static final ArrayField<DoubleView> QLD = new ArrayField<>("qLD", DOUBLE, 162120L, model(288L), fixed(1L));

  /** {@code qLDiagInv}, nv x 1. */
  public static final ArrayField<DoubleView> QLDIAGINV = new ArrayField<>("qLDiagInv", DOUBLE, 162128L, model(4L), fixed(1L));

  /** {@code bvh_aabb_dyn}, nbvhdynamic x 6. */
  public static final ArrayField<DoubleView> BVH_AABB_DYN = new ArrayField<>("bvh_aabb_dyn", DOUBLE, 162136L, model(28L), fixed(6L));

  /** {@code bvh_active}, nbvh x 1. */
  public static final ArrayField<ByteView> BVH_ACTIVE = new ArrayField<>("bvh_active", BYTE, 162144L, model(20L), fixed(1L));

  /** {@code flexedge_velocity}, nflexedge x 1. */
  public static final ArrayField<DoubleView> FLEXEDGE_VELOCITY = new ArrayField<>("flexedge_velocity", DOUBLE, 162152L, model(64L), fixed(1L));

  /** {@code ten_velocity}, ntendon x 1. */
  public static final ArrayField<DoubleView> TEN_VELOCITY = new ArrayField<>("ten_velocity", DOUBLE, 162160L, model(184L), fixed(1L));

  /** {@code actuator_velocity}, nu x 1. */
  public static final ArrayField<DoubleView> ACTUATOR_VELOCITY = new ArrayField<>("actuator_velocity", DOUBLE, 162168L, model(8L), fixed(1L));

  /** {@code cvel}, nbody x 6. */
  public static final ArrayField<DoubleView> CVEL = new ArrayField<>("cvel", DOUBLE, 162176L, model(16L), fixed(6L));

  /** {@code cdof_dot}, nv x 6. */
  public static final ArrayField<DoubleView> CDOF_DOT = new ArrayField<>("cdof_dot", DOUBLE, 162184L, model(4L), fixed(6L));

  /** {@code qfrc_bias}, nv x 1. */
  public static final ArrayField<DoubleView> QFRC_BIAS = new ArrayField<>("qfrc_bias", DOUBLE, 162192L, model(4L), fixed(1L));

  /** {@code qfrc_spring}, nv x 1. */
  public static final ArrayField<DoubleView> QFRC_SPRING = new ArrayField<>("qfrc_spring", DOUBLE, 162200L, model(4L), fixed(1L));

  /** {@code qfrc_damper}, nv x 1. */
  public static final ArrayField<DoubleView> QFRC_DAMPER = new ArrayField<>("qfrc_damper", DOUBLE, 162208L, model(4L), fixed(1L));

  /** {@code qfrc_gravcomp}, nv x 1. */
  public static final ArrayField<DoubleView> QFRC_GRAVCOMP = new ArrayField<>("qfrc_gravcomp", DOUBLE, 162216L, model(4L), fixed(1L));

  /** {@code qfrc_fluid}, nv x 1. */
  public static final ArrayField<DoubleView> QFRC_FLUID = new ArrayField<>("qfrc_fluid", DOUBLE, 162224L, model(4L), fixed(1L));

  /** {@code qfrc_passive}, nv x 1. */
  public static final ArrayField<DoubleView> QFRC_PASSIVE = new ArrayField<>("qfrc_passive", DOUBLE, 162232L, model(4L), fixed(1L));

  /** {@code subtree_linvel}, nbody x 3. */
  public static final ArrayField<DoubleView> SUBTREE_LINVEL = new ArrayField<>("subtree_linvel", DOUBLE, 162240L, model(16L), fixed(3L));

  /** {@code subtree_angmom}, nbody x 3. */
  public static final ArrayField<DoubleView> SUBTREE_ANGMOM = new ArrayField<>("subtree_angmom", DOUBLE, 162248L, model(16L), fixed(3L));

  /** {@code qH}, nC x 1. */
  public static final ArrayField<DoubleView> QH = new ArrayField<>("qH", DOUBLE, 162256L, model(288L), fixed(1L));

  /** {@code qHDiagInv}, nv x 1. */
  public static final ArrayField<DoubleView> QHDIAGINV = new ArrayField<>("qHDiagInv", DOUBLE, 162264L, model(4L), fixed(1L));

  /** {@code B_rownnz}, nbody x 1. */
  public static final ArrayField<IntView> B_ROWNNZ = new ArrayField<>("B_rownnz", INT, 162272L, model(16L), fixed(1L));

  /** {@code B_rowadr}, nbody x 1. */
  public static final ArrayField<IntView> B_ROWADR = new ArrayField<>("B_rowadr", INT, 162280L, model(16L), fixed(1L));

  /** {@code B_colind}, nB x 1. */
  public static final ArrayField<IntView> B_COLIND = new ArrayField<>("B_colind", INT, 162288L, model(284L), fixed(1L));

  /** {@code C_rownnz}, nv x 1. */
  public static final ArrayField<IntView> C_ROWNNZ = new ArrayField<>("C_rownnz", INT, 162296L, model(4L), fixed(1L));

  /** {@code C_rowadr}, nv x 1. */
  public static final ArrayField<IntView> C_ROWADR = new ArrayField<>("C_rowadr", INT, 162304L, model(4L), fixed(1L));

  /** {@code C_colind}, nC x 1. */
  public static final ArrayField<IntView> C_COLIND = new ArrayField<>("C_colind", INT, 162312L, model(288L), fixed(1L));

  /** {@code mapM2C}, nC x 1. */
  public static final ArrayField<IntView> MAPM2C = new ArrayField<>("mapM2C", INT, 162320L, model(288L), fixed(1L));

  /** {@code D_rownnz}, nv x 1. */
  public static final ArrayField<IntView> D_ROWNNZ = new ArrayField<>("D_rownnz", INT, 162328L, model(4L), fixed(1L));

  /** {@code D_rowadr}, nv x 1. */
  public static final ArrayField<IntView> D_ROWADR = new ArrayField<>("D_rowadr", INT, 162336L, model(4L), fixed(1L));

  /** {@code D_diag}, nv x 1. */
  public static final ArrayField<IntView> D_DIAG = new ArrayField<>("D_diag", INT, 162344L, model(4L), fixed(1L));

  /** {@code D_colind}, nD x 1. */
  public static final ArrayField<IntView> D_COLIND = new ArrayField<>("D_colind", INT, 162352L, model(292L), fixed(1L));

  /** {@code mapM2D}, nD x 1. */
  public static final ArrayField<IntView> MAPM2D = new ArrayField<>("mapM2D", INT, 162360L, model(292L), fixed(1L));

  /** {@code mapD2M}, nM x 1. */
  public static final ArrayField<IntView> MAPD2M = new ArrayField<>("mapD2M", INT, 162368L, model(280L), fixed(1L));

  /** {@code qDeriv}, nD x 1. */
  public static final ArrayField<DoubleView> QDERIV = new ArrayField<>("qDeriv", DOUBLE, 162376L, model(292L), fixed(1L));

  /** {@code qLU}, nD x 1. */
  public static final ArrayField<DoubleView> QLU = new ArrayField<>("qLU", DOUBLE, 162384L, model(292L), fixed(1L));

  /** {@code actuator_force}, nu x 1. */
  public static final ArrayField<DoubleView> ACTUATOR_FORCE = new ArrayField<>("actuator_force", DOUBLE, 162392L, model(8L), fixed(1L));

  /** {@code qfrc_actuator}, nv x 1. */
  public static final ArrayField<DoubleView> QFRC_ACTUATOR = new ArrayField<>("qfrc_actuator", DOUBLE, 162400L, model(4L), fixed(1L));

  /** {@code qfrc_smooth}, nv x 1. */
  public static final ArrayField<DoubleView> QFRC_SMOOTH = new ArrayField<>("qfrc_smooth", DOUBLE, 162408L, model(4L), fixed(1L));

  /** {@code qacc_smooth}, nv x 1. */
  public static final ArrayField<DoubleView> QACC_SMOOTH = new ArrayField<>("qacc_smooth", DOUBLE, 162416L, model(4L), fixed(1L));

  /** {@code qfrc_constraint}, nv x 1. */
  public static final ArrayField<DoubleView> QFRC_CONSTRAINT = new ArrayField<>("qfrc_constraint", DOUBLE, 162424L, model(4L), fixed(1L));

  /** {@code qfrc_inverse}, nv x 1. */
  public static final ArrayField<DoubleView> QFRC_INVERSE = new ArrayField<>("qfrc_inverse", DOUBLE, 162432L, model(4L), fixed(1L));

  /** {@code cacc}, nbody x 6. */
  public static final ArrayField<DoubleView> CACC = new ArrayField<>("cacc", DOUBLE, 162440L, model(16L), fixed(6L));

  /** {@code cfrc_int}, nbody x 6. */
  public static final ArrayField<DoubleView> CFRC_INT = new ArrayField<>("cfrc_int", DOUBLE, 162448L, model(16L), fixed(6L));

  /** {@code cfrc_ext}, nbody x 6. */
  public static final ArrayField<DoubleView> CFRC_EXT = new ArrayField<>("cfrc_ext", DOUBLE, 162456L, model(16L), fixed(6L));

  /** {@code efc_type}, MJ_D(nefc) x 1. */
  public static final ArrayField<IntView> EFC_TYPE = new ArrayField<>("efc_type", INT, 162472L, data(161600L), fixed(1L));

  /** {@code efc_id}, MJ_D(nefc) x 1. */
  public static final ArrayField<IntView> EFC_ID = new ArrayField<>("efc_id", INT, 162480L, data(161600L), fixed(1L));

  /** {@code efc_J_rownnz}, MJ_D(nefc) x 1. */
  public static final ArrayField<IntView> EFC_J_ROWNNZ = new ArrayField<>("efc_J_rownnz", INT, 162488L, data(161600L), fixed(1L));

  /** {@code efc_J_rowadr}, MJ_D(nefc) x 1. */
  public static final ArrayField<IntView> EFC_J_ROWADR = new ArrayField<>("efc_J_rowadr", INT, 162496L, data(161600L), fixed(1L));

  /** {@code efc_J_rowsuper}, MJ_D(nefc) x 1. */
  public static final ArrayField<IntView> EFC_J_ROWSUPER = new ArrayField<>("efc_J_rowsuper", INT, 162504L, data(161600L), fixed(1L));

  /** {@code efc_J_colind}, MJ_D(nJ) x 1. */
  public static final ArrayField<IntView> EFC_J_COLIND = new ArrayField<>("efc_J_colind", INT, 162512L, data(161604L), fixed(1L));

  /** {@code efc_JT_rownnz}, MJ_M(nv) x 1. */
  public static final ArrayField<IntView> EFC_JT_ROWNNZ = new ArrayField<>("efc_JT_rownnz", INT, 162520L, model(4L), fixed(1L));

  /** {@code efc_JT_rowadr}, MJ_M(nv) x 1. */
  public static final ArrayField<IntView> EFC_JT_ROWADR = new ArrayField<>("efc_JT_rowadr", INT, 162528L, model(4L), fixed(1L));

  /** {@code efc_JT_rowsuper}, MJ_M(nv) x 1. */
  public static final ArrayField<IntView> EFC_JT_ROWSUPER = new ArrayField<>("efc_JT_rowsuper", INT, 162536L, model(4L), fixed(1L));

  /** {@code efc_JT_colind}, MJ_D(nJ) x 1. */
  public static final ArrayField<IntView> EFC_JT_COLIND = new ArrayField<>("efc_JT_colind", INT, 162544L, data(161604L), fixed(1L));

  /** {@code efc_J}, MJ_D(nJ) x 1. */
  public static final ArrayField<DoubleView> EFC_J = new ArrayField<>("efc_J", DOUBLE, 162552L, data(161604L), fixed(1L));

  /** {@code efc_JT}, MJ_D(nJ) x 1. */
  public static final ArrayField<DoubleView> EFC_JT = new ArrayField<>("efc_JT", DOUBLE, 162560L, data(161604L), fixed(1L));

  /** {@code efc_pos}, MJ_D(nefc) x 1. */
  public static final ArrayField<DoubleView> EFC_POS = new ArrayField<>("efc_pos", DOUBLE, 162568L, data(161600L), fixed(1L));

  /** {@code efc_margin}, MJ_D(nefc) x 1. */
  public static final ArrayField<DoubleView> EFC_MARGIN = new ArrayField<>("efc_margin", DOUBLE, 162576L, data(161600L), fixed(1L));

  /** {@code efc_frictionloss}, MJ_D(nefc) x 1. */
  public static final ArrayField<DoubleView> EFC_FRICTIONLOSS = new ArrayField<>("efc_frictionloss", DOUBLE, 162584L, data(161600L), fixed(1L));

  /** {@code efc_diagApprox}, MJ_D(nefc) x 1. */
  public static final ArrayField<DoubleView> EFC_DIAGAPPROX = new ArrayField<>("efc_diagApprox", DOUBLE, 162592L, data(161600L), fixed(1L));

  /** {@code efc_KBIP}, MJ_D(nefc) x 4. */
  public static final ArrayField<DoubleView> EFC_KBIP = new ArrayField<>("efc_KBIP", DOUBLE, 162600L, data(161600L), fixed(4L));

  /** {@code efc_D}, MJ_D(nefc) x 1. */
  public static final ArrayField<DoubleView> EFC_D = new ArrayField<>("efc_D", DOUBLE, 162608L, data(161600L), fixed(1L));

  /** {@code efc_R}, MJ_D(nefc) x 1. */
  public static final ArrayField<DoubleView> EFC_R = new ArrayField<>("efc_R", DOUBLE, 162616L, data(161600L), fixed(1L));

  /** {@code tendon_efcadr}, MJ_M(ntendon) x 1. */
  public static final ArrayField<IntView> TENDON_EFCADR = new ArrayField<>("tendon_efcadr", INT, 162624L, model(184L), fixed(1L));

  /** {@code efc_vel}, MJ_D(nefc) x 1. */
  public static final ArrayField<DoubleView> EFC_VEL = new ArrayField<>("efc_vel", DOUBLE, 162736L, data(161600L), fixed(1L));

  /** {@code efc_aref}, MJ_D(nefc) x 1. */
  public static final ArrayField<DoubleView> EFC_AREF = new ArrayField<>("efc_aref", DOUBLE, 162744L, data(161600L), fixed(1L));

  /** {@code efc_b}, MJ_D(nefc) x 1. */
  public static final ArrayField<DoubleView> EFC_B = new ArrayField<>("efc_b", DOUBLE, 162752L, data(161600L), fixed(1L));

  /** {@code efc_force}, MJ_D(nefc) x 1. */
  public static final ArrayField<DoubleView> EFC_FORCE = new ArrayField<>("efc_force", DOUBLE, 162760L, data(161600L), fixed(1L));

  /** {@code efc_state}, MJ_D(nefc) x 1. */
  public static final ArrayField<IntView> EFC_STATE = new ArrayField<>("efc_state", INT, 162768L, data(161600L), fixed(1L));

  private DataArrays() {}
}
