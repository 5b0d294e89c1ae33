package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.lint.SafeForm;
import org.athanor.lint.SafeForm.Stage;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;
import org.jspecify.annotations.Nullable;

/**
 * A new column whose rows that exist get their value later, some pages at a time: new rows get it
 * from the default at once.
 */
final class FilledLater {
  private FilledLater() {}

  /** The stages; null where the definition says more than its type, default and NOT NULL. */
  static @Nullable SafeForm of(AddedColumn added) {
    Alteration<?> add = added.add();
    if (!isPlain(added) || !add.can(Capability.NOT_VALID_CONSTRAINTS)) {
      return null;
    }
    if (add.alter().actions().size() > 1) {
      return SafeForms.apart(add);
    }
    Dialect dialect = add.unit().dialect();
    QualifiedName table = add.alter().table();
    SqlExpression value = added.column().defaultExpression().orElseThrow();
    String column = added.name();
    List<Stage> stages = new ArrayList<>();
    stages.add(Stage.anywhere(
        List.of(
            Recipe.statement(dialect, "ALTER TABLE ? ADD COLUMN ? ?", table, column, added.type()),
            Recipe.statement(
                dialect, "ALTER TABLE ? ALTER COLUMN ? SET DEFAULT ?", table, column, value)),
        List.of()));
    stages.add(Stage.outside(List.of(fill(dialect, table, column, value)), List.of()));
    if (added.column().isNotNull()) {
      String set =
          Recipe.statement(dialect, "ALTER TABLE ? ALTER COLUMN ? SET NOT NULL", table, column);
      stages.addAll(SafeForms.notNull(dialect, table, column, set));
    }
    return new SafeForm(stages, null);
  }

  private static boolean isPlain(AddedColumn added) {
    SqlColumn column = added.column();
    return column.collation() == null
        && !added.add().action().ifNotExists()
        && !added.add().alter().only()
        && !added.add().alter().ifExists()
        && column.constraints().stream().allMatch(FilledLater::isUnnamedNotNull)
        && added.add().isChildless();
  }

  private static boolean isUnnamedNotNull(SqlConstraint constraint) {
    return constraint instanceof SqlConstraint.NotNull && constraint.name() == null;
  }

  /**
   * Fills the rows a thousand pages at a time, each in a transaction of its own. The number of
   * pages is asked for once: rows that change move to later pages, and have their value then.
   */
  private static String fill(
      Dialect dialect, QualifiedName table, String column, SqlExpression value) {
    String name = Recipe.statement(dialect, "?", table);
    return Recipe.statement(dialect, """
        DO $fill$
        BEGIN
          FOR page IN 0 .. pg_relation_size(?) / current_setting('block_size')::int BY 1000 LOOP
            UPDATE ? SET ? = ?
            WHERE ? IS NULL
              AND ctid >= format('(%s,0)', page)::tid
              AND ctid < format('(%s,0)', page + 1000)::tid;
            COMMIT;
          END LOOP;
        END
        $fill$""", new Recipe.Text(name), table, column, value, column);
  }
}
