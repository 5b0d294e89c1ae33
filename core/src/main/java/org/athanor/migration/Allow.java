package org.athanor.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts what a rule of the linter finds in a whole revision, or in the upgrade or downgrade that
 * it stands on. For single operations there is {@code op.allow}.
 *
 * <pre>{@code
 * @Revision(id = "c901d2e4f5a6", revises = "7f3a90b1c2d3")
 * @Allow(rule = "drop-column", reason = "nothing has read it since release 4")
 * public final class Rc901d2e4f5a6_DropNote implements Migration {
 *   // ...
 * }
 * }</pre>
 *
 * <p>A rule that does not exist, a hazard that is not there and a missing reason are findings
 * themselves.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(Allow.All.class)
public @interface Allow {
  /** The rule's id, such as {@code drop-column}. */
  String rule();

  /** Why it does no harm here. */
  String reason();

  /** Several of them; written by repeating {@link Allow}. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface All {
    /** The hazards that are accepted. */
    Allow[] value();
  }
}
