package org.policytrim.api.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Describes one component of a settings record. In YAML the key is the component's name in
 * kebab-case: {@code sigmaFloor} is {@code sigma-floor}. Components may be of type String, int,
 * long, double, boolean, an enum, a nested settings record, or a List of these.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

  /** The text that marks a setting without a default. */
  String REQUIRED = "\0required";

  /** Returns a description of the setting, with its unit; the range is added from the bounds. */
  String value();

  /**
   * Returns the default in YAML syntax ({@code "0.5"}, {@code "[a, b]"}, {@code "{}"}). A setting
   * without a default is required.
   */
  String byDefault() default REQUIRED;

  /**
   * Returns the least value of a number, or of each number in a list. The host checks it before it
   * creates the record; see {@code org.policytrim.toolkit.settings.Ranges} for records that are
   * created in code.
   */
  double min() default Double.NEGATIVE_INFINITY;

  /** Returns the greatest value of a number, or of each number in a list. */
  double max() default Double.POSITIVE_INFINITY;

  /** Returns true if the value must be above {@link #min}, not equal to it. */
  boolean minExclusive() default false;

  /** Returns true if the value must be below {@link #max}, not equal to it. */
  boolean maxExclusive() default false;

  /** Returns the keys (in kebab-case) that earlier versions used for this setting. */
  String[] formerly() default {};
}
