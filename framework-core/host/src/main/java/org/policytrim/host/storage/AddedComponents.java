package org.policytrim.host.storage;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.stage.Candidate;
import org.policytrim.method.stage.StageState;
import org.policytrim.method.update.UpdateReport;

/**
 * The values of record components that earlier versions did not write, so that their files can
 * still be read.
 */
final class AddedComponents {

  /** By record type, the value of each missing component. */
  private static final Map<Class<?>, Map<String, Object>> ADDED =
      Map.of(
          Candidate.class, Map.of("averaged", false),
          StageState.class, Map.of("tasks", List.of(), "failed", List.of()),
          UpdateReport.Groups.class, Map.of("gateWeight", 1.0));

  private AddedComponents() {}

  /** Returns the values, by type and component. */
  static InjectableValues values() {
    InjectableValues.Std values = new InjectableValues.Std();
    ADDED.forEach(
        (type, components) ->
            components.forEach((name, value) -> values.addValue(key(type, name), value)));
    return values;
  }

  /** Returns an introspector that marks the components as optional. */
  static AnnotationIntrospector introspector() {
    return new JacksonAnnotationIntrospector() {

      private static final long serialVersionUID = 1L;

      @Override
      public JacksonInject.@Nullable Value findInjectableValue(AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter) {
          Class<?> type = parameter.getDeclaringClass();
          RecordComponent[] components = type.getRecordComponents();
          if (ADDED.containsKey(type) && parameter.getIndex() < components.length) {
            String name = components[parameter.getIndex()].getName();
            if (ADDED.get(type).containsKey(name)) {
              return JacksonInject.Value.construct(key(type, name), true);
            }
          }
        }
        return super.findInjectableValue(member);
      }
    };
  }

  private static String key(Class<?> type, String component) {
    return type.getName() + "." + component;
  }
}
