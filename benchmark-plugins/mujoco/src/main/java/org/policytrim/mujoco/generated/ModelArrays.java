package org.policytrim.mujoco.generated;

import static org.policytrim.mujoco.array.ElementType.BYTE;
import static org.policytrim.mujoco.array.ElementType.DOUBLE;
import static org.policytrim.mujoco.array.ElementType.FLOAT;
import static org.policytrim.mujoco.array.ElementType.INT;
import static org.policytrim.mujoco.array.Extent.fixed;
import static org.policytrim.mujoco.array.Extent.model;

import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.ByteView;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.array.FloatView;
import org.policytrim.mujoco.array.IntView;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** The arrays that mjModel points to. */
public final class ModelArrays {

  /** {@code qpos0}, nq x 1. */
  public static final ArrayField<DoubleView> QPOS0 = new ArrayField<>("qpos0", DOUBLE, 1352L, model(0L), fixed(1L));

  /** {@code qpos_spring}, nq x 1. */
  public static final ArrayField<DoubleView> QPOS_SPRING = new ArrayField<>("qpos_spring", DOUBLE, 1360L, model(0L), fixed(1L));

  /** {@code body_parentid}, nbody x 1. */
  public static final ArrayField<IntView> BODY_PARENTID = new ArrayField<>("body_parentid", INT, 1368L, model(16L), fixed(1L));

  /** {@code body_rootid}, nbody x 1. */
  public static final ArrayField<IntView> BODY_ROOTID = new ArrayField<>("body_rootid", INT, 1376L, model(16L), fixed(1L));

  /** {@code body_weldid}, nbody x 1. */
  public static final ArrayField<IntView> BODY_WELDID = new ArrayField<>("body_weldid", INT, 1384L, model(16L), fixed(1L));

  /** {@code body_mocapid}, nbody x 1. */
  public static final ArrayField<IntView> BODY_MOCAPID = new ArrayField<>("body_mocapid", INT, 1392L, model(16L), fixed(1L));

  /** {@code body_jntnum}, nbody x 1. */
  public static final ArrayField<IntView> BODY_JNTNUM = new ArrayField<>("body_jntnum", INT, 1400L, model(16L), fixed(1L));

  /** {@code body_jntadr}, nbody x 1. */
  public static final ArrayField<IntView> BODY_JNTADR = new ArrayField<>("body_jntadr", INT, 1408L, model(16L), fixed(1L));

  /** {@code body_dofnum}, nbody x 1. */
  public static final ArrayField<IntView> BODY_DOFNUM = new ArrayField<>("body_dofnum", INT, 1416L, model(16L), fixed(1L));

  /** {@code body_dofadr}, nbody x 1. */
  public static final ArrayField<IntView> BODY_DOFADR = new ArrayField<>("body_dofadr", INT, 1424L, model(16L), fixed(1L));

  /** {@code body_treeid}, nbody x 1. */
  public static final ArrayField<IntView> BODY_TREEID = new ArrayField<>("body_treeid", INT, 1432L, model(16L), fixed(1L));

  /** {@code body_geomnum}, nbody x 1. */
  public static final ArrayField<IntView> BODY_GEOMNUM = new ArrayField<>("body_geomnum", INT, 1440L, model(16L), fixed(1L));

  /** {@code body_geomadr}, nbody x 1. */
  public static final ArrayField<IntView> BODY_GEOMADR = new ArrayField<>("body_geomadr", INT, 1448L, model(16L), fixed(1L));

  /** {@code body_simple}, nbody x 1. */
  public static final ArrayField<ByteView> BODY_SIMPLE = new ArrayField<>("body_simple", BYTE, 1456L, model(16L), fixed(1L));

  /** {@code body_sameframe}, nbody x 1. */
  public static final ArrayField<ByteView> BODY_SAMEFRAME = new ArrayField<>("body_sameframe", BYTE, 1464L, model(16L), fixed(1L));

  /** {@code body_pos}, nbody x 3. */
  public static final ArrayField<DoubleView> BODY_POS = new ArrayField<>("body_pos", DOUBLE, 1472L, model(16L), fixed(3L));

  /** {@code body_quat}, nbody x 4. */
  public static final ArrayField<DoubleView> BODY_QUAT = new ArrayField<>("body_quat", DOUBLE, 1480L, model(16L), fixed(4L));

  /** {@code body_ipos}, nbody x 3. */
  public static final ArrayField<DoubleView> BODY_IPOS = new ArrayField<>("body_ipos", DOUBLE, 1488L, model(16L), fixed(3L));

  /** {@code body_iquat}, nbody x 4. */
  public static final ArrayField<DoubleView> BODY_IQUAT = new ArrayField<>("body_iquat", DOUBLE, 1496L, model(16L), fixed(4L));

  /** {@code body_mass}, nbody x 1. */
  public static final ArrayField<DoubleView> BODY_MASS = new ArrayField<>("body_mass", DOUBLE, 1504L, model(16L), fixed(1L));

  /** {@code body_subtreemass}, nbody x 1. */
  public static final ArrayField<DoubleView> BODY_SUBTREEMASS = new ArrayField<>("body_subtreemass", DOUBLE, 1512L, model(16L), fixed(1L));

  /** {@code body_inertia}, nbody x 3. */
  public static final ArrayField<DoubleView> BODY_INERTIA = new ArrayField<>("body_inertia", DOUBLE, 1520L, model(16L), fixed(3L));

  /** {@code body_invweight0}, nbody x 2. */
  public static final ArrayField<DoubleView> BODY_INVWEIGHT0 = new ArrayField<>("body_invweight0", DOUBLE, 1528L, model(16L), fixed(2L));

  /** {@code body_gravcomp}, nbody x 1. */
  public static final ArrayField<DoubleView> BODY_GRAVCOMP = new ArrayField<>("body_gravcomp", DOUBLE, 1536L, model(16L), fixed(1L));

  /** {@code body_margin}, nbody x 1. */
  public static final ArrayField<DoubleView> BODY_MARGIN = new ArrayField<>("body_margin", DOUBLE, 1544L, model(16L), fixed(1L));

  /** {@code body_user}, nbody x MJ_M(nuser_body). */
  public static final ArrayField<DoubleView> BODY_USER = new ArrayField<>("body_user", DOUBLE, 1552L, model(16L), model(236L));

  /** {@code body_plugin}, nbody x 1. */
  public static final ArrayField<IntView> BODY_PLUGIN = new ArrayField<>("body_plugin", INT, 1560L, model(16L), fixed(1L));

  /** {@code body_contype}, nbody x 1. */
  public static final ArrayField<IntView> BODY_CONTYPE = new ArrayField<>("body_contype", INT, 1568L, model(16L), fixed(1L));

  /** {@code body_conaffinity}, nbody x 1. */
  public static final ArrayField<IntView> BODY_CONAFFINITY = new ArrayField<>("body_conaffinity", INT, 1576L, model(16L), fixed(1L));

  /** {@code body_bvhadr}, nbody x 1. */
  public static final ArrayField<IntView> BODY_BVHADR = new ArrayField<>("body_bvhadr", INT, 1584L, model(16L), fixed(1L));

  /** {@code body_bvhnum}, nbody x 1. */
  public static final ArrayField<IntView> BODY_BVHNUM = new ArrayField<>("body_bvhnum", INT, 1592L, model(16L), fixed(1L));

  /** {@code bvh_depth}, nbvh x 1. */
  public static final ArrayField<IntView> BVH_DEPTH = new ArrayField<>("bvh_depth", INT, 1600L, model(20L), fixed(1L));

  /** {@code bvh_child}, nbvh x 2. */
  public static final ArrayField<IntView> BVH_CHILD = new ArrayField<>("bvh_child", INT, 1608L, model(20L), fixed(2L));

  /** {@code bvh_nodeid}, nbvh x 1. */
  public static final ArrayField<IntView> BVH_NODEID = new ArrayField<>("bvh_nodeid", INT, 1616L, model(20L), fixed(1L));

  /** {@code bvh_aabb}, nbvhstatic x 6. */
  public static final ArrayField<DoubleView> BVH_AABB = new ArrayField<>("bvh_aabb", DOUBLE, 1624L, model(24L), fixed(6L));

  /** {@code jnt_type}, njnt x 1. */
  public static final ArrayField<IntView> JNT_TYPE = new ArrayField<>("jnt_type", INT, 1632L, model(32L), fixed(1L));

  /** {@code jnt_qposadr}, njnt x 1. */
  public static final ArrayField<IntView> JNT_QPOSADR = new ArrayField<>("jnt_qposadr", INT, 1640L, model(32L), fixed(1L));

  /** {@code jnt_dofadr}, njnt x 1. */
  public static final ArrayField<IntView> JNT_DOFADR = new ArrayField<>("jnt_dofadr", INT, 1648L, model(32L), fixed(1L));

  /** {@code jnt_bodyid}, njnt x 1. */
  public static final ArrayField<IntView> JNT_BODYID = new ArrayField<>("jnt_bodyid", INT, 1656L, model(32L), fixed(1L));

  /** {@code jnt_group}, njnt x 1. */
  public static final ArrayField<IntView> JNT_GROUP = new ArrayField<>("jnt_group", INT, 1664L, model(32L), fixed(1L));

  /** {@code jnt_limited}, njnt x 1. */
  public static final ArrayField<ByteView> JNT_LIMITED = new ArrayField<>("jnt_limited", BYTE, 1672L, model(32L), fixed(1L));

  /** {@code jnt_actfrclimited}, njnt x 1. */
  public static final ArrayField<ByteView> JNT_ACTFRCLIMITED = new ArrayField<>("jnt_actfrclimited", BYTE, 1680L, model(32L), fixed(1L));

  /** {@code jnt_actgravcomp}, njnt x 1. */
  public static final ArrayField<ByteView> JNT_ACTGRAVCOMP = new ArrayField<>("jnt_actgravcomp", BYTE, 1688L, model(32L), fixed(1L));

  /** {@code jnt_solref}, njnt x mjNREF. */
  public static final ArrayField<DoubleView> JNT_SOLREF = new ArrayField<>("jnt_solref", DOUBLE, 1696L, model(32L), fixed(2L));

  /** {@code jnt_solimp}, njnt x mjNIMP. */
  public static final ArrayField<DoubleView> JNT_SOLIMP = new ArrayField<>("jnt_solimp", DOUBLE, 1704L, model(32L), fixed(5L));

  /** {@code jnt_pos}, njnt x 3. */
  public static final ArrayField<DoubleView> JNT_POS = new ArrayField<>("jnt_pos", DOUBLE, 1712L, model(32L), fixed(3L));

  /** {@code jnt_axis}, njnt x 3. */
  public static final ArrayField<DoubleView> JNT_AXIS = new ArrayField<>("jnt_axis", DOUBLE, 1720L, model(32L), fixed(3L));

  /** {@code jnt_stiffness}, njnt x 1. */
  public static final ArrayField<DoubleView> JNT_STIFFNESS = new ArrayField<>("jnt_stiffness", DOUBLE, 1728L, model(32L), fixed(1L));

  /** {@code jnt_range}, njnt x 2. */
  public static final ArrayField<DoubleView> JNT_RANGE = new ArrayField<>("jnt_range", DOUBLE, 1736L, model(32L), fixed(2L));

  /** {@code jnt_actfrcrange}, njnt x 2. */
  public static final ArrayField<DoubleView> JNT_ACTFRCRANGE = new ArrayField<>("jnt_actfrcrange", DOUBLE, 1744L, model(32L), fixed(2L));

  /** {@code jnt_margin}, njnt x 1. */
  public static final ArrayField<DoubleView> JNT_MARGIN = new ArrayField<>("jnt_margin", DOUBLE, 1752L, model(32L), fixed(1L));

  /** {@code jnt_user}, njnt x MJ_M(nuser_jnt). */
  public static final ArrayField<DoubleView> JNT_USER = new ArrayField<>("jnt_user", DOUBLE, 1760L, model(32L), model(240L));

  /** {@code dof_bodyid}, nv x 1. */
  public static final ArrayField<IntView> DOF_BODYID = new ArrayField<>("dof_bodyid", INT, 1768L, model(4L), fixed(1L));

  /** {@code dof_jntid}, nv x 1. */
  public static final ArrayField<IntView> DOF_JNTID = new ArrayField<>("dof_jntid", INT, 1776L, model(4L), fixed(1L));

  /** {@code dof_parentid}, nv x 1. */
  public static final ArrayField<IntView> DOF_PARENTID = new ArrayField<>("dof_parentid", INT, 1784L, model(4L), fixed(1L));

  /** {@code dof_treeid}, nv x 1. */
  public static final ArrayField<IntView> DOF_TREEID = new ArrayField<>("dof_treeid", INT, 1792L, model(4L), fixed(1L));

  /** {@code dof_Madr}, nv x 1. */
  public static final ArrayField<IntView> DOF_MADR = new ArrayField<>("dof_Madr", INT, 1800L, model(4L), fixed(1L));

  /** {@code dof_simplenum}, nv x 1. */
  public static final ArrayField<IntView> DOF_SIMPLENUM = new ArrayField<>("dof_simplenum", INT, 1808L, model(4L), fixed(1L));

  /** {@code dof_solref}, nv x mjNREF. */
  public static final ArrayField<DoubleView> DOF_SOLREF = new ArrayField<>("dof_solref", DOUBLE, 1816L, model(4L), fixed(2L));

  /** {@code dof_solimp}, nv x mjNIMP. */
  public static final ArrayField<DoubleView> DOF_SOLIMP = new ArrayField<>("dof_solimp", DOUBLE, 1824L, model(4L), fixed(5L));

  /** {@code dof_frictionloss}, nv x 1. */
  public static final ArrayField<DoubleView> DOF_FRICTIONLOSS = new ArrayField<>("dof_frictionloss", DOUBLE, 1832L, model(4L), fixed(1L));

  /** {@code dof_armature}, nv x 1. */
  public static final ArrayField<DoubleView> DOF_ARMATURE = new ArrayField<>("dof_armature", DOUBLE, 1840L, model(4L), fixed(1L));

  /** {@code dof_damping}, nv x 1. */
  public static final ArrayField<DoubleView> DOF_DAMPING = new ArrayField<>("dof_damping", DOUBLE, 1848L, model(4L), fixed(1L));

  /** {@code dof_invweight0}, nv x 1. */
  public static final ArrayField<DoubleView> DOF_INVWEIGHT0 = new ArrayField<>("dof_invweight0", DOUBLE, 1856L, model(4L), fixed(1L));

  /** {@code dof_M0}, nv x 1. */
  public static final ArrayField<DoubleView> DOF_M0 = new ArrayField<>("dof_M0", DOUBLE, 1864L, model(4L), fixed(1L));

  /** {@code geom_type}, ngeom x 1. */
  public static final ArrayField<IntView> GEOM_TYPE = new ArrayField<>("geom_type", INT, 1872L, model(36L), fixed(1L));

  /** {@code geom_contype}, ngeom x 1. */
  public static final ArrayField<IntView> GEOM_CONTYPE = new ArrayField<>("geom_contype", INT, 1880L, model(36L), fixed(1L));

  /** {@code geom_conaffinity}, ngeom x 1. */
  public static final ArrayField<IntView> GEOM_CONAFFINITY = new ArrayField<>("geom_conaffinity", INT, 1888L, model(36L), fixed(1L));

  /** {@code geom_condim}, ngeom x 1. */
  public static final ArrayField<IntView> GEOM_CONDIM = new ArrayField<>("geom_condim", INT, 1896L, model(36L), fixed(1L));

  /** {@code geom_bodyid}, ngeom x 1. */
  public static final ArrayField<IntView> GEOM_BODYID = new ArrayField<>("geom_bodyid", INT, 1904L, model(36L), fixed(1L));

  /** {@code geom_dataid}, ngeom x 1. */
  public static final ArrayField<IntView> GEOM_DATAID = new ArrayField<>("geom_dataid", INT, 1912L, model(36L), fixed(1L));

  /** {@code geom_matid}, ngeom x 1. */
  public static final ArrayField<IntView> GEOM_MATID = new ArrayField<>("geom_matid", INT, 1920L, model(36L), fixed(1L));

  /** {@code geom_group}, ngeom x 1. */
  public static final ArrayField<IntView> GEOM_GROUP = new ArrayField<>("geom_group", INT, 1928L, model(36L), fixed(1L));

  /** {@code geom_priority}, ngeom x 1. */
  public static final ArrayField<IntView> GEOM_PRIORITY = new ArrayField<>("geom_priority", INT, 1936L, model(36L), fixed(1L));

  /** {@code geom_plugin}, ngeom x 1. */
  public static final ArrayField<IntView> GEOM_PLUGIN = new ArrayField<>("geom_plugin", INT, 1944L, model(36L), fixed(1L));

  /** {@code geom_sameframe}, ngeom x 1. */
  public static final ArrayField<ByteView> GEOM_SAMEFRAME = new ArrayField<>("geom_sameframe", BYTE, 1952L, model(36L), fixed(1L));

  /** {@code geom_solmix}, ngeom x 1. */
  public static final ArrayField<DoubleView> GEOM_SOLMIX = new ArrayField<>("geom_solmix", DOUBLE, 1960L, model(36L), fixed(1L));

  /** {@code geom_solref}, ngeom x mjNREF. */
  public static final ArrayField<DoubleView> GEOM_SOLREF = new ArrayField<>("geom_solref", DOUBLE, 1968L, model(36L), fixed(2L));

  /** {@code geom_solimp}, ngeom x mjNIMP. */
  public static final ArrayField<DoubleView> GEOM_SOLIMP = new ArrayField<>("geom_solimp", DOUBLE, 1976L, model(36L), fixed(5L));

  /** {@code geom_size}, ngeom x 3. */
  public static final ArrayField<DoubleView> GEOM_SIZE = new ArrayField<>("geom_size", DOUBLE, 1984L, model(36L), fixed(3L));

  /** {@code geom_aabb}, ngeom x 6. */
  public static final ArrayField<DoubleView> GEOM_AABB = new ArrayField<>("geom_aabb", DOUBLE, 1992L, model(36L), fixed(6L));

  /** {@code geom_rbound}, ngeom x 1. */
  public static final ArrayField<DoubleView> GEOM_RBOUND = new ArrayField<>("geom_rbound", DOUBLE, 2000L, model(36L), fixed(1L));

  /** {@code geom_pos}, ngeom x 3. */
  public static final ArrayField<DoubleView> GEOM_POS = new ArrayField<>("geom_pos", DOUBLE, 2008L, model(36L), fixed(3L));

  /** {@code geom_quat}, ngeom x 4. */
  public static final ArrayField<DoubleView> GEOM_QUAT = new ArrayField<>("geom_quat", DOUBLE, 2016L, model(36L), fixed(4L));

  /** {@code geom_friction}, ngeom x 3. */
  public static final ArrayField<DoubleView> GEOM_FRICTION = new ArrayField<>("geom_friction", DOUBLE, 2024L, model(36L), fixed(3L));

  /** {@code geom_margin}, ngeom x 1. */
  public static final ArrayField<DoubleView> GEOM_MARGIN = new ArrayField<>("geom_margin", DOUBLE, 2032L, model(36L), fixed(1L));

  /** {@code geom_gap}, ngeom x 1. */
  public static final ArrayField<DoubleView> GEOM_GAP = new ArrayField<>("geom_gap", DOUBLE, 2040L, model(36L), fixed(1L));

  /** {@code geom_fluid}, ngeom x mjNFLUID. */
  public static final ArrayField<DoubleView> GEOM_FLUID = new ArrayField<>("geom_fluid", DOUBLE, 2048L, model(36L), fixed(12L));

  /** {@code geom_user}, ngeom x MJ_M(nuser_geom). */
  public static final ArrayField<DoubleView> GEOM_USER = new ArrayField<>("geom_user", DOUBLE, 2056L, model(36L), model(244L));

  /** {@code geom_rgba}, ngeom x 4. */
  public static final ArrayField<FloatView> GEOM_RGBA = new ArrayField<>("geom_rgba", FLOAT, 2064L, model(36L), fixed(4L));

  /** {@code site_type}, nsite x 1. */
  public static final ArrayField<IntView> SITE_TYPE = new ArrayField<>("site_type", INT, 2072L, model(40L), fixed(1L));

  /** {@code site_bodyid}, nsite x 1. */
  public static final ArrayField<IntView> SITE_BODYID = new ArrayField<>("site_bodyid", INT, 2080L, model(40L), fixed(1L));

  /** {@code site_matid}, nsite x 1. */
  public static final ArrayField<IntView> SITE_MATID = new ArrayField<>("site_matid", INT, 2088L, model(40L), fixed(1L));

  /** {@code site_group}, nsite x 1. */
  public static final ArrayField<IntView> SITE_GROUP = new ArrayField<>("site_group", INT, 2096L, model(40L), fixed(1L));

  /** {@code site_sameframe}, nsite x 1. */
  public static final ArrayField<ByteView> SITE_SAMEFRAME = new ArrayField<>("site_sameframe", BYTE, 2104L, model(40L), fixed(1L));

  /** {@code site_size}, nsite x 3. */
  public static final ArrayField<DoubleView> SITE_SIZE = new ArrayField<>("site_size", DOUBLE, 2112L, model(40L), fixed(3L));

  /** {@code site_pos}, nsite x 3. */
  public static final ArrayField<DoubleView> SITE_POS = new ArrayField<>("site_pos", DOUBLE, 2120L, model(40L), fixed(3L));

  /** {@code site_quat}, nsite x 4. */
  public static final ArrayField<DoubleView> SITE_QUAT = new ArrayField<>("site_quat", DOUBLE, 2128L, model(40L), fixed(4L));

  /** {@code site_user}, nsite x MJ_M(nuser_site). */
  public static final ArrayField<DoubleView> SITE_USER = new ArrayField<>("site_user", DOUBLE, 2136L, model(40L), model(248L));

  /** {@code site_rgba}, nsite x 4. */
  public static final ArrayField<FloatView> SITE_RGBA = new ArrayField<>("site_rgba", FLOAT, 2144L, model(40L), fixed(4L));

  /** {@code cam_mode}, ncam x 1. */
  public static final ArrayField<IntView> CAM_MODE = new ArrayField<>("cam_mode", INT, 2152L, model(44L), fixed(1L));

  /** {@code cam_bodyid}, ncam x 1. */
  public static final ArrayField<IntView> CAM_BODYID = new ArrayField<>("cam_bodyid", INT, 2160L, model(44L), fixed(1L));

  /** {@code cam_targetbodyid}, ncam x 1. */
  public static final ArrayField<IntView> CAM_TARGETBODYID = new ArrayField<>("cam_targetbodyid", INT, 2168L, model(44L), fixed(1L));

  /** {@code cam_pos}, ncam x 3. */
  public static final ArrayField<DoubleView> CAM_POS = new ArrayField<>("cam_pos", DOUBLE, 2176L, model(44L), fixed(3L));

  /** {@code cam_quat}, ncam x 4. */
  public static final ArrayField<DoubleView> CAM_QUAT = new ArrayField<>("cam_quat", DOUBLE, 2184L, model(44L), fixed(4L));

  /** {@code cam_poscom0}, ncam x 3. */
  public static final ArrayField<DoubleView> CAM_POSCOM0 = new ArrayField<>("cam_poscom0", DOUBLE, 2192L, model(44L), fixed(3L));

  /** {@code cam_pos0}, ncam x 3. */
  public static final ArrayField<DoubleView> CAM_POS0 = new ArrayField<>("cam_pos0", DOUBLE, 2200L, model(44L), fixed(3L));

  /** {@code cam_mat0}, ncam x 9. */
  public static final ArrayField<DoubleView> CAM_MAT0 = new ArrayField<>("cam_mat0", DOUBLE, 2208L, model(44L), fixed(9L));

  /** {@code cam_orthographic}, ncam x 1. */
  public static final ArrayField<IntView> CAM_ORTHOGRAPHIC = new ArrayField<>("cam_orthographic", INT, 2216L, model(44L), fixed(1L));

  /** {@code cam_fovy}, ncam x 1. */
  public static final ArrayField<DoubleView> CAM_FOVY = new ArrayField<>("cam_fovy", DOUBLE, 2224L, model(44L), fixed(1L));

  /** {@code cam_ipd}, ncam x 1. */
  public static final ArrayField<DoubleView> CAM_IPD = new ArrayField<>("cam_ipd", DOUBLE, 2232L, model(44L), fixed(1L));

  /** {@code cam_resolution}, ncam x 2. */
  public static final ArrayField<IntView> CAM_RESOLUTION = new ArrayField<>("cam_resolution", INT, 2240L, model(44L), fixed(2L));

  /** {@code cam_sensorsize}, ncam x 2. */
  public static final ArrayField<FloatView> CAM_SENSORSIZE = new ArrayField<>("cam_sensorsize", FLOAT, 2248L, model(44L), fixed(2L));

  /** {@code cam_intrinsic}, ncam x 4. */
  public static final ArrayField<FloatView> CAM_INTRINSIC = new ArrayField<>("cam_intrinsic", FLOAT, 2256L, model(44L), fixed(4L));

  /** {@code cam_user}, ncam x MJ_M(nuser_cam). */
  public static final ArrayField<DoubleView> CAM_USER = new ArrayField<>("cam_user", DOUBLE, 2264L, model(44L), model(252L));

  /** {@code light_mode}, nlight x 1. */
  public static final ArrayField<IntView> LIGHT_MODE = new ArrayField<>("light_mode", INT, 2272L, model(48L), fixed(1L));

  /** {@code light_bodyid}, nlight x 1. */
  public static final ArrayField<IntView> LIGHT_BODYID = new ArrayField<>("light_bodyid", INT, 2280L, model(48L), fixed(1L));

  /** {@code light_targetbodyid}, nlight x 1. */
  public static final ArrayField<IntView> LIGHT_TARGETBODYID = new ArrayField<>("light_targetbodyid", INT, 2288L, model(48L), fixed(1L));

  /** {@code light_directional}, nlight x 1. */
  public static final ArrayField<ByteView> LIGHT_DIRECTIONAL = new ArrayField<>("light_directional", BYTE, 2296L, model(48L), fixed(1L));

  /** {@code light_castshadow}, nlight x 1. */
  public static final ArrayField<ByteView> LIGHT_CASTSHADOW = new ArrayField<>("light_castshadow", BYTE, 2304L, model(48L), fixed(1L));

  /** {@code light_bulbradius}, nlight x 1. */
  public static final ArrayField<FloatView> LIGHT_BULBRADIUS = new ArrayField<>("light_bulbradius", FLOAT, 2312L, model(48L), fixed(1L));

  /** {@code light_active}, nlight x 1. */
  public static final ArrayField<ByteView> LIGHT_ACTIVE = new ArrayField<>("light_active", BYTE, 2320L, model(48L), fixed(1L));

  /** {@code light_pos}, nlight x 3. */
  public static final ArrayField<DoubleView> LIGHT_POS = new ArrayField<>("light_pos", DOUBLE, 2328L, model(48L), fixed(3L));

  /** {@code light_dir}, nlight x 3. */
  public static final ArrayField<DoubleView> LIGHT_DIR = new ArrayField<>("light_dir", DOUBLE, 2336L, model(48L), fixed(3L));

  /** {@code light_poscom0}, nlight x 3. */
  public static final ArrayField<DoubleView> LIGHT_POSCOM0 = new ArrayField<>("light_poscom0", DOUBLE, 2344L, model(48L), fixed(3L));

  /** {@code light_pos0}, nlight x 3. */
  public static final ArrayField<DoubleView> LIGHT_POS0 = new ArrayField<>("light_pos0", DOUBLE, 2352L, model(48L), fixed(3L));

  /** {@code light_dir0}, nlight x 3. */
  public static final ArrayField<DoubleView> LIGHT_DIR0 = new ArrayField<>("light_dir0", DOUBLE, 2360L, model(48L), fixed(3L));

  /** {@code light_attenuation}, nlight x 3. */
  public static final ArrayField<FloatView> LIGHT_ATTENUATION = new ArrayField<>("light_attenuation", FLOAT, 2368L, model(48L), fixed(3L));

  /** {@code light_cutoff}, nlight x 1. */
  public static final ArrayField<FloatView> LIGHT_CUTOFF = new ArrayField<>("light_cutoff", FLOAT, 2376L, model(48L), fixed(1L));

  /** {@code light_exponent}, nlight x 1. */
  public static final ArrayField<FloatView> LIGHT_EXPONENT = new ArrayField<>("light_exponent", FLOAT, 2384L, model(48L), fixed(1L));

  /** {@code light_ambient}, nlight x 3. */
  public static final ArrayField<FloatView> LIGHT_AMBIENT = new ArrayField<>("light_ambient", FLOAT, 2392L, model(48L), fixed(3L));

  /** {@code light_diffuse}, nlight x 3. */
  public static final ArrayField<FloatView> LIGHT_DIFFUSE = new ArrayField<>("light_diffuse", FLOAT, 2400L, model(48L), fixed(3L));

  /** {@code light_specular}, nlight x 3. */
  public static final ArrayField<FloatView> LIGHT_SPECULAR = new ArrayField<>("light_specular", FLOAT, 2408L, model(48L), fixed(3L));

  /** {@code flex_contype}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_CONTYPE = new ArrayField<>("flex_contype", INT, 2416L, model(52L), fixed(1L));

  /** {@code flex_conaffinity}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_CONAFFINITY = new ArrayField<>("flex_conaffinity", INT, 2424L, model(52L), fixed(1L));

  /** {@code flex_condim}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_CONDIM = new ArrayField<>("flex_condim", INT, 2432L, model(52L), fixed(1L));

  /** {@code flex_priority}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_PRIORITY = new ArrayField<>("flex_priority", INT, 2440L, model(52L), fixed(1L));

  /** {@code flex_solmix}, nflex x 1. */
  public static final ArrayField<DoubleView> FLEX_SOLMIX = new ArrayField<>("flex_solmix", DOUBLE, 2448L, model(52L), fixed(1L));

  /** {@code flex_solref}, nflex x mjNREF. */
  public static final ArrayField<DoubleView> FLEX_SOLREF = new ArrayField<>("flex_solref", DOUBLE, 2456L, model(52L), fixed(2L));

  /** {@code flex_solimp}, nflex x mjNIMP. */
  public static final ArrayField<DoubleView> FLEX_SOLIMP = new ArrayField<>("flex_solimp", DOUBLE, 2464L, model(52L), fixed(5L));

  /** {@code flex_friction}, nflex x 3. */
  public static final ArrayField<DoubleView> FLEX_FRICTION = new ArrayField<>("flex_friction", DOUBLE, 2472L, model(52L), fixed(3L));

  /** {@code flex_margin}, nflex x 1. */
  public static final ArrayField<DoubleView> FLEX_MARGIN = new ArrayField<>("flex_margin", DOUBLE, 2480L, model(52L), fixed(1L));

  /** {@code flex_gap}, nflex x 1. */
  public static final ArrayField<DoubleView> FLEX_GAP = new ArrayField<>("flex_gap", DOUBLE, 2488L, model(52L), fixed(1L));

  /** {@code flex_internal}, nflex x 1. */
  public static final ArrayField<ByteView> FLEX_INTERNAL = new ArrayField<>("flex_internal", BYTE, 2496L, model(52L), fixed(1L));

  /** {@code flex_selfcollide}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_SELFCOLLIDE = new ArrayField<>("flex_selfcollide", INT, 2504L, model(52L), fixed(1L));

  /** {@code flex_activelayers}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_ACTIVELAYERS = new ArrayField<>("flex_activelayers", INT, 2512L, model(52L), fixed(1L));

  /** {@code flex_dim}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_DIM = new ArrayField<>("flex_dim", INT, 2520L, model(52L), fixed(1L));

  /** {@code flex_matid}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_MATID = new ArrayField<>("flex_matid", INT, 2528L, model(52L), fixed(1L));

  /** {@code flex_group}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_GROUP = new ArrayField<>("flex_group", INT, 2536L, model(52L), fixed(1L));

  /** {@code flex_interp}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_INTERP = new ArrayField<>("flex_interp", INT, 2544L, model(52L), fixed(1L));

  /** {@code flex_nodeadr}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_NODEADR = new ArrayField<>("flex_nodeadr", INT, 2552L, model(52L), fixed(1L));

  /** {@code flex_nodenum}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_NODENUM = new ArrayField<>("flex_nodenum", INT, 2560L, model(52L), fixed(1L));

  /** {@code flex_vertadr}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_VERTADR = new ArrayField<>("flex_vertadr", INT, 2568L, model(52L), fixed(1L));

  /** {@code flex_vertnum}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_VERTNUM = new ArrayField<>("flex_vertnum", INT, 2576L, model(52L), fixed(1L));

  /** {@code flex_edgeadr}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_EDGEADR = new ArrayField<>("flex_edgeadr", INT, 2584L, model(52L), fixed(1L));

  /** {@code flex_edgenum}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_EDGENUM = new ArrayField<>("flex_edgenum", INT, 2592L, model(52L), fixed(1L));

  /** {@code flex_elemadr}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_ELEMADR = new ArrayField<>("flex_elemadr", INT, 2600L, model(52L), fixed(1L));

  /** {@code flex_elemnum}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_ELEMNUM = new ArrayField<>("flex_elemnum", INT, 2608L, model(52L), fixed(1L));

  /** {@code flex_elemdataadr}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_ELEMDATAADR = new ArrayField<>("flex_elemdataadr", INT, 2616L, model(52L), fixed(1L));

  /** {@code flex_elemedgeadr}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_ELEMEDGEADR = new ArrayField<>("flex_elemedgeadr", INT, 2624L, model(52L), fixed(1L));

  /** {@code flex_shellnum}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_SHELLNUM = new ArrayField<>("flex_shellnum", INT, 2632L, model(52L), fixed(1L));

  /** {@code flex_shelldataadr}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_SHELLDATAADR = new ArrayField<>("flex_shelldataadr", INT, 2640L, model(52L), fixed(1L));

  /** {@code flex_evpairadr}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_EVPAIRADR = new ArrayField<>("flex_evpairadr", INT, 2648L, model(52L), fixed(1L));

  /** {@code flex_evpairnum}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_EVPAIRNUM = new ArrayField<>("flex_evpairnum", INT, 2656L, model(52L), fixed(1L));

  /** {@code flex_texcoordadr}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_TEXCOORDADR = new ArrayField<>("flex_texcoordadr", INT, 2664L, model(52L), fixed(1L));

  /** {@code flex_nodebodyid}, nflexnode x 1. */
  public static final ArrayField<IntView> FLEX_NODEBODYID = new ArrayField<>("flex_nodebodyid", INT, 2672L, model(56L), fixed(1L));

  /** {@code flex_vertbodyid}, nflexvert x 1. */
  public static final ArrayField<IntView> FLEX_VERTBODYID = new ArrayField<>("flex_vertbodyid", INT, 2680L, model(60L), fixed(1L));

  /** {@code flex_edge}, nflexedge x 2. */
  public static final ArrayField<IntView> FLEX_EDGE = new ArrayField<>("flex_edge", INT, 2688L, model(64L), fixed(2L));

  /** {@code flex_elem}, nflexelemdata x 1. */
  public static final ArrayField<IntView> FLEX_ELEM = new ArrayField<>("flex_elem", INT, 2696L, model(72L), fixed(1L));

  /** {@code flex_elemedge}, nflexelemedge x 1. */
  public static final ArrayField<IntView> FLEX_ELEMEDGE = new ArrayField<>("flex_elemedge", INT, 2704L, model(76L), fixed(1L));

  /** {@code flex_elemlayer}, nflexelem x 1. */
  public static final ArrayField<IntView> FLEX_ELEMLAYER = new ArrayField<>("flex_elemlayer", INT, 2712L, model(68L), fixed(1L));

  /** {@code flex_shell}, nflexshelldata x 1. */
  public static final ArrayField<IntView> FLEX_SHELL = new ArrayField<>("flex_shell", INT, 2720L, model(80L), fixed(1L));

  /** {@code flex_evpair}, nflexevpair x 2. */
  public static final ArrayField<IntView> FLEX_EVPAIR = new ArrayField<>("flex_evpair", INT, 2728L, model(84L), fixed(2L));

  /** {@code flex_vert}, nflexvert x 3. */
  public static final ArrayField<DoubleView> FLEX_VERT = new ArrayField<>("flex_vert", DOUBLE, 2736L, model(60L), fixed(3L));

  /** {@code flex_vert0}, nflexvert x 3. */
  public static final ArrayField<DoubleView> FLEX_VERT0 = new ArrayField<>("flex_vert0", DOUBLE, 2744L, model(60L), fixed(3L));

  /** {@code flex_node}, nflexnode x 3. */
  public static final ArrayField<DoubleView> FLEX_NODE = new ArrayField<>("flex_node", DOUBLE, 2752L, model(56L), fixed(3L));

  /** {@code flex_node0}, nflexnode x 3. */
  public static final ArrayField<DoubleView> FLEX_NODE0 = new ArrayField<>("flex_node0", DOUBLE, 2760L, model(56L), fixed(3L));

  /** {@code flexedge_length0}, nflexedge x 1. */
  public static final ArrayField<DoubleView> FLEXEDGE_LENGTH0 = new ArrayField<>("flexedge_length0", DOUBLE, 2768L, model(64L), fixed(1L));

  /** {@code flexedge_invweight0}, nflexedge x 1. */
  public static final ArrayField<DoubleView> FLEXEDGE_INVWEIGHT0 = new ArrayField<>("flexedge_invweight0", DOUBLE, 2776L, model(64L), fixed(1L));

  /** {@code flex_radius}, nflex x 1. */
  public static final ArrayField<DoubleView> FLEX_RADIUS = new ArrayField<>("flex_radius", DOUBLE, 2784L, model(52L), fixed(1L));

  /** {@code flex_stiffness}, nflexelem x 21. */
  public static final ArrayField<DoubleView> FLEX_STIFFNESS = new ArrayField<>("flex_stiffness", DOUBLE, 2792L, model(68L), fixed(21L));

  /** {@code flex_damping}, nflex x 1. */
  public static final ArrayField<DoubleView> FLEX_DAMPING = new ArrayField<>("flex_damping", DOUBLE, 2800L, model(52L), fixed(1L));

  /** {@code flex_edgestiffness}, nflex x 1. */
  public static final ArrayField<DoubleView> FLEX_EDGESTIFFNESS = new ArrayField<>("flex_edgestiffness", DOUBLE, 2808L, model(52L), fixed(1L));

  /** {@code flex_edgedamping}, nflex x 1. */
  public static final ArrayField<DoubleView> FLEX_EDGEDAMPING = new ArrayField<>("flex_edgedamping", DOUBLE, 2816L, model(52L), fixed(1L));

  /** {@code flex_edgeequality}, nflex x 1. */
  public static final ArrayField<ByteView> FLEX_EDGEEQUALITY = new ArrayField<>("flex_edgeequality", BYTE, 2824L, model(52L), fixed(1L));

  /** {@code flex_rigid}, nflex x 1. */
  public static final ArrayField<ByteView> FLEX_RIGID = new ArrayField<>("flex_rigid", BYTE, 2832L, model(52L), fixed(1L));

  /** {@code flexedge_rigid}, nflexedge x 1. */
  public static final ArrayField<ByteView> FLEXEDGE_RIGID = new ArrayField<>("flexedge_rigid", BYTE, 2840L, model(64L), fixed(1L));

  /** {@code flex_centered}, nflex x 1. */
  public static final ArrayField<ByteView> FLEX_CENTERED = new ArrayField<>("flex_centered", BYTE, 2848L, model(52L), fixed(1L));

  /** {@code flex_flatskin}, nflex x 1. */
  public static final ArrayField<ByteView> FLEX_FLATSKIN = new ArrayField<>("flex_flatskin", BYTE, 2856L, model(52L), fixed(1L));

  /** {@code flex_bvhadr}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_BVHADR = new ArrayField<>("flex_bvhadr", INT, 2864L, model(52L), fixed(1L));

  /** {@code flex_bvhnum}, nflex x 1. */
  public static final ArrayField<IntView> FLEX_BVHNUM = new ArrayField<>("flex_bvhnum", INT, 2872L, model(52L), fixed(1L));

  /** {@code flex_rgba}, nflex x 4. */
  public static final ArrayField<FloatView> FLEX_RGBA = new ArrayField<>("flex_rgba", FLOAT, 2880L, model(52L), fixed(4L));

  /** {@code flex_texcoord}, nflextexcoord x 2. */
  public static final ArrayField<FloatView> FLEX_TEXCOORD = new ArrayField<>("flex_texcoord", FLOAT, 2888L, model(88L), fixed(2L));

  /** {@code mesh_vertadr}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_VERTADR = new ArrayField<>("mesh_vertadr", INT, 2896L, model(92L), fixed(1L));

  /** {@code mesh_vertnum}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_VERTNUM = new ArrayField<>("mesh_vertnum", INT, 2904L, model(92L), fixed(1L));

  /** {@code mesh_normaladr}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_NORMALADR = new ArrayField<>("mesh_normaladr", INT, 2944L, model(92L), fixed(1L));

  /** {@code mesh_normalnum}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_NORMALNUM = new ArrayField<>("mesh_normalnum", INT, 2952L, model(92L), fixed(1L));

  /** {@code mesh_texcoordadr}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_TEXCOORDADR = new ArrayField<>("mesh_texcoordadr", INT, 2960L, model(92L), fixed(1L));

  /** {@code mesh_texcoordnum}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_TEXCOORDNUM = new ArrayField<>("mesh_texcoordnum", INT, 2968L, model(92L), fixed(1L));

  /** {@code mesh_faceadr}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_FACEADR = new ArrayField<>("mesh_faceadr", INT, 2912L, model(92L), fixed(1L));

  /** {@code mesh_facenum}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_FACENUM = new ArrayField<>("mesh_facenum", INT, 2920L, model(92L), fixed(1L));

  /** {@code mesh_bvhadr}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_BVHADR = new ArrayField<>("mesh_bvhadr", INT, 2928L, model(92L), fixed(1L));

  /** {@code mesh_bvhnum}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_BVHNUM = new ArrayField<>("mesh_bvhnum", INT, 2936L, model(92L), fixed(1L));

  /** {@code mesh_graphadr}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_GRAPHADR = new ArrayField<>("mesh_graphadr", INT, 2976L, model(92L), fixed(1L));

  /** {@code mesh_scale}, nmesh x 3. */
  public static final ArrayField<DoubleView> MESH_SCALE = new ArrayField<>("mesh_scale", DOUBLE, 3040L, model(92L), fixed(3L));

  /** {@code mesh_pos}, nmesh x 3. */
  public static final ArrayField<DoubleView> MESH_POS = new ArrayField<>("mesh_pos", DOUBLE, 3048L, model(92L), fixed(3L));

  /** {@code mesh_quat}, nmesh x 4. */
  public static final ArrayField<DoubleView> MESH_QUAT = new ArrayField<>("mesh_quat", DOUBLE, 3056L, model(92L), fixed(4L));

  /** {@code mesh_vert}, nmeshvert x 3. */
  public static final ArrayField<FloatView> MESH_VERT = new ArrayField<>("mesh_vert", FLOAT, 2984L, model(96L), fixed(3L));

  /** {@code mesh_normal}, nmeshnormal x 3. */
  public static final ArrayField<FloatView> MESH_NORMAL = new ArrayField<>("mesh_normal", FLOAT, 2992L, model(100L), fixed(3L));

  /** {@code mesh_texcoord}, nmeshtexcoord x 2. */
  public static final ArrayField<FloatView> MESH_TEXCOORD = new ArrayField<>("mesh_texcoord", FLOAT, 3000L, model(104L), fixed(2L));

  /** {@code mesh_face}, nmeshface x 3. */
  public static final ArrayField<IntView> MESH_FACE = new ArrayField<>("mesh_face", INT, 3008L, model(108L), fixed(3L));

  /** {@code mesh_facenormal}, nmeshface x 3. */
  public static final ArrayField<IntView> MESH_FACENORMAL = new ArrayField<>("mesh_facenormal", INT, 3016L, model(108L), fixed(3L));

  /** {@code mesh_facetexcoord}, nmeshface x 3. */
  public static final ArrayField<IntView> MESH_FACETEXCOORD = new ArrayField<>("mesh_facetexcoord", INT, 3024L, model(108L), fixed(3L));

  /** {@code mesh_graph}, nmeshgraph x 1. */
  public static final ArrayField<IntView> MESH_GRAPH = new ArrayField<>("mesh_graph", INT, 3032L, model(112L), fixed(1L));

  /** {@code mesh_pathadr}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_PATHADR = new ArrayField<>("mesh_pathadr", INT, 3064L, model(92L), fixed(1L));

  /** {@code mesh_polynum}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_POLYNUM = new ArrayField<>("mesh_polynum", INT, 3072L, model(92L), fixed(1L));

  /** {@code mesh_polyadr}, nmesh x 1. */
  public static final ArrayField<IntView> MESH_POLYADR = new ArrayField<>("mesh_polyadr", INT, 3080L, model(92L), fixed(1L));

  /** {@code mesh_polynormal}, nmeshpoly x 3. */
  public static final ArrayField<DoubleView> MESH_POLYNORMAL = new ArrayField<>("mesh_polynormal", DOUBLE, 3088L, model(116L), fixed(3L));

  /** {@code mesh_polyvertadr}, nmeshpoly x 1. */
  public static final ArrayField<IntView> MESH_POLYVERTADR = new ArrayField<>("mesh_polyvertadr", INT, 3096L, model(116L), fixed(1L));

  /** {@code mesh_polyvertnum}, nmeshpoly x 1. */
  public static final ArrayField<IntView> MESH_POLYVERTNUM = new ArrayField<>("mesh_polyvertnum", INT, 3104L, model(116L), fixed(1L));

  /** {@code mesh_polyvert}, nmeshpolyvert x 1. */
  public static final ArrayField<IntView> MESH_POLYVERT = new ArrayField<>("mesh_polyvert", INT, 3112L, model(120L), fixed(1L));

  /** {@code mesh_polymapadr}, nmeshvert x 1. */
  public static final ArrayField<IntView> MESH_POLYMAPADR = new ArrayField<>("mesh_polymapadr", INT, 3120L, model(96L), fixed(1L));

  /** {@code mesh_polymapnum}, nmeshvert x 1. */
  public static final ArrayField<IntView> MESH_POLYMAPNUM = new ArrayField<>("mesh_polymapnum", INT, 3128L, model(96L), fixed(1L));

  /** {@code mesh_polymap}, nmeshpolymap x 1. */
  public static final ArrayField<IntView> MESH_POLYMAP = new ArrayField<>("mesh_polymap", INT, 3136L, model(124L), fixed(1L));

  /** {@code skin_matid}, nskin x 1. */
  public static final ArrayField<IntView> SKIN_MATID = new ArrayField<>("skin_matid", INT, 3144L, model(128L), fixed(1L));

  /** {@code skin_group}, nskin x 1. */
  public static final ArrayField<IntView> SKIN_GROUP = new ArrayField<>("skin_group", INT, 3152L, model(128L), fixed(1L));

  /** {@code skin_rgba}, nskin x 4. */
  public static final ArrayField<FloatView> SKIN_RGBA = new ArrayField<>("skin_rgba", FLOAT, 3160L, model(128L), fixed(4L));

  /** {@code skin_inflate}, nskin x 1. */
  public static final ArrayField<FloatView> SKIN_INFLATE = new ArrayField<>("skin_inflate", FLOAT, 3168L, model(128L), fixed(1L));

  /** {@code skin_vertadr}, nskin x 1. */
  public static final ArrayField<IntView> SKIN_VERTADR = new ArrayField<>("skin_vertadr", INT, 3176L, model(128L), fixed(1L));

  /** {@code skin_vertnum}, nskin x 1. */
  public static final ArrayField<IntView> SKIN_VERTNUM = new ArrayField<>("skin_vertnum", INT, 3184L, model(128L), fixed(1L));

  /** {@code skin_texcoordadr}, nskin x 1. */
  public static final ArrayField<IntView> SKIN_TEXCOORDADR = new ArrayField<>("skin_texcoordadr", INT, 3192L, model(128L), fixed(1L));

  /** {@code skin_faceadr}, nskin x 1. */
  public static final ArrayField<IntView> SKIN_FACEADR = new ArrayField<>("skin_faceadr", INT, 3200L, model(128L), fixed(1L));

  /** {@code skin_facenum}, nskin x 1. */
  public static final ArrayField<IntView> SKIN_FACENUM = new ArrayField<>("skin_facenum", INT, 3208L, model(128L), fixed(1L));

  /** {@code skin_boneadr}, nskin x 1. */
  public static final ArrayField<IntView> SKIN_BONEADR = new ArrayField<>("skin_boneadr", INT, 3216L, model(128L), fixed(1L));

  /** {@code skin_bonenum}, nskin x 1. */
  public static final ArrayField<IntView> SKIN_BONENUM = new ArrayField<>("skin_bonenum", INT, 3224L, model(128L), fixed(1L));

  /** {@code skin_vert}, nskinvert x 3. */
  public static final ArrayField<FloatView> SKIN_VERT = new ArrayField<>("skin_vert", FLOAT, 3232L, model(132L), fixed(3L));

  /** {@code skin_texcoord}, nskintexvert x 2. */
  public static final ArrayField<FloatView> SKIN_TEXCOORD = new ArrayField<>("skin_texcoord", FLOAT, 3240L, model(136L), fixed(2L));

  /** {@code skin_face}, nskinface x 3. */
  public static final ArrayField<IntView> SKIN_FACE = new ArrayField<>("skin_face", INT, 3248L, model(140L), fixed(3L));

  /** {@code skin_bonevertadr}, nskinbone x 1. */
  public static final ArrayField<IntView> SKIN_BONEVERTADR = new ArrayField<>("skin_bonevertadr", INT, 3256L, model(144L), fixed(1L));

  /** {@code skin_bonevertnum}, nskinbone x 1. */
  public static final ArrayField<IntView> SKIN_BONEVERTNUM = new ArrayField<>("skin_bonevertnum", INT, 3264L, model(144L), fixed(1L));

  /** {@code skin_bonebindpos}, nskinbone x 3. */
  public static final ArrayField<FloatView> SKIN_BONEBINDPOS = new ArrayField<>("skin_bonebindpos", FLOAT, 3272L, model(144L), fixed(3L));

  /** {@code skin_bonebindquat}, nskinbone x 4. */
  public static final ArrayField<FloatView> SKIN_BONEBINDQUAT = new ArrayField<>("skin_bonebindquat", FLOAT, 3280L, model(144L), fixed(4L));

  /** {@code skin_bonebodyid}, nskinbone x 1. */
  public static final ArrayField<IntView> SKIN_BONEBODYID = new ArrayField<>("skin_bonebodyid", INT, 3288L, model(144L), fixed(1L));

  /** {@code skin_bonevertid}, nskinbonevert x 1. */
  public static final ArrayField<IntView> SKIN_BONEVERTID = new ArrayField<>("skin_bonevertid", INT, 3296L, model(148L), fixed(1L));

  /** {@code skin_bonevertweight}, nskinbonevert x 1. */
  public static final ArrayField<FloatView> SKIN_BONEVERTWEIGHT = new ArrayField<>("skin_bonevertweight", FLOAT, 3304L, model(148L), fixed(1L));

  /** {@code skin_pathadr}, nskin x 1. */
  public static final ArrayField<IntView> SKIN_PATHADR = new ArrayField<>("skin_pathadr", INT, 3312L, model(128L), fixed(1L));

  /** {@code hfield_size}, nhfield x 4. */
  public static final ArrayField<DoubleView> HFIELD_SIZE = new ArrayField<>("hfield_size", DOUBLE, 3320L, model(152L), fixed(4L));

  /** {@code hfield_nrow}, nhfield x 1. */
  public static final ArrayField<IntView> HFIELD_NROW = new ArrayField<>("hfield_nrow", INT, 3328L, model(152L), fixed(1L));

  /** {@code hfield_ncol}, nhfield x 1. */
  public static final ArrayField<IntView> HFIELD_NCOL = new ArrayField<>("hfield_ncol", INT, 3336L, model(152L), fixed(1L));

  /** {@code hfield_adr}, nhfield x 1. */
  public static final ArrayField<IntView> HFIELD_ADR = new ArrayField<>("hfield_adr", INT, 3344L, model(152L), fixed(1L));

  /** {@code hfield_data}, nhfielddata x 1. */
  public static final ArrayField<FloatView> HFIELD_DATA = new ArrayField<>("hfield_data", FLOAT, 3352L, model(156L), fixed(1L));

  /** {@code hfield_pathadr}, nhfield x 1. */
  public static final ArrayField<IntView> HFIELD_PATHADR = new ArrayField<>("hfield_pathadr", INT, 3360L, model(152L), fixed(1L));

  /** {@code tex_type}, ntex x 1. */
  public static final ArrayField<IntView> TEX_TYPE = new ArrayField<>("tex_type", INT, 3368L, model(160L), fixed(1L));

  /** {@code tex_height}, ntex x 1. */
  public static final ArrayField<IntView> TEX_HEIGHT = new ArrayField<>("tex_height", INT, 3376L, model(160L), fixed(1L));

  /** {@code tex_width}, ntex x 1. */
  public static final ArrayField<IntView> TEX_WIDTH = new ArrayField<>("tex_width", INT, 3384L, model(160L), fixed(1L));

  /** {@code tex_nchannel}, ntex x 1. */
  public static final ArrayField<IntView> TEX_NCHANNEL = new ArrayField<>("tex_nchannel", INT, 3392L, model(160L), fixed(1L));

  /** {@code tex_adr}, ntex x 1. */
  public static final ArrayField<IntView> TEX_ADR = new ArrayField<>("tex_adr", INT, 3400L, model(160L), fixed(1L));

  /** {@code tex_data}, ntexdata x 1. */
  public static final ArrayField<ByteView> TEX_DATA = new ArrayField<>("tex_data", BYTE, 3408L, model(164L), fixed(1L));

  /** {@code tex_pathadr}, ntex x 1. */
  public static final ArrayField<IntView> TEX_PATHADR = new ArrayField<>("tex_pathadr", INT, 3416L, model(160L), fixed(1L));

  /** {@code mat_texid}, nmat x mjNTEXROLE. */
  public static final ArrayField<IntView> MAT_TEXID = new ArrayField<>("mat_texid", INT, 3424L, model(168L), fixed(10L));

  /** {@code mat_texuniform}, nmat x 1. */
  public static final ArrayField<ByteView> MAT_TEXUNIFORM = new ArrayField<>("mat_texuniform", BYTE, 3432L, model(168L), fixed(1L));

  /** {@code mat_texrepeat}, nmat x 2. */
  public static final ArrayField<FloatView> MAT_TEXREPEAT = new ArrayField<>("mat_texrepeat", FLOAT, 3440L, model(168L), fixed(2L));

  /** {@code mat_emission}, nmat x 1. */
  public static final ArrayField<FloatView> MAT_EMISSION = new ArrayField<>("mat_emission", FLOAT, 3448L, model(168L), fixed(1L));

  /** {@code mat_specular}, nmat x 1. */
  public static final ArrayField<FloatView> MAT_SPECULAR = new ArrayField<>("mat_specular", FLOAT, 3456L, model(168L), fixed(1L));

  /** {@code mat_shininess}, nmat x 1. */
  public static final ArrayField<FloatView> MAT_SHININESS = new ArrayField<>("mat_shininess", FLOAT, 3464L, model(168L), fixed(1L));

  /** {@code mat_reflectance}, nmat x 1. */
  public static final ArrayField<FloatView> MAT_REFLECTANCE = new ArrayField<>("mat_reflectance", FLOAT, 3472L, model(168L), fixed(1L));

  /** {@code mat_metallic}, nmat x 1. */
  public static final ArrayField<FloatView> MAT_METALLIC = new ArrayField<>("mat_metallic", FLOAT, 3480L, model(168L), fixed(1L));

  /** {@code mat_roughness}, nmat x 1. */
  public static final ArrayField<FloatView> MAT_ROUGHNESS = new ArrayField<>("mat_roughness", FLOAT, 3488L, model(168L), fixed(1L));

  /** {@code mat_rgba}, nmat x 4. */
  public static final ArrayField<FloatView> MAT_RGBA = new ArrayField<>("mat_rgba", FLOAT, 3496L, model(168L), fixed(4L));

  /** {@code pair_dim}, npair x 1. */
  public static final ArrayField<IntView> PAIR_DIM = new ArrayField<>("pair_dim", INT, 3504L, model(172L), fixed(1L));

  /** {@code pair_geom1}, npair x 1. */
  public static final ArrayField<IntView> PAIR_GEOM1 = new ArrayField<>("pair_geom1", INT, 3512L, model(172L), fixed(1L));

  /** {@code pair_geom2}, npair x 1. */
  public static final ArrayField<IntView> PAIR_GEOM2 = new ArrayField<>("pair_geom2", INT, 3520L, model(172L), fixed(1L));

  /** {@code pair_signature}, npair x 1. */
  public static final ArrayField<IntView> PAIR_SIGNATURE = new ArrayField<>("pair_signature", INT, 3528L, model(172L), fixed(1L));

  /** {@code pair_solref}, npair x mjNREF. */
  public static final ArrayField<DoubleView> PAIR_SOLREF = new ArrayField<>("pair_solref", DOUBLE, 3536L, model(172L), fixed(2L));

  /** {@code pair_solreffriction}, npair x mjNREF. */
  public static final ArrayField<DoubleView> PAIR_SOLREFFRICTION = new ArrayField<>("pair_solreffriction", DOUBLE, 3544L, model(172L), fixed(2L));

  /** {@code pair_solimp}, npair x mjNIMP. */
  public static final ArrayField<DoubleView> PAIR_SOLIMP = new ArrayField<>("pair_solimp", DOUBLE, 3552L, model(172L), fixed(5L));

  /** {@code pair_margin}, npair x 1. */
  public static final ArrayField<DoubleView> PAIR_MARGIN = new ArrayField<>("pair_margin", DOUBLE, 3560L, model(172L), fixed(1L));

  /** {@code pair_gap}, npair x 1. */
  public static final ArrayField<DoubleView> PAIR_GAP = new ArrayField<>("pair_gap", DOUBLE, 3568L, model(172L), fixed(1L));

  /** {@code pair_friction}, npair x 5. */
  public static final ArrayField<DoubleView> PAIR_FRICTION = new ArrayField<>("pair_friction", DOUBLE, 3576L, model(172L), fixed(5L));

  /** {@code exclude_signature}, nexclude x 1. */
  public static final ArrayField<IntView> EXCLUDE_SIGNATURE = new ArrayField<>("exclude_signature", INT, 3584L, model(176L), fixed(1L));

  /** {@code eq_type}, neq x 1. */
  public static final ArrayField<IntView> EQ_TYPE = new ArrayField<>("eq_type", INT, 3592L, model(180L), fixed(1L));

  /** {@code eq_obj1id}, neq x 1. */
  public static final ArrayField<IntView> EQ_OBJ1ID = new ArrayField<>("eq_obj1id", INT, 3600L, model(180L), fixed(1L));

  /** {@code eq_obj2id}, neq x 1. */
  public static final ArrayField<IntView> EQ_OBJ2ID = new ArrayField<>("eq_obj2id", INT, 3608L, model(180L), fixed(1L));

  /** {@code eq_objtype}, neq x 1. */
  public static final ArrayField<IntView> EQ_OBJTYPE = new ArrayField<>("eq_objtype", INT, 3616L, model(180L), fixed(1L));

  /** {@code eq_active0}, neq x 1. */
  public static final ArrayField<ByteView> EQ_ACTIVE0 = new ArrayField<>("eq_active0", BYTE, 3624L, model(180L), fixed(1L));

  /** {@code eq_solref}, neq x mjNREF. */
  public static final ArrayField<DoubleView> EQ_SOLREF = new ArrayField<>("eq_solref", DOUBLE, 3632L, model(180L), fixed(2L));

  /** {@code eq_solimp}, neq x mjNIMP. */
  public static final ArrayField<DoubleView> EQ_SOLIMP = new ArrayField<>("eq_solimp", DOUBLE, 3640L, model(180L), fixed(5L));

  /** {@code eq_data}, neq x mjNEQDATA. */
  public static final ArrayField<DoubleView> EQ_DATA = new ArrayField<>("eq_data", DOUBLE, 3648L, model(180L), fixed(11L));

  /** {@code tendon_adr}, ntendon x 1. */
  public static final ArrayField<IntView> TENDON_ADR = new ArrayField<>("tendon_adr", INT, 3656L, model(184L), fixed(1L));

  /** {@code tendon_num}, ntendon x 1. */
  public static final ArrayField<IntView> TENDON_NUM = new ArrayField<>("tendon_num", INT, 3664L, model(184L), fixed(1L));

  /** {@code tendon_matid}, ntendon x 1. */
  public static final ArrayField<IntView> TENDON_MATID = new ArrayField<>("tendon_matid", INT, 3672L, model(184L), fixed(1L));

  /** {@code tendon_group}, ntendon x 1. */
  public static final ArrayField<IntView> TENDON_GROUP = new ArrayField<>("tendon_group", INT, 3680L, model(184L), fixed(1L));

  /** {@code tendon_limited}, ntendon x 1. */
  public static final ArrayField<ByteView> TENDON_LIMITED = new ArrayField<>("tendon_limited", BYTE, 3688L, model(184L), fixed(1L));

  /** {@code tendon_width}, ntendon x 1. */
  public static final ArrayField<DoubleView> TENDON_WIDTH = new ArrayField<>("tendon_width", DOUBLE, 3696L, model(184L), fixed(1L));

  /** {@code tendon_solref_lim}, ntendon x mjNREF. */
  public static final ArrayField<DoubleView> TENDON_SOLREF_LIM = new ArrayField<>("tendon_solref_lim", DOUBLE, 3704L, model(184L), fixed(2L));

  /** {@code tendon_solimp_lim}, ntendon x mjNIMP. */
  public static final ArrayField<DoubleView> TENDON_SOLIMP_LIM = new ArrayField<>("tendon_solimp_lim", DOUBLE, 3712L, model(184L), fixed(5L));

  /** {@code tendon_solref_fri}, ntendon x mjNREF. */
  public static final ArrayField<DoubleView> TENDON_SOLREF_FRI = new ArrayField<>("tendon_solref_fri", DOUBLE, 3720L, model(184L), fixed(2L));

  /** {@code tendon_solimp_fri}, ntendon x mjNIMP. */
  public static final ArrayField<DoubleView> TENDON_SOLIMP_FRI = new ArrayField<>("tendon_solimp_fri", DOUBLE, 3728L, model(184L), fixed(5L));

  /** {@code tendon_range}, ntendon x 2. */
  public static final ArrayField<DoubleView> TENDON_RANGE = new ArrayField<>("tendon_range", DOUBLE, 3736L, model(184L), fixed(2L));

  /** {@code tendon_margin}, ntendon x 1. */
  public static final ArrayField<DoubleView> TENDON_MARGIN = new ArrayField<>("tendon_margin", DOUBLE, 3744L, model(184L), fixed(1L));

  /** {@code tendon_stiffness}, ntendon x 1. */
  public static final ArrayField<DoubleView> TENDON_STIFFNESS = new ArrayField<>("tendon_stiffness", DOUBLE, 3752L, model(184L), fixed(1L));

  /** {@code tendon_damping}, ntendon x 1. */
  public static final ArrayField<DoubleView> TENDON_DAMPING = new ArrayField<>("tendon_damping", DOUBLE, 3760L, model(184L), fixed(1L));

  /** {@code tendon_frictionloss}, ntendon x 1. */
  public static final ArrayField<DoubleView> TENDON_FRICTIONLOSS = new ArrayField<>("tendon_frictionloss", DOUBLE, 3768L, model(184L), fixed(1L));

  /** {@code tendon_lengthspring}, ntendon x 2. */
  public static final ArrayField<DoubleView> TENDON_LENGTHSPRING = new ArrayField<>("tendon_lengthspring", DOUBLE, 3776L, model(184L), fixed(2L));

  /** {@code tendon_length0}, ntendon x 1. */
  public static final ArrayField<DoubleView> TENDON_LENGTH0 = new ArrayField<>("tendon_length0", DOUBLE, 3784L, model(184L), fixed(1L));

  /** {@code tendon_invweight0}, ntendon x 1. */
  public static final ArrayField<DoubleView> TENDON_INVWEIGHT0 = new ArrayField<>("tendon_invweight0", DOUBLE, 3792L, model(184L), fixed(1L));

  /** {@code tendon_user}, ntendon x MJ_M(nuser_tendon). */
  public static final ArrayField<DoubleView> TENDON_USER = new ArrayField<>("tendon_user", DOUBLE, 3800L, model(184L), model(256L));

  /** {@code tendon_rgba}, ntendon x 4. */
  public static final ArrayField<FloatView> TENDON_RGBA = new ArrayField<>("tendon_rgba", FLOAT, 3808L, model(184L), fixed(4L));

  /** {@code wrap_type}, nwrap x 1. */
  public static final ArrayField<IntView> WRAP_TYPE = new ArrayField<>("wrap_type", INT, 3816L, model(188L), fixed(1L));

  /** {@code wrap_objid}, nwrap x 1. */
  public static final ArrayField<IntView> WRAP_OBJID = new ArrayField<>("wrap_objid", INT, 3824L, model(188L), fixed(1L));

  /** {@code wrap_prm}, nwrap x 1. */
  public static final ArrayField<DoubleView> WRAP_PRM = new ArrayField<>("wrap_prm", DOUBLE, 3832L, model(188L), fixed(1L));

  /** {@code actuator_trntype}, nu x 1. */
  public static final ArrayField<IntView> ACTUATOR_TRNTYPE = new ArrayField<>("actuator_trntype", INT, 3840L, model(8L), fixed(1L));

  /** {@code actuator_dyntype}, nu x 1. */
  public static final ArrayField<IntView> ACTUATOR_DYNTYPE = new ArrayField<>("actuator_dyntype", INT, 3848L, model(8L), fixed(1L));

  /** {@code actuator_gaintype}, nu x 1. */
  public static final ArrayField<IntView> ACTUATOR_GAINTYPE = new ArrayField<>("actuator_gaintype", INT, 3856L, model(8L), fixed(1L));

  /** {@code actuator_biastype}, nu x 1. */
  public static final ArrayField<IntView> ACTUATOR_BIASTYPE = new ArrayField<>("actuator_biastype", INT, 3864L, model(8L), fixed(1L));

  /** {@code actuator_trnid}, nu x 2. */
  public static final ArrayField<IntView> ACTUATOR_TRNID = new ArrayField<>("actuator_trnid", INT, 3872L, model(8L), fixed(2L));

  /** {@code actuator_actadr}, nu x 1. */
  public static final ArrayField<IntView> ACTUATOR_ACTADR = new ArrayField<>("actuator_actadr", INT, 3880L, model(8L), fixed(1L));

  /** {@code actuator_actnum}, nu x 1. */
  public static final ArrayField<IntView> ACTUATOR_ACTNUM = new ArrayField<>("actuator_actnum", INT, 3888L, model(8L), fixed(1L));

  /** {@code actuator_group}, nu x 1. */
  public static final ArrayField<IntView> ACTUATOR_GROUP = new ArrayField<>("actuator_group", INT, 3896L, model(8L), fixed(1L));

  /** {@code actuator_ctrllimited}, nu x 1. */
  public static final ArrayField<ByteView> ACTUATOR_CTRLLIMITED = new ArrayField<>("actuator_ctrllimited", BYTE, 3904L, model(8L), fixed(1L));

  /** {@code actuator_forcelimited}, nu x 1. */
  public static final ArrayField<ByteView> ACTUATOR_FORCELIMITED = new ArrayField<>("actuator_forcelimited", BYTE, 3912L, model(8L), fixed(1L));

  /** {@code actuator_actlimited}, nu x 1. */
  public static final ArrayField<ByteView> ACTUATOR_ACTLIMITED = new ArrayField<>("actuator_actlimited", BYTE, 3920L, model(8L), fixed(1L));

  /** {@code actuator_dynprm}, nu x mjNDYN. */
  public static final ArrayField<DoubleView> ACTUATOR_DYNPRM = new ArrayField<>("actuator_dynprm", DOUBLE, 3928L, model(8L), fixed(10L));

  /** {@code actuator_gainprm}, nu x mjNGAIN. */
  public static final ArrayField<DoubleView> ACTUATOR_GAINPRM = new ArrayField<>("actuator_gainprm", DOUBLE, 3936L, model(8L), fixed(10L));

  /** {@code actuator_biasprm}, nu x mjNBIAS. */
  public static final ArrayField<DoubleView> ACTUATOR_BIASPRM = new ArrayField<>("actuator_biasprm", DOUBLE, 3944L, model(8L), fixed(10L));

  /** {@code actuator_actearly}, nu x 1. */
  public static final ArrayField<ByteView> ACTUATOR_ACTEARLY = new ArrayField<>("actuator_actearly", BYTE, 3952L, model(8L), fixed(1L));

  /** {@code actuator_ctrlrange}, nu x 2. */
  public static final ArrayField<DoubleView> ACTUATOR_CTRLRANGE = new ArrayField<>("actuator_ctrlrange", DOUBLE, 3960L, model(8L), fixed(2L));

  /** {@code actuator_forcerange}, nu x 2. */
  public static final ArrayField<DoubleView> ACTUATOR_FORCERANGE = new ArrayField<>("actuator_forcerange", DOUBLE, 3968L, model(8L), fixed(2L));

  /** {@code actuator_actrange}, nu x 2. */
  public static final ArrayField<DoubleView> ACTUATOR_ACTRANGE = new ArrayField<>("actuator_actrange", DOUBLE, 3976L, model(8L), fixed(2L));

  /** {@code actuator_gear}, nu x 6. */
  public static final ArrayField<DoubleView> ACTUATOR_GEAR = new ArrayField<>("actuator_gear", DOUBLE, 3984L, model(8L), fixed(6L));

  /** {@code actuator_cranklength}, nu x 1. */
  public static final ArrayField<DoubleView> ACTUATOR_CRANKLENGTH = new ArrayField<>("actuator_cranklength", DOUBLE, 3992L, model(8L), fixed(1L));

  /** {@code actuator_acc0}, nu x 1. */
  public static final ArrayField<DoubleView> ACTUATOR_ACC0 = new ArrayField<>("actuator_acc0", DOUBLE, 4000L, model(8L), fixed(1L));

  /** {@code actuator_length0}, nu x 1. */
  public static final ArrayField<DoubleView> ACTUATOR_LENGTH0 = new ArrayField<>("actuator_length0", DOUBLE, 4008L, model(8L), fixed(1L));

  /** {@code actuator_lengthrange}, nu x 2. */
  public static final ArrayField<DoubleView> ACTUATOR_LENGTHRANGE = new ArrayField<>("actuator_lengthrange", DOUBLE, 4016L, model(8L), fixed(2L));

  /** {@code actuator_user}, nu x MJ_M(nuser_actuator). */
  public static final ArrayField<DoubleView> ACTUATOR_USER = new ArrayField<>("actuator_user", DOUBLE, 4024L, model(8L), model(260L));

  /** {@code actuator_plugin}, nu x 1. */
  public static final ArrayField<IntView> ACTUATOR_PLUGIN = new ArrayField<>("actuator_plugin", INT, 4032L, model(8L), fixed(1L));

  /** {@code sensor_type}, nsensor x 1. */
  public static final ArrayField<IntView> SENSOR_TYPE = new ArrayField<>("sensor_type", INT, 4040L, model(192L), fixed(1L));

  /** {@code sensor_datatype}, nsensor x 1. */
  public static final ArrayField<IntView> SENSOR_DATATYPE = new ArrayField<>("sensor_datatype", INT, 4048L, model(192L), fixed(1L));

  /** {@code sensor_needstage}, nsensor x 1. */
  public static final ArrayField<IntView> SENSOR_NEEDSTAGE = new ArrayField<>("sensor_needstage", INT, 4056L, model(192L), fixed(1L));

  /** {@code sensor_objtype}, nsensor x 1. */
  public static final ArrayField<IntView> SENSOR_OBJTYPE = new ArrayField<>("sensor_objtype", INT, 4064L, model(192L), fixed(1L));

  /** {@code sensor_objid}, nsensor x 1. */
  public static final ArrayField<IntView> SENSOR_OBJID = new ArrayField<>("sensor_objid", INT, 4072L, model(192L), fixed(1L));

  /** {@code sensor_reftype}, nsensor x 1. */
  public static final ArrayField<IntView> SENSOR_REFTYPE = new ArrayField<>("sensor_reftype", INT, 4080L, model(192L), fixed(1L));

  /** {@code sensor_refid}, nsensor x 1. */
  public static final ArrayField<IntView> SENSOR_REFID = new ArrayField<>("sensor_refid", INT, 4088L, model(192L), fixed(1L));

  /** {@code sensor_dim}, nsensor x 1. */
  public static final ArrayField<IntView> SENSOR_DIM = new ArrayField<>("sensor_dim", INT, 4096L, model(192L), fixed(1L));

  /** {@code sensor_adr}, nsensor x 1. */
  public static final ArrayField<IntView> SENSOR_ADR = new ArrayField<>("sensor_adr", INT, 4104L, model(192L), fixed(1L));

  /** {@code sensor_cutoff}, nsensor x 1. */
  public static final ArrayField<DoubleView> SENSOR_CUTOFF = new ArrayField<>("sensor_cutoff", DOUBLE, 4112L, model(192L), fixed(1L));

  /** {@code sensor_noise}, nsensor x 1. */
  public static final ArrayField<DoubleView> SENSOR_NOISE = new ArrayField<>("sensor_noise", DOUBLE, 4120L, model(192L), fixed(1L));

  /** {@code sensor_user}, nsensor x MJ_M(nuser_sensor). */
  public static final ArrayField<DoubleView> SENSOR_USER = new ArrayField<>("sensor_user", DOUBLE, 4128L, model(192L), model(264L));

  /** {@code sensor_plugin}, nsensor x 1. */
  public static final ArrayField<IntView> SENSOR_PLUGIN = new ArrayField<>("sensor_plugin", INT, 4136L, model(192L), fixed(1L));

  /** {@code plugin}, nplugin x 1. */
  public static final ArrayField<IntView> PLUGIN = new ArrayField<>("plugin", INT, 4144L, model(228L), fixed(1L));

  /** {@code plugin_stateadr}, nplugin x 1. */
  public static final ArrayField<IntView> PLUGIN_STATEADR = new ArrayField<>("plugin_stateadr", INT, 4152L, model(228L), fixed(1L));

  /** {@code plugin_statenum}, nplugin x 1. */
  public static final ArrayField<IntView> PLUGIN_STATENUM = new ArrayField<>("plugin_statenum", INT, 4160L, model(228L), fixed(1L));

  /** {@code plugin_attr}, npluginattr x 1. */
  public static final ArrayField<ByteView> PLUGIN_ATTR = new ArrayField<>("plugin_attr", BYTE, 4168L, model(232L), fixed(1L));

  /** {@code plugin_attradr}, nplugin x 1. */
  public static final ArrayField<IntView> PLUGIN_ATTRADR = new ArrayField<>("plugin_attradr", INT, 4176L, model(228L), fixed(1L));

  /** {@code numeric_adr}, nnumeric x 1. */
  public static final ArrayField<IntView> NUMERIC_ADR = new ArrayField<>("numeric_adr", INT, 4184L, model(196L), fixed(1L));

  /** {@code numeric_size}, nnumeric x 1. */
  public static final ArrayField<IntView> NUMERIC_SIZE = new ArrayField<>("numeric_size", INT, 4192L, model(196L), fixed(1L));

  /** {@code numeric_data}, nnumericdata x 1. */
  public static final ArrayField<DoubleView> NUMERIC_DATA = new ArrayField<>("numeric_data", DOUBLE, 4200L, model(200L), fixed(1L));

  /** {@code text_adr}, ntext x 1. */
  public static final ArrayField<IntView> TEXT_ADR = new ArrayField<>("text_adr", INT, 4208L, model(204L), fixed(1L));

  /** {@code text_size}, ntext x 1. */
  public static final ArrayField<IntView> TEXT_SIZE = new ArrayField<>("text_size", INT, 4216L, model(204L), fixed(1L));

  /** {@code text_data}, ntextdata x 1. */
  public static final ArrayField<ByteView> TEXT_DATA = new ArrayField<>("text_data", BYTE, 4224L, model(208L), fixed(1L));

  /** {@code tuple_adr}, ntuple x 1. */
  public static final ArrayField<IntView> TUPLE_ADR = new ArrayField<>("tuple_adr", INT, 4232L, model(212L), fixed(1L));

  /** {@code tuple_size}, ntuple x 1. */
  public static final ArrayField<IntView> TUPLE_SIZE = new ArrayField<>("tuple_size", INT, 4240L, model(212L), fixed(1L));

  /** {@code tuple_objtype}, ntupledata x 1. */
  public static final ArrayField<IntView> TUPLE_OBJTYPE = new ArrayField<>("tuple_objtype", INT, 4248L, model(216L), fixed(1L));

  /** {@code tuple_objid}, ntupledata x 1. */
  public static final ArrayField<IntView> TUPLE_OBJID = new ArrayField<>("tuple_objid", INT, 4256L, model(216L), fixed(1L));

  /** {@code tuple_objprm}, ntupledata x 1. */
  public static final ArrayField<DoubleView> TUPLE_OBJPRM = new ArrayField<>("tuple_objprm", DOUBLE, 4264L, model(216L), fixed(1L));

  /** {@code key_time}, nkey x 1. */
  public static final ArrayField<DoubleView> KEY_TIME = new ArrayField<>("key_time", DOUBLE, 4272L, model(220L), fixed(1L));

  /** {@code key_qpos}, nkey x MJ_M(nq). */
  public static final ArrayField<DoubleView> KEY_QPOS = new ArrayField<>("key_qpos", DOUBLE, 4280L, model(220L), model(0L));

  /** {@code key_qvel}, nkey x MJ_M(nv). */
  public static final ArrayField<DoubleView> KEY_QVEL = new ArrayField<>("key_qvel", DOUBLE, 4288L, model(220L), model(4L));

  /** {@code key_act}, nkey x MJ_M(na). */
  public static final ArrayField<DoubleView> KEY_ACT = new ArrayField<>("key_act", DOUBLE, 4296L, model(220L), model(12L));

  /** {@code key_mpos}, nkey x MJ_M(nmocap)*3. */
  public static final ArrayField<DoubleView> KEY_MPOS = new ArrayField<>("key_mpos", DOUBLE, 4304L, model(220L), model(224L, 3));

  /** {@code key_mquat}, nkey x MJ_M(nmocap)*4. */
  public static final ArrayField<DoubleView> KEY_MQUAT = new ArrayField<>("key_mquat", DOUBLE, 4312L, model(220L), model(224L, 4));

  /** {@code key_ctrl}, nkey x MJ_M(nu). */
  public static final ArrayField<DoubleView> KEY_CTRL = new ArrayField<>("key_ctrl", DOUBLE, 4320L, model(220L), model(8L));

  /** {@code name_bodyadr}, nbody x 1. */
  public static final ArrayField<IntView> NAME_BODYADR = new ArrayField<>("name_bodyadr", INT, 4328L, model(16L), fixed(1L));

  /** {@code name_jntadr}, njnt x 1. */
  public static final ArrayField<IntView> NAME_JNTADR = new ArrayField<>("name_jntadr", INT, 4336L, model(32L), fixed(1L));

  /** {@code name_geomadr}, ngeom x 1. */
  public static final ArrayField<IntView> NAME_GEOMADR = new ArrayField<>("name_geomadr", INT, 4344L, model(36L), fixed(1L));

  /** {@code name_siteadr}, nsite x 1. */
  public static final ArrayField<IntView> NAME_SITEADR = new ArrayField<>("name_siteadr", INT, 4352L, model(40L), fixed(1L));

  /** {@code name_camadr}, ncam x 1. */
  public static final ArrayField<IntView> NAME_CAMADR = new ArrayField<>("name_camadr", INT, 4360L, model(44L), fixed(1L));

  /** {@code name_lightadr}, nlight x 1. */
  public static final ArrayField<IntView> NAME_LIGHTADR = new ArrayField<>("name_lightadr", INT, 4368L, model(48L), fixed(1L));

  /** {@code name_flexadr}, nflex x 1. */
  public static final ArrayField<IntView> NAME_FLEXADR = new ArrayField<>("name_flexadr", INT, 4376L, model(52L), fixed(1L));

  /** {@code name_meshadr}, nmesh x 1. */
  public static final ArrayField<IntView> NAME_MESHADR = new ArrayField<>("name_meshadr", INT, 4384L, model(92L), fixed(1L));

  /** {@code name_skinadr}, nskin x 1. */
  public static final ArrayField<IntView> NAME_SKINADR = new ArrayField<>("name_skinadr", INT, 4392L, model(128L), fixed(1L));

  /** {@code name_hfieldadr}, nhfield x 1. */
  public static final ArrayField<IntView> NAME_HFIELDADR = new ArrayField<>("name_hfieldadr", INT, 4400L, model(152L), fixed(1L));

  /** {@code name_texadr}, ntex x 1. */
  public static final ArrayField<IntView> NAME_TEXADR = new ArrayField<>("name_texadr", INT, 4408L, model(160L), fixed(1L));

  /** {@code name_matadr}, nmat x 1. */
  public static final ArrayField<IntView> NAME_MATADR = new ArrayField<>("name_matadr", INT, 4416L, model(168L), fixed(1L));

  /** {@code name_pairadr}, npair x 1. */
  public static final ArrayField<IntView> NAME_PAIRADR = new ArrayField<>("name_pairadr", INT, 4424L, model(172L), fixed(1L));

  /** {@code name_excludeadr}, nexclude x 1. */
  public static final ArrayField<IntView> NAME_EXCLUDEADR = new ArrayField<>("name_excludeadr", INT, 4432L, model(176L), fixed(1L));

  /** {@code name_eqadr}, neq x 1. */
  public static final ArrayField<IntView> NAME_EQADR = new ArrayField<>("name_eqadr", INT, 4440L, model(180L), fixed(1L));

  /** {@code name_tendonadr}, ntendon x 1. */
  public static final ArrayField<IntView> NAME_TENDONADR = new ArrayField<>("name_tendonadr", INT, 4448L, model(184L), fixed(1L));

  /** {@code name_actuatoradr}, nu x 1. */
  public static final ArrayField<IntView> NAME_ACTUATORADR = new ArrayField<>("name_actuatoradr", INT, 4456L, model(8L), fixed(1L));

  /** {@code name_sensoradr}, nsensor x 1. */
  public static final ArrayField<IntView> NAME_SENSORADR = new ArrayField<>("name_sensoradr", INT, 4464L, model(192L), fixed(1L));

  /** {@code name_numericadr}, nnumeric x 1. */
  public static final ArrayField<IntView> NAME_NUMERICADR = new ArrayField<>("name_numericadr", INT, 4472L, model(196L), fixed(1L));

  /** {@code name_textadr}, ntext x 1. */
  public static final ArrayField<IntView> NAME_TEXTADR = new ArrayField<>("name_textadr", INT, 4480L, model(204L), fixed(1L));

  /** {@code name_tupleadr}, ntuple x 1. */
  public static final ArrayField<IntView> NAME_TUPLEADR = new ArrayField<>("name_tupleadr", INT, 4488L, model(212L), fixed(1L));

  /** {@code name_keyadr}, nkey x 1. */
  public static final ArrayField<IntView> NAME_KEYADR = new ArrayField<>("name_keyadr", INT, 4496L, model(220L), fixed(1L));

  /** {@code name_pluginadr}, nplugin x 1. */
  public static final ArrayField<IntView> NAME_PLUGINADR = new ArrayField<>("name_pluginadr", INT, 4504L, model(228L), fixed(1L));

  /** {@code names}, nnames x 1. */
  public static final ArrayField<ByteView> NAMES = new ArrayField<>("names", BYTE, 4512L, model(268L), fixed(1L));

  /** {@code names_map}, nnames_map x 1. */
  public static final ArrayField<IntView> NAMES_MAP = new ArrayField<>("names_map", INT, 4520L, model(276L), fixed(1L));

  /** {@code paths}, npaths x 1. */
  public static final ArrayField<ByteView> PATHS = new ArrayField<>("paths", BYTE, 4528L, model(272L), fixed(1L));

  private ModelArrays() {}
}
