/** Tests of the wanted schema that mappings give. */
@NullMarked
package org.athanor.hibernate;

import org.jspecify.annotations.NullMarked;
