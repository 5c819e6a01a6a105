package org.policytrim.libero.scene;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The kinds of objects and fixtures that LIBERO has models of: {@code objects.json}. */
public final class ObjectKinds {

  private static final String TABLE = "objects.json";

  private final Map<String, ObjectKind> byCategory = new LinkedHashMap<>();

  private ObjectKinds(List<ObjectKind> kinds) {
    kinds.forEach(kind -> byCategory.put(kind.category(), kind));
  }

  /** Reads the table. */
  public static ObjectKinds load() {
    try (InputStream table =
        Objects.requireNonNull(ObjectKinds.class.getResourceAsStream(TABLE), TABLE)) {
      return new ObjectKinds(new ObjectMapper().readValue(table, new TypeReference<>() {}));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** Returns the kind of a category; empty if there is none. */
  public Optional<ObjectKind> find(String category) {
    return Optional.ofNullable(byCategory.get(category));
  }

  /** Returns all categories. */
  public List<String> categories() {
    return List.copyOf(byCategory.keySet());
  }
}
