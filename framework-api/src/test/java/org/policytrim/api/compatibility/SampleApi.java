package org.policytrim.api.compatibility;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Declarations of every kind, for {@link ApiReaderTest}. */
public final class SampleApi {

  public static final String CONSTANT = "a value";

  private SampleApi() {}

  public interface Robot<T extends Number> extends AutoCloseable {
    T act(List<? super T> past) throws IOException;

    default @Nullable String name() {
      return null;
    }

    static int count(String... names) {
      return names.length;
    }

    @Override
    void close();
  }

  public interface Arm extends Robot<Double> {
    @Override
    Double act(List<? super Double> past);
  }

  public abstract static class Base {
    protected int speed;

    protected Base(int speed) {
      this.speed = speed;
    }

    protected abstract void move();

    void hidden() {}

    @Override
    public String toString() {
      return "base";
    }
  }

  public record Pose(double x, List<String> names) implements Comparable<Pose> {
    public Pose(double x) {
      this(x, List.of());
    }

    @Override
    public int compareTo(Pose other) {
      return Double.compare(x, other.x);
    }
  }

  public enum Unit {
    METRE
  }

  public sealed interface Shape permits Disc {}

  public static final class Disc implements Shape {
    protected void unreachable() {}
  }

  public @interface Mark {
    int value();

    String text() default "";
  }

  interface Hidden {
    void gone();
  }
}
