/**
 * What a deployment does and what was checked of it, as values, and the documents made of them:
 * Markdown, HTML and JSON.
 *
 * <p>This package knows facts that were found out elsewhere and how people read them: no database,
 * no files, no clock.
 */
@NullMarked
package org.athanor.report;

import org.jspecify.annotations.NullMarked;
