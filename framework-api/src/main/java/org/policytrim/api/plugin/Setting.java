package org.policytrim.api.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a config record. In YAML the key is the component's name in
 * kebab-case: {@code sigmaFloor} is {@code sigma-floor}. Components may be String, int, long,
 * double, boolean, an enum, a nested config record, or a List of these.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

  /** What it does, with unit and range. */
  String value();

  /**
   * Its default as it would stand in YAML ({@code "0.5"}, {@code "[a, b]"}, {@code "{}"}); without
   * one it is required.
   */
  String byDefault() default REQUIRED;

  /** The mark of a setting without a default. */
  String REQUIRED = "\0required";
}
