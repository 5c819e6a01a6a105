package org.policytrim.host.storage;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.stage.Candidate;
import org.policytrim.method.stage.StageState;
import org.policytrim.method.update.UpdateReport;

/**
 * The values of record components that earlier versions did not write, so that their files can
 * still be read.
 */
final class AddedComponents {

  private static final List<Added> ADDED =
      List.of(
          new Added(Candidate.class, "averaged", false),
          new Added(StageState.class, "tasks", List.of()),
          new Added(StageState.class, "failed", List.of()),
          new Added(UpdateReport.Groups.class, "gateWeight", 1.0));

  private AddedComponents() {}

  /**
   * A component that was added to a record.
   *
   * @param type the record
   * @param component the component's name
   * @param value the value where it is missing
   */
  private record Added(Class<? extends Record> type, String component, Object value) {

    /** Returns the key under which the value is injected. */
    String key() {
      return type.getName() + "." + component;
    }
  }

  /** Returns the values, by type and component. */
  static InjectableValues values() {
    InjectableValues.Std values = new InjectableValues.Std();
    ADDED.forEach(added -> values.addValue(added.key(), added.value()));
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
          if (components != null && parameter.getIndex() < components.length) {
            String name = components[parameter.getIndex()].getName();
            for (Added added : ADDED) {
              if (added.type() == type && added.component().equals(name)) {
                return JacksonInject.Value.construct(added.key(), true);
              }
            }
          }
        }
        return super.findInjectableValue(member);
      }
    };
  }
}
