/** What the demo needs besides the command itself. */
package org.athanor.examples;
