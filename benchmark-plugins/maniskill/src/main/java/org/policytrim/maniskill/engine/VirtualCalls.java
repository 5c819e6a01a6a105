package org.policytrim.maniskill.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.policytrim.maniskill.generated.Slots;

/**
 * Calls virtual functions of C++ objects. An object is the address of its pointer to the virtual
 * table; a slot is the function's position in that table. Addresses are passed as longs, structs as
 * segments.
 */
final class VirtualCalls {

  private static final MethodHandle VOID = handle();
  private static final MethodHandle VOID_FLOAT = handle(JAVA_FLOAT);
  private static final MethodHandle VOID_INT = handle(JAVA_INT);
  private static final MethodHandle VOID_INT_INT = handle(JAVA_INT, JAVA_INT);
  private static final MethodHandle VOID_INT_BOOLEAN = handle(JAVA_INT, JAVA_BOOLEAN);
  private static final MethodHandle VOID_INT_STRUCT = handle(JAVA_INT, ADDRESS);
  private static final MethodHandle VOID_INT_FLOAT_BOOLEAN =
      handle(JAVA_INT, JAVA_FLOAT, JAVA_BOOLEAN);
  private static final MethodHandle VOID_FLOAT_BOOLEAN = handle(JAVA_FLOAT, JAVA_BOOLEAN);
  private static final MethodHandle VOID_LONG_BOOLEAN = handle(JAVA_LONG, JAVA_BOOLEAN);
  private static final MethodHandle VOID_STRUCT = handle(ADDRESS);
  private static final MethodHandle VOID_STRUCT_BOOLEAN = handle(ADDRESS, JAVA_BOOLEAN);
  private static final MethodHandle VOID_LONG_STRUCT = handle(JAVA_LONG, ADDRESS);
  private static final MethodHandle VOID_LONG_STRUCT_BOOLEAN =
      handle(JAVA_LONG, ADDRESS, JAVA_BOOLEAN);
  private static final MethodHandle INT = returning(JAVA_INT);
  private static final MethodHandle LONG = returning(JAVA_LONG);
  private static final MethodHandle LONG_STRUCT = returning(JAVA_LONG, ADDRESS);
  private static final MethodHandle LONG_LONG_STRUCT = returning(JAVA_LONG, JAVA_LONG, ADDRESS);
  private static final MethodHandle BOOLEAN_LONG = returning(JAVA_BOOLEAN, JAVA_LONG);
  private static final MethodHandle BOOLEAN_LONG_LONG =
      returning(JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle STRUCT_RESULT =
      Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_LONG));
  private static final MethodHandle CREATE_SHAPE =
      returning(JAVA_LONG, ADDRESS, ADDRESS, JAVA_SHORT, JAVA_BOOLEAN, ADDRESS);
  private static final MethodHandle CREATE_MATERIAL =
      returning(JAVA_LONG, JAVA_FLOAT, JAVA_FLOAT, JAVA_FLOAT);
  private static final MethodHandle CREATE_TENDON_JOINT =
      returning(JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_FLOAT, JAVA_FLOAT, JAVA_LONG);
  private static final MethodHandle SIMULATE =
      returning(JAVA_BOOLEAN, JAVA_FLOAT, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_BYTE);
  private static final MethodHandle FETCH_RESULTS =
      returning(JAVA_BOOLEAN, JAVA_BOOLEAN, JAVA_LONG);

  private VirtualCalls() {}

  private static MethodHandle handle(MemoryLayout... parameters) {
    return Linker.nativeLinker().downcallHandle(FunctionDescriptor.ofVoid(withObject(parameters)));
  }

  private static MethodHandle returning(MemoryLayout result, MemoryLayout... parameters) {
    return Linker.nativeLinker()
        .downcallHandle(FunctionDescriptor.of(result, withObject(parameters)));
  }

  private static MemoryLayout[] withObject(MemoryLayout... parameters) {
    MemoryLayout[] all = new MemoryLayout[parameters.length + 1];
    all[0] = JAVA_LONG;
    System.arraycopy(parameters, 0, all, 1, parameters.length);
    return all;
  }

  private static MemorySegment function(long object, int slot) {
    return MemorySegment.ofAddress(
        NativeMemory.read(NativeMemory.read(object) + (long) slot * Long.BYTES));
  }

  static void call(long object, int slot) {
    try {
      VOID.invokeExact(function(object, slot), object);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static void call(long object, int slot, float value) {
    try {
      VOID_FLOAT.invokeExact(function(object, slot), object, value);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static void call(long object, int slot, int value) {
    try {
      VOID_INT.invokeExact(function(object, slot), object, value);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static void call(long object, int slot, int first, int second) {
    try {
      VOID_INT_INT.invokeExact(function(object, slot), object, first, second);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static void call(long object, int slot, int flag, boolean value) {
    try {
      VOID_INT_BOOLEAN.invokeExact(function(object, slot), object, flag, value);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static void call(long object, int slot, int axis, MemorySegment struct) {
    try {
      VOID_INT_STRUCT.invokeExact(function(object, slot), object, axis, struct);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static void call(long object, int slot, int axis, float value, boolean wake) {
    try {
      VOID_INT_FLOAT_BOOLEAN.invokeExact(function(object, slot), object, axis, value, wake);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static void call(long object, int slot, float value, boolean wake) {
    try {
      VOID_FLOAT_BOOLEAN.invokeExact(function(object, slot), object, value, wake);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static void call(long object, int slot, long pointer, boolean value) {
    try {
      VOID_LONG_BOOLEAN.invokeExact(function(object, slot), object, pointer, value);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static void call(long object, int slot, MemorySegment struct) {
    try {
      VOID_STRUCT.invokeExact(function(object, slot), object, struct);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static void call(long object, int slot, MemorySegment struct, boolean wake) {
    try {
      VOID_STRUCT_BOOLEAN.invokeExact(function(object, slot), object, struct, wake);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static void call(long object, int slot, long pointer, MemorySegment struct) {
    try {
      VOID_LONG_STRUCT.invokeExact(function(object, slot), object, pointer, struct);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static void call(long object, int slot, long pointer, MemorySegment struct, boolean wake) {
    try {
      VOID_LONG_STRUCT_BOOLEAN.invokeExact(function(object, slot), object, pointer, struct, wake);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static int callInt(long object, int slot) {
    try {
      return (int) INT.invokeExact(function(object, slot), object);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static long callLong(long object, int slot) {
    try {
      return (long) LONG.invokeExact(function(object, slot), object);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static long callLong(long object, int slot, MemorySegment struct) {
    try {
      return (long) LONG_STRUCT.invokeExact(function(object, slot), object, struct);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static long callLong(long object, int slot, long pointer, MemorySegment struct) {
    try {
      return (long) LONG_LONG_STRUCT.invokeExact(function(object, slot), object, pointer, struct);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static boolean callBoolean(long object, int slot, long pointer) {
    try {
      return (boolean) BOOLEAN_LONG.invokeExact(function(object, slot), object, pointer);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  static boolean callBoolean(long object, int slot, long first, long second) {
    try {
      return (boolean) BOOLEAN_LONG_LONG.invokeExact(function(object, slot), object, first, second);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  /** Calls a function that returns a struct, which C++ writes to the place of a hidden pointer. */
  static void callInto(MemorySegment result, long object, int slot) {
    try {
      long _ = (long) STRUCT_RESULT.invokeExact(function(object, slot), result, object);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  /** Returns a new exclusive PxShape. */
  static long createShape(
      long physics, MemorySegment geometry, MemorySegment materials, MemorySegment flags) {
    try {
      return (long)
          CREATE_SHAPE.invokeExact(
              function(physics, Slots.PHYSICS_CREATE_SHAPE),
              physics,
              geometry,
              materials,
              (short) 1,
              true,
              flags);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  /** Returns a new PxMaterial. */
  static long createMaterial(long physics, float friction, float restitution) {
    try {
      return (long)
          CREATE_MATERIAL.invokeExact(
              function(physics, Slots.PHYSICS_CREATE_MATERIAL),
              physics,
              friction,
              friction,
              restitution);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  /** Returns a new joint of a fixed tendon; the parent of the first joint is 0. */
  static long createTendonJoint(long tendon, long parent, int axis, float coefficient, long link) {
    try {
      return (long)
          CREATE_TENDON_JOINT.invokeExact(
              function(tendon, Slots.FIXED_TENDON_CREATE_TENDON_JOINT),
              tendon,
              parent,
              axis,
              coefficient,
              coefficient,
              link);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }

  /** Advances a PxScene and waits for the results. */
  static void simulate(long scene, float seconds) {
    try {
      boolean _ =
          (boolean)
              SIMULATE.invokeExact(
                  function(scene, Slots.SCENE_SIMULATE), scene, seconds, 0L, 0L, 0, (byte) 1);
      boolean _ =
          (boolean)
              FETCH_RESULTS.invokeExact(
                  function(scene, Slots.SCENE_FETCH_RESULTS), scene, true, 0L);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }
}
