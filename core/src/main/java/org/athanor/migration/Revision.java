package org.athanor.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The header of a {@link Migration}: its place in the graph of revisions.
 *
 * <p>All values are constants written in the annotation itself, so that they can be read from the
 * source without compiling it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {
  /** The unique id, such as {@code c901d2e4f5a6}. */
  String id();

  /** The ids of the revisions that it follows: none for a base, several for a merge. */
  String[] revises() default {};

  /** Revisions of other branches that must have run before, by id or branch label. */
  String[] dependsOn() default {};

  /** Names for the branch that starts here. */
  String[] branchLabels() default {};

  /**
   * The ids of the older revisions that were squashed into it, oldest first. A database that has
   * all of them has this one; one that has a part of them goes on with those.
   */
  String[] replaces() default {};

  /** When it was written, as an ISO-8601 instant, or empty. */
  String created() default "";

  /** What it does in a few words; when empty, the words are taken from the class name. */
  String message() default "";

  /**
   * Whether it runs in a transaction. When false each statement is committed by itself, and a
   * journal lets a half-done run resume.
   */
  boolean transactional() default true;
}
