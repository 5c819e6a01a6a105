package org.policytrim.host.storage;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.task.StateSplit;

/** Reads constants under the names that earlier versions wrote. */
final class FormerConstants extends DeserializationProblemHandler {

  /** By type, the present constant for each former name. Version 0.1 wrote {@code SELECTION}. */
  private static final Map<Class<?>, Map<String, Enum<?>>> FORMER =
      Map.of(StateSplit.class, Map.of("SELECTION", StateSplit.VALIDATION));

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, @Nullable String message) {
    Enum<?> present = FORMER.getOrDefault(type, Map.of()).get(value);
    return present == null ? NOT_HANDLED : present;
  }
}
