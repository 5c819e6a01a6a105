package org.policytrim.mujoco.generator;

import java.util.ArrayList;
import java.util.List;

/** A C type with its size and alignment on a 64-bit Linux machine (LP64). */
sealed interface CType {

  /** Returns the size in bytes. */
  long size();

  /** Returns the alignment in bytes. */
  long alignment();

  /**
   * A numeric type.
   *
   * @param name the C name with typedefs resolved
   * @param size the size in bytes; 0 for void
   * @param layout the name of the constant in {@link java.lang.foreign.ValueLayout}
   * @param carrier the Java type
   */
  record Primitive(String name, long size, String layout, String carrier) implements CType {

    @Override
    public long alignment() {
      return Math.max(size, 1);
    }
  }

  /**
   * A pointer.
   *
   * @param target a description of the target; not needed for the layout
   */
  record Pointer(String target) implements CType {

    @Override
    public long size() {
      return Long.BYTES;
    }

    @Override
    public long alignment() {
      return Long.BYTES;
    }
  }

  /** A type that no parsed header declares. It has no size and can only be pointed to. */
  record Unknown(String name) implements CType {

    @Override
    public long size() {
      throw new IllegalArgumentException("unknown C type '" + name + "'");
    }

    @Override
    public long alignment() {
      return size();
    }
  }

  /** An array inside a struct. */
  record Array(CType element, long length) implements CType {

    @Override
    public long size() {
      return element.size() * length;
    }

    @Override
    public long alignment() {
      return element.alignment();
    }
  }

  /** A struct with the offsets of its members. */
  record Struct(String name, List<Member> members, long size, long alignment) implements CType {

    public Struct {
      members = List.copyOf(members);
    }

    /** Computes the layout: each member starts at the next multiple of its alignment. */
    static Struct of(String name, List<Declaration> declarations) {
      List<Member> members = new ArrayList<>();
      long offset = 0;
      long alignment = 1;
      for (Declaration declaration : declarations) {
        offset = roundUp(offset, declaration.type().alignment());
        members.add(new Member(declaration.name(), declaration.type(), offset));
        offset += declaration.type().size();
        alignment = Math.max(alignment, declaration.type().alignment());
      }
      return new Struct(name, members, roundUp(offset, alignment), alignment);
    }

    private static long roundUp(long offset, long alignment) {
      return (offset + alignment - 1) / alignment * alignment;
    }
  }

  /** A name with its type. */
  record Declaration(String name, CType type) {}

  /** A declaration with its offset in the struct, in bytes. */
  record Member(String name, CType type, long offset) {}
}
