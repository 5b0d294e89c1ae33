/** The shop, version 1: what its entities look like at first. */
package org.athanor.examples.shop.v1;
