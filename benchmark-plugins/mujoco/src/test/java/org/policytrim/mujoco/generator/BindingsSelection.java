package org.policytrim.mujoco.generator;

import java.util.List;

/** The parts of MuJoCo's interface that are generated. Add a name here, then run the generator. */
final class BindingsSelection {

  /** Structs for which sizes and offsets are written. */
  static final List<String> STRUCTS =
      List.of(
          "mjModel",
          "mjData",
          "mjOption",
          "mjVisual",
          "mjStatistic",
          "mjContact",
          "mjWarningStat",
          "mjVFS",
          "mjvCamera",
          "mjvGLCamera",
          "mjvGeom",
          "mjvLight",
          "mjvOption",
          "mjvScene",
          "mjrContext",
          "mjrRect");

  /** Prefixes of the enum members and definitions that become constants. */
  static final List<String> CONSTANTS =
      List.of(
          "mjJNT_",
          "mjGEOM_",
          "mjTEXTURE_",
          "mjEQ_",
          "mjOBJ_",
          "mjSTATE_",
          "mjNWARNING",
          "mjCAT_",
          "mjCAMERA_",
          "mjRND_",
          "mjNGROUP",
          "mjFB_",
          "mjFONTSCALE_",
          "mjNTEXROLE",
          "mjTEXROLE_");

  /** Functions that can be called. */
  static final List<String> FUNCTIONS =
      List.of(
          "mj_defaultVFS",
          "mj_addBufferVFS",
          "mj_deleteVFS",
          "mj_loadXML",
          "mj_copyModel",
          "mj_deleteModel",
          "mj_sizeModel",
          "mj_stackAllocByte",
          "mj_saveModel",
          "mj_loadModel",
          "mj_makeData",
          "mj_copyData",
          "mj_deleteData",
          "mj_resetData",
          "mj_step",
          "mj_step2",
          "mj_forward",
          "mj_kinematics",
          "mj_fwdPosition",
          "mj_stateSize",
          "mj_getState",
          "mj_setState",
          "mj_name2id",
          "mj_id2name",
          "mj_jacSite",
          "mj_fullM",
          "mj_contactForce",
          "mjv_defaultCamera",
          "mjv_defaultFreeCamera",
          "mjv_defaultOption",
          "mjv_defaultScene",
          "mjv_makeScene",
          "mjv_freeScene",
          "mjv_updateScene",
          "mjr_defaultContext",
          "mjr_makeContext",
          "mjr_freeContext",
          "mjr_resizeOffscreen",
          "mjr_setBuffer",
          "mjr_render",
          "mjr_readPixels");

  private BindingsSelection() {}
}
