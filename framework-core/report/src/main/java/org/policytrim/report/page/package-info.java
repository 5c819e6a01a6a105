/**
 * The content of the web pages, section by section. The templates in {@code src/main/jte} turn it
 * into HTML; the build compiles them into package {@code generated}, so that an unknown property is
 * a compile error. Sections without data are omitted.
 */
@NullMarked
package org.policytrim.report.page;

import org.jspecify.annotations.NullMarked;
