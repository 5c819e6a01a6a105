package org.policytrim.host.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the word that stands for the empty value of an optional component, in place of {@code
 * default}. Such a component has no default: either a value or the word must be written.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface EmptyWord {

  /** Returns the word as it is written in YAML. */
  String value();
}
