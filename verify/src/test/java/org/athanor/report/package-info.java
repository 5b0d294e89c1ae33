/** Tests of the report and its documents. */
@NullMarked
package org.athanor.report;

import org.jspecify.annotations.NullMarked;
