/** The shop, version 2: what its entities look like after a round of changes. */
package org.athanor.examples.shop.v2;
