package org.policytrim.host.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares the form of a text, which is checked before its record is created. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface TextPattern {

  /** Returns the regular expression that the whole text matches. */
  String value();

  /** Returns the same in words that follow "must be". */
  String words();
}
