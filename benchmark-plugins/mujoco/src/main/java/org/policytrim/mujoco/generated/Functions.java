package org.policytrim.mujoco.generated;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.policytrim.mujoco.foreign.Downcalls.bind;
import static org.policytrim.mujoco.foreign.Downcalls.bindVoid;
import static org.policytrim.mujoco.foreign.Downcalls.rethrow;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** MuJoCo's functions under their upstream names; loading this class needs the library. */
public final class Functions {

  private static final MethodHandle MJ_DEFAULTVFS = bindVoid("mj_defaultVFS", ADDRESS);
  private static final MethodHandle MJ_ADDBUFFERVFS = bind("mj_addBufferVFS", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
  private static final MethodHandle MJ_DELETEVFS = bindVoid("mj_deleteVFS", ADDRESS);
  private static final MethodHandle MJ_LOADXML = bind("mj_loadXML", ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
  private static final MethodHandle MJ_COPYMODEL = bind("mj_copyModel", ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle MJ_DELETEMODEL = bindVoid("mj_deleteModel", ADDRESS);
  private static final MethodHandle MJ_SIZEMODEL = bind("mj_sizeModel", JAVA_INT, ADDRESS);
  private static final MethodHandle MJ_STACKALLOCBYTE = bind("mj_stackAllocByte", ADDRESS, ADDRESS, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle MJ_SAVEMODEL = bindVoid("mj_saveModel", ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
  private static final MethodHandle MJ_LOADMODEL = bind("mj_loadModel", ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle MJ_MAKEDATA = bind("mj_makeData", ADDRESS, ADDRESS);
  private static final MethodHandle MJ_COPYDATA = bind("mj_copyData", ADDRESS, ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle MJ_DELETEDATA = bindVoid("mj_deleteData", ADDRESS);
  private static final MethodHandle MJ_RESETDATA = bindVoid("mj_resetData", ADDRESS, ADDRESS);
  private static final MethodHandle MJ_STEP = bindVoid("mj_step", ADDRESS, ADDRESS);
  private static final MethodHandle MJ_STEP2 = bindVoid("mj_step2", ADDRESS, ADDRESS);
  private static final MethodHandle MJ_FORWARD = bindVoid("mj_forward", ADDRESS, ADDRESS);
  private static final MethodHandle MJ_KINEMATICS = bindVoid("mj_kinematics", ADDRESS, ADDRESS);
  private static final MethodHandle MJ_FWDPOSITION = bindVoid("mj_fwdPosition", ADDRESS, ADDRESS);
  private static final MethodHandle MJ_STATESIZE = bind("mj_stateSize", JAVA_INT, ADDRESS, JAVA_INT);
  private static final MethodHandle MJ_GETSTATE = bindVoid("mj_getState", ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
  private static final MethodHandle MJ_SETSTATE = bindVoid("mj_setState", ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
  private static final MethodHandle MJ_NAME2ID = bind("mj_name2id", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
  private static final MethodHandle MJ_ID2NAME = bind("mj_id2name", ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);
  private static final MethodHandle MJ_JACSITE = bindVoid("mj_jacSite", ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
  private static final MethodHandle MJ_FULLM = bindVoid("mj_fullM", ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle MJ_CONTACTFORCE = bindVoid("mj_contactForce", ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
  private static final MethodHandle MJV_DEFAULTCAMERA = bindVoid("mjv_defaultCamera", ADDRESS);
  private static final MethodHandle MJV_DEFAULTFREECAMERA = bindVoid("mjv_defaultFreeCamera", ADDRESS, ADDRESS);
  private static final MethodHandle MJV_DEFAULTOPTION = bindVoid("mjv_defaultOption", ADDRESS);
  private static final MethodHandle MJV_DEFAULTSCENE = bindVoid("mjv_defaultScene", ADDRESS);
  private static final MethodHandle MJV_MAKESCENE = bindVoid("mjv_makeScene", ADDRESS, ADDRESS, JAVA_INT);
  private static final MethodHandle MJV_FREESCENE = bindVoid("mjv_freeScene", ADDRESS);
  private static final MethodHandle MJV_UPDATESCENE = bindVoid("mjv_updateScene", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
  private static final MethodHandle MJR_DEFAULTCONTEXT = bindVoid("mjr_defaultContext", ADDRESS);
  private static final MethodHandle MJR_MAKECONTEXT = bindVoid("mjr_makeContext", ADDRESS, ADDRESS, JAVA_INT);
  private static final MethodHandle MJR_FREECONTEXT = bindVoid("mjr_freeContext", ADDRESS);
  private static final MethodHandle MJR_RESIZEOFFSCREEN = bindVoid("mjr_resizeOffscreen", JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle MJR_SETBUFFER = bindVoid("mjr_setBuffer", JAVA_INT, ADDRESS);
  private static final MethodHandle MJR_RENDER = bindVoid("mjr_render", MemoryLayout.structLayout(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT), ADDRESS, ADDRESS);
  private static final MethodHandle MJR_READPIXELS = bindVoid("mjr_readPixels", ADDRESS, ADDRESS, MemoryLayout.structLayout(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT), ADDRESS);

  private Functions() {}

  public static void mj_defaultVFS(MemorySegment vfs) {
    try { MJ_DEFAULTVFS.invokeExact(vfs); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static int mj_addBufferVFS(MemorySegment vfs, MemorySegment name, MemorySegment buffer, int nbuffer) {
    try { return (int) MJ_ADDBUFFERVFS.invokeExact(vfs, name, buffer, nbuffer); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_deleteVFS(MemorySegment vfs) {
    try { MJ_DELETEVFS.invokeExact(vfs); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static MemorySegment mj_loadXML(MemorySegment filename, MemorySegment vfs, MemorySegment error, int error_sz) {
    try { return (MemorySegment) MJ_LOADXML.invokeExact(filename, vfs, error, error_sz); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static MemorySegment mj_copyModel(MemorySegment dest, MemorySegment src) {
    try { return (MemorySegment) MJ_COPYMODEL.invokeExact(dest, src); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_deleteModel(MemorySegment m) {
    try { MJ_DELETEMODEL.invokeExact(m); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static int mj_sizeModel(MemorySegment m) {
    try { return (int) MJ_SIZEMODEL.invokeExact(m); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static MemorySegment mj_stackAllocByte(MemorySegment d, long bytes, long alignment) {
    try { return (MemorySegment) MJ_STACKALLOCBYTE.invokeExact(d, bytes, alignment); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_saveModel(MemorySegment m, MemorySegment filename, MemorySegment buffer, int buffer_sz) {
    try { MJ_SAVEMODEL.invokeExact(m, filename, buffer, buffer_sz); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static MemorySegment mj_loadModel(MemorySegment filename, MemorySegment vfs) {
    try { return (MemorySegment) MJ_LOADMODEL.invokeExact(filename, vfs); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static MemorySegment mj_makeData(MemorySegment m) {
    try { return (MemorySegment) MJ_MAKEDATA.invokeExact(m); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static MemorySegment mj_copyData(MemorySegment dest, MemorySegment m, MemorySegment src) {
    try { return (MemorySegment) MJ_COPYDATA.invokeExact(dest, m, src); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_deleteData(MemorySegment d) {
    try { MJ_DELETEDATA.invokeExact(d); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_resetData(MemorySegment m, MemorySegment d) {
    try { MJ_RESETDATA.invokeExact(m, d); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_step(MemorySegment m, MemorySegment d) {
    try { MJ_STEP.invokeExact(m, d); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_step2(MemorySegment m, MemorySegment d) {
    try { MJ_STEP2.invokeExact(m, d); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_forward(MemorySegment m, MemorySegment d) {
    try { MJ_FORWARD.invokeExact(m, d); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_kinematics(MemorySegment m, MemorySegment d) {
    try { MJ_KINEMATICS.invokeExact(m, d); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_fwdPosition(MemorySegment m, MemorySegment d) {
    try { MJ_FWDPOSITION.invokeExact(m, d); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static int mj_stateSize(MemorySegment m, int spec) {
    try { return (int) MJ_STATESIZE.invokeExact(m, spec); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_getState(MemorySegment m, MemorySegment d, MemorySegment state, int spec) {
    try { MJ_GETSTATE.invokeExact(m, d, state, spec); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_setState(MemorySegment m, MemorySegment d, MemorySegment state, int spec) {
    try { MJ_SETSTATE.invokeExact(m, d, state, spec); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static int mj_name2id(MemorySegment m, int type, MemorySegment name) {
    try { return (int) MJ_NAME2ID.invokeExact(m, type, name); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static MemorySegment mj_id2name(MemorySegment m, int type, int id) {
    try { return (MemorySegment) MJ_ID2NAME.invokeExact(m, type, id); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_jacSite(MemorySegment m, MemorySegment d, MemorySegment jacp, MemorySegment jacr, int site) {
    try { MJ_JACSITE.invokeExact(m, d, jacp, jacr, site); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_fullM(MemorySegment m, MemorySegment dst, MemorySegment M) {
    try { MJ_FULLM.invokeExact(m, dst, M); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mj_contactForce(MemorySegment m, MemorySegment d, int id, MemorySegment result) {
    try { MJ_CONTACTFORCE.invokeExact(m, d, id, result); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjv_defaultCamera(MemorySegment cam) {
    try { MJV_DEFAULTCAMERA.invokeExact(cam); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjv_defaultFreeCamera(MemorySegment m, MemorySegment cam) {
    try { MJV_DEFAULTFREECAMERA.invokeExact(m, cam); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjv_defaultOption(MemorySegment opt) {
    try { MJV_DEFAULTOPTION.invokeExact(opt); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjv_defaultScene(MemorySegment scn) {
    try { MJV_DEFAULTSCENE.invokeExact(scn); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjv_makeScene(MemorySegment m, MemorySegment scn, int maxgeom) {
    try { MJV_MAKESCENE.invokeExact(m, scn, maxgeom); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjv_freeScene(MemorySegment scn) {
    try { MJV_FREESCENE.invokeExact(scn); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjv_updateScene(MemorySegment m, MemorySegment d, MemorySegment opt, MemorySegment pert, MemorySegment cam, int catmask, MemorySegment scn) {
    try { MJV_UPDATESCENE.invokeExact(m, d, opt, pert, cam, catmask, scn); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjr_defaultContext(MemorySegment con) {
    try { MJR_DEFAULTCONTEXT.invokeExact(con); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjr_makeContext(MemorySegment m, MemorySegment con, int fontscale) {
    try { MJR_MAKECONTEXT.invokeExact(m, con, fontscale); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjr_freeContext(MemorySegment con) {
    try { MJR_FREECONTEXT.invokeExact(con); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjr_resizeOffscreen(int width, int height, MemorySegment con) {
    try { MJR_RESIZEOFFSCREEN.invokeExact(width, height, con); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjr_setBuffer(int framebuffer, MemorySegment con) {
    try { MJR_SETBUFFER.invokeExact(framebuffer, con); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjr_render(MemorySegment viewport, MemorySegment scn, MemorySegment con) {
    try { MJR_RENDER.invokeExact(viewport, scn, con); } catch (Throwable thrown) { throw rethrow(thrown); }
  }

  public static void mjr_readPixels(MemorySegment rgb, MemorySegment depth, MemorySegment viewport, MemorySegment con) {
    try { MJR_READPIXELS.invokeExact(rgb, depth, viewport, con); } catch (Throwable thrown) { throw rethrow(thrown); }
  }
}
