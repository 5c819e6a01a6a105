package org.policytrim.mujoco;

import java.util.Locale;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.ModelSize;

/** The types of named objects in a model (mjtObj). */
public enum ObjectType {
  BODY(Constants.mjOBJ_BODY, ModelSize.NBODY),
  JOINT(Constants.mjOBJ_JOINT, ModelSize.NJNT),
  GEOM(Constants.mjOBJ_GEOM, ModelSize.NGEOM),
  SITE(Constants.mjOBJ_SITE, ModelSize.NSITE),
  CAMERA(Constants.mjOBJ_CAMERA, ModelSize.NCAM),
  LIGHT(Constants.mjOBJ_LIGHT, ModelSize.NLIGHT),
  MESH(Constants.mjOBJ_MESH, ModelSize.NMESH),
  TEXTURE(Constants.mjOBJ_TEXTURE, ModelSize.NTEX),
  MATERIAL(Constants.mjOBJ_MATERIAL, ModelSize.NMAT),
  EQUALITY(Constants.mjOBJ_EQUALITY, ModelSize.NEQ),
  TENDON(Constants.mjOBJ_TENDON, ModelSize.NTENDON),
  ACTUATOR(Constants.mjOBJ_ACTUATOR, ModelSize.NU),
  SENSOR(Constants.mjOBJ_SENSOR, ModelSize.NSENSOR),
  KEYFRAME(Constants.mjOBJ_KEY, ModelSize.NKEY);

  private final int code;
  private final ModelSize count;

  ObjectType(int code, ModelSize count) {
    this.code = code;
    this.count = count;
  }

  /** Returns the value of mjtObj. */
  int code() {
    return code;
  }

  /** Returns the size of the model that is the number of such objects. */
  ModelSize count() {
    return count;
  }

  /** Returns the name of the type in messages. */
  String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
