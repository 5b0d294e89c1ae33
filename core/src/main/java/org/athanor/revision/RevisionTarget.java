package org.athanor.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An expression that points into the history.
 *
 * <pre>{@code
 * RevisionTarget.parse("head");          // the one head
 * RevisionTarget.parse("ae10");          // the start of an id
 * RevisionTarget.parse("orders@head");   // the head of the branch labelled "orders"
 * RevisionTarget.parse("ae10+2");        // two revisions above
 * RevisionTarget.parse("orders@-1");     // one below what is applied of the branch
 * }</pre>
 *
 * <p>The words are {@code head} (the only head), {@code heads} (all heads that nothing depends on),
 * {@code base} or nothing (before the first revision) and {@code current} (the rows of the version
 * table). Any revision or label before {@code @} restricts what follows to its lineage. Immutable.
 *
 * @param text the expression as given, for messages
 * @param branch what stands before the {@code @}, or null
 * @param symbol the revision, label or word; null when steps count from what is applied
 * @param steps the relative steps, positive upwards, or null when the expression is absolute
 */
public record RevisionTarget(
    String text,
    @Nullable String branch,
    @Nullable String symbol,
    @Nullable Integer steps) {

  private static final Pattern FORM = Pattern.compile("(?:([^@]+)@)?([^@]*?)([+-]\\d{1,9})?");

  /** The only head. */
  public static final RevisionTarget HEAD = parse("head");

  /** All heads that nothing depends on. */
  public static final RevisionTarget HEADS = parse("heads");

  /** Before the first revision. */
  public static final RevisionTarget BASE = parse("base");

  /** The rows of the version table. */
  public static final RevisionTarget CURRENT = parse("current");

  /**
   * Reads an expression. Nothing is looked up yet.
   *
   * @param text the expression
   * @return the target
   * @throws RevisionException REV-005 when the text has none of the forms above
   */
  public static RevisionTarget parse(String text) {
    String trimmed = text.trim();
    if (trimmed.isEmpty()) {
      return new RevisionTarget("base", null, "base", null);
    }
    Matcher form = FORM.matcher(trimmed);
    if (!form.matches() || trimmed.indexOf(':') >= 0) {
      throw RevisionErrors.unreadableTarget(text);
    }
    String steps = form.group(3);
    String symbol = form.group(2).isEmpty() ? null : form.group(2);
    if (symbol == null && steps == null) {
      throw RevisionErrors.unreadableTarget(text);
    }
    return new RevisionTarget(
        trimmed, form.group(1), symbol, steps == null ? null : Integer.valueOf(steps));
  }

  /**
   * The target that is exactly one revision.
   *
   * @param id the revision
   * @return the target
   */
  public static RevisionTarget of(RevisionId id) {
    return new RevisionTarget(id.value(), null, id.value(), null);
  }

  /** Whether the target is so many steps from something. */
  public boolean isRelative() {
    return steps != null;
  }

  /** Whether the target is the state before the first revision, of all branches or of one. */
  public boolean isBase() {
    return steps == null && "base".equals(symbol);
  }

  /** The target without its relative steps, or null when the steps count from what is applied. */
  @Nullable RevisionTarget origin() {
    return symbol == null ? null : new RevisionTarget(text, branch, symbol, null);
  }

  @Override
  public String toString() {
    return text;
  }
}
