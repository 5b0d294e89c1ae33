package org.athanor.rename;

import java.util.List;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;

/**
 * What only a person can tell: whether something new is something old under another name.
 *
 * @param kind what it is
 * @param owner as of {@link Rename#owner}
 * @param added the new name
 * @param candidates the names that are gone and may have been its former one, the likeliest first
 */
public record RenameQuestion(
    Rename.Kind kind, QualifiedName owner, String added, List<String> candidates) {
  public RenameQuestion {
    candidates = List.copyOf(candidates);
  }

  /** What answers name it by: {@code column customer.email}, {@code table customer}. */
  public String id() {
    return kind.word() + " " + (kind.isPart() ? owner + "." + added : owner.toString());
  }

  /** The question in words. */
  public String text() {
    String gone = candidates.size() == 1
        ? "\"" + candidates.get(0) + "\""
        : "one of \"" + String.join("\", \"", candidates) + "\"";
    return "Is " + answeredBy(candidates.get(0)).target() + " a new name of " + gone + "?";
  }

  /** The rename that the answer {@code former} means. */
  public Rename answeredBy(String former) {
    return new Rename(kind, owner, former, added);
  }
}
