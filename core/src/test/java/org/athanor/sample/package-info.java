/** Tests of rows that stand for real ones. */
@NullMarked
package org.athanor.sample;

import org.jspecify.annotations.NullMarked;
