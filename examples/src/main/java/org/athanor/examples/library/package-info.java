/** A library whose schema is Java code: no entities, no SQL files. */
package org.athanor.examples.library;
