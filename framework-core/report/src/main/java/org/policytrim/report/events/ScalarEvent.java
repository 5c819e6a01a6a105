package org.policytrim.report.events;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One event of a TensorBoard file: scalars at a step. Encoded as tensorflow.Event (wall_time = 1,
 * step = 2, file_version = 3, summary = 5) with tensorflow.Summary (value = 1: tag = 1,
 * simple_value = 2).
 *
 * @param wallTime the time in seconds since 1970
 * @param step the step, which is the horizontal axis of a curve
 * @param scalars the values at this step; empty for the first event of a file, which holds the
 *     version of the format
 */
record ScalarEvent(double wallTime, long step, List<Scalar> scalars) {

  private static final String FILE_VERSION = "brain.Event:2";
  private static final int WALL_TIME = 1;
  private static final int STEP = 2;
  private static final int VERSION = 3;
  private static final int SUMMARY = 5;
  private static final int SUMMARY_VALUE = 1;
  private static final int VALUE_TAG = 1;
  private static final int VALUE_SIMPLE = 2;

  ScalarEvent {
    scalars = List.copyOf(scalars);
  }

  /**
   * The value of one curve.
   *
   * @param tag the curve's name; TensorBoard groups curves by the part before the first slash
   * @param value a finite value
   */
  record Scalar(String tag, float value) {}

  /** Encodes the event as a protocol buffer. */
  byte[] toBytes() {
    return encoded(
        out -> {
          out.writeDouble(WALL_TIME, wallTime);
          out.writeInt64(STEP, step);
          if (scalars.isEmpty()) {
            out.writeString(VERSION, FILE_VERSION);
          } else {
            out.writeByteArray(SUMMARY, encoded(this::writeSummary));
          }
        });
  }

  /** Decodes an event; fields other than scalars are ignored. */
  static ScalarEvent parse(byte[] bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    double wallTime = 0;
    long step = 0;
    List<Scalar> scalars = new ArrayList<>();
    for (int field = in.readTag(); field != 0; field = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(field)) {
        case WALL_TIME -> wallTime = in.readDouble();
        case STEP -> step = in.readInt64();
        case SUMMARY -> parseSummary(in.readByteArray(), scalars);
        default -> in.skipField(field);
      }
    }
    return new ScalarEvent(wallTime, step, scalars);
  }

  private void writeSummary(CodedOutputStream out) throws IOException {
    for (Scalar scalar : scalars) {
      out.writeByteArray(
          SUMMARY_VALUE,
          encoded(
              value -> {
                value.writeString(VALUE_TAG, scalar.tag());
                value.writeFloat(VALUE_SIMPLE, scalar.value());
              }));
    }
  }

  private static void parseSummary(byte[] bytes, List<Scalar> scalars) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    for (int field = in.readTag(); field != 0; field = in.readTag()) {
      if (WireFormat.getTagFieldNumber(field) == SUMMARY_VALUE) {
        scalars.add(parseScalar(in.readByteArray()));
      } else {
        in.skipField(field);
      }
    }
  }

  private static Scalar parseScalar(byte[] bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    String tag = "";
    float value = 0;
    for (int field = in.readTag(); field != 0; field = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(field)) {
        case VALUE_TAG -> tag = in.readString();
        case VALUE_SIMPLE -> value = in.readFloat();
        default -> in.skipField(field);
      }
    }
    return new Scalar(tag, value);
  }

  private interface Writing {
    void to(CodedOutputStream out) throws IOException;
  }

  private static byte[] encoded(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      writing.to(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    }
    return bytes.toByteArray();
  }
}
