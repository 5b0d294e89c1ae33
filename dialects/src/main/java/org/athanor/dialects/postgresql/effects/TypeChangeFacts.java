package org.athanor.dialects.postgresql.effects;

import java.util.Optional;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogTable;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlConstraint;

/** What {@code ALTER COLUMN ... TYPE} does to a table, its indexes, checks and foreign keys. */
record TypeChangeFacts(Assessment assessment, QualifiedName table) {

  void assess(AlterAction.SetType set) {
    Optional<CatalogTable> known = assessment.catalog().table(table);
    TypeChange change = new TypeChange(
        assessment,
        known
            .flatMap(found -> found.column(set.column()))
            .map(CatalogColumn::type)
            .orElse(null),
        set);
    Optional<String> rewrite = change.rewriteReason();
    rewrite.ifPresent(reason -> assessment.rewrite(table, reason));
    known.ifPresent(found -> {
      found.constraints().forEach(constraint -> verify(constraint, set.column()));
      if (rewrite.isEmpty()) {
        found.indexes().forEach(index -> rebuild(index, set.column(), change));
      }
      references(found, set.column(), rewrite.isPresent());
    });
  }

  private void verify(CatalogConstraint constraint, String column) {
    boolean isOnColumn = constraint.definition() instanceof SqlConstraint.Check check
        && check.condition().names().anyMatch(column::equals);
    if (isOnColumn && constraint.validated()) {
      assessment.scan(table, "a check on column \"" + column + "\" is verified again");
    }
  }

  /** An index whose comparison stays is taken over, but never one with a condition. */
  private void rebuild(CatalogIndex index, String column, TypeChange change) {
    CreateIndex definition = index.definition();
    boolean isOnColumn = definition.columns().contains(column)
        || definition.keys().stream()
            .anyMatch(key -> key.expression().names().anyMatch(column::equals))
        || definition.where() != null && definition.where().names().anyMatch(column::equals);
    boolean isPlain = definition.where() == null
        && definition.keys().stream().allMatch(key -> key.column() != null);
    if (isOnColumn && (!isPlain || change.rebuildsIndexes())) {
      assessment.buildIndex(table, "an index on column \"" + column + "\" is built again");
    }
  }

  private void references(CatalogTable found, String column, boolean isRewritten) {
    String reason = "a foreign key on column \"" + column + "\" is verified again";
    found
        .foreignKeys()
        .filter(key -> key.columns().contains(column))
        .forEach(key -> verify(key.target(), reason, isRewritten));
    for (CatalogTable other : assessment.catalog().referencing(table)) {
      boolean refers = other
          .foreignKeys()
          .anyMatch(
              key -> key.target().equals(found.name()) && key.targetColumns().contains(column));
      if (refers) {
        verify(other.name(), reason, isRewritten);
      }
    }
  }

  private void verify(QualifiedName other, String reason, boolean isRewritten) {
    assessment.lock(other, TableLocks.ACCESS_EXCLUSIVE);
    if (isRewritten) {
      assessment.scan(other, reason);
    }
  }
}
