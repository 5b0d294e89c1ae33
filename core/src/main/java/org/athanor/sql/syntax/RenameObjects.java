package org.athanor.sql.syntax;

import java.util.List;
import org.athanor.schema.QualifiedName;

/**
 * Renames that are no action of ALTER TABLE: of a schema, type or function, and {@code RENAME
 * TABLE} of MySQL, which renames several tables at once.
 *
 * @param kind what is renamed
 * @param renames which, in order
 */
public record RenameObjects(SqlObjectKind kind, List<Rename> renames) implements SqlCommand {
  public RenameObjects {
    renames = List.copyOf(renames);
  }

  /** One rename. */
  public record Rename(QualifiedName name, QualifiedName newName) {}
}
