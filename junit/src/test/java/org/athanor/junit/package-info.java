/** Tests of the extension: sample classes are run by JUnit's own test kit, on real databases. */
@NullMarked
package org.athanor.junit;

import org.jspecify.annotations.NullMarked;
