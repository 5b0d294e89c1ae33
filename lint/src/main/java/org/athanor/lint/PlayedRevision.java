package org.athanor.lint;

import java.util.List;
import org.athanor.catalog.Catalog;
import org.athanor.catalog.CatalogState;
import org.athanor.script.RevisionScript;

/**
 * A revision with all that is known of it once its history was played.
 *
 * @param script what it records
 * @param file its file, as findings show it
 * @param before the database before it
 * @param up its upgrade
 * @param down its downgrade, on the database after it
 * @param findings what the rules find in both, accepted findings among them
 */
public record PlayedRevision(
    RevisionScript script,
    String file,
    CatalogState before,
    LintUnit up,
    LintUnit down,
    List<Finding> findings) {
  public PlayedRevision {
    findings = List.copyOf(findings);
  }

  /** Its id. */
  public String id() {
    return script.revision().id().value();
  }

  /** The database after it. */
  public Catalog after() {
    return up.after();
  }
}
