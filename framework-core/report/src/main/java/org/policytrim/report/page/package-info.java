/**
 * The pages: {@code report.html} and a horizon profile's, each one file that needs no network and
 * explains itself.
 *
 * <p>Records here say what a section shows; the templates in {@code src/main/jte} say how. A
 * section whose figures are missing is left out. The templates become Java (package {@code
 * generated}) when the module is built, so that a misspelt figure does not compile, and everything
 * they print is escaped by its place.
 */
@NullMarked
package org.policytrim.report.page;

import org.jspecify.annotations.NullMarked;
