package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Capability;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;

/** Steps that recipes of several rules share, and what several rules ask of a new column. */
final class SafeSteps {
  private SafeSteps() {}

  /** A check whose rows are read while readers and writers go on, where the product can. */
  static void check(Recipe recipe, Alteration<?> on, String name, SqlExpression condition) {
    if (on.can(Capability.NOT_VALID_CONSTRAINTS)) {
      recipe
          .sql("ALTER TABLE ? ADD CONSTRAINT ? CHECK (?) NOT VALID", on.table(), name, condition)
          .say("in a revision of its own")
          .sql("ALTER TABLE ? VALIDATE CONSTRAINT ?", on.table(), name);
    } else {
      recipe.say("check it in the application, or copy the table with a tool that lets writers "
          + "go on");
    }
  }

  /** NOT NULL without reading the table while others wait. */
  static void notNull(Recipe recipe, Alteration<?> on, String column) {
    if (!on.can(Capability.NOT_VALID_CONSTRAINTS)) {
      return;
    }
    String name = Recipe.named(on.table(), List.of(column), "not_null");
    recipe
        .say("in a revision of its own")
        .sql(
            "ALTER TABLE ? ADD CONSTRAINT ? CHECK (? IS NOT NULL) NOT VALID",
            on.table(),
            name,
            column)
        .say("in the next revision: reads all rows, and nobody waits")
        .sql("ALTER TABLE ? VALIDATE CONSTRAINT ?", on.table(), name)
        .say("in the next revision: the check proves it, so that nothing is read")
        .sql("ALTER TABLE ? ALTER COLUMN ? SET NOT NULL", on.table(), column)
        .sql("ALTER TABLE ? DROP CONSTRAINT ?", on.table(), name);
  }

  /** A unique constraint whose index is built while writers go on. */
  static void unique(Recipe recipe, Alteration<?> on, String name, List<String> columns) {
    if (on.can(Capability.KEYS_USING_INDEX)) {
      key(recipe, on, new Key("UNIQUE", name, columns));
    } else {
      recipe.sql("CREATE UNIQUE INDEX ? ON ? ?", name, on.table(), columns);
    }
  }

  /**
   * A key in a recipe.
   *
   * @param kind {@code UNIQUE} or {@code PRIMARY KEY}
   */
  record Key(String kind, String name, List<String> columns) {}

  /** A key whose index is built while writers go on. */
  static void key(Recipe recipe, Alteration<?> on, Key key) {
    if (on.isPartitioned()) {
      PartitionedTable.key(recipe, on, key);
    } else {
      recipe.say("outside a transaction, in a revision of its own");
      keyOnIndex(recipe, on.table(), key);
    }
  }

  /** An index, and a key that takes it. */
  static void keyOnIndex(Recipe recipe, QualifiedName table, Key key) {
    String name = key.name();
    recipe
        .sql("CREATE UNIQUE INDEX CONCURRENTLY ? ON ? ?", name, table, key.columns())
        .say("in the next revision")
        .sql("ALTER TABLE ? ADD CONSTRAINT ? " + key.kind() + " USING INDEX ?", table, name, name);
  }

  /** A foreign key whose rows are read while writers go on. */
  static void foreignKey(Recipe recipe, Alteration<?> on, SqlConstraint.ForeignKey key) {
    String name = ConstraintName.of(on, key).name();
    Object target = key.targetColumns().isEmpty() ? new Recipe.Verbatim("") : key.targetColumns();
    if (on.can(Capability.NOT_VALID_CONSTRAINTS)) {
      recipe
          .sql(
              "ALTER TABLE ? ADD CONSTRAINT ? FOREIGN KEY ? REFERENCES ? ? NOT VALID",
              on.table(),
              name,
              key.columns(),
              key.target(),
              target)
          .say("in a revision of its own")
          .sql("ALTER TABLE ? VALIDATE CONSTRAINT ?", on.table(), name);
    } else {
      recipe
          .say("the rows that exist are not checked then: look for orphans yourself")
          .sql("SET SESSION foreign_key_checks = 0")
          .sql(
              "ALTER TABLE ? ADD CONSTRAINT ? FOREIGN KEY ? REFERENCES ? ?",
              on.table(),
              name,
              key.columns(),
              key.target(),
              target)
          .sql("SET SESSION foreign_key_checks = 1");
    }
  }

  /** Fills a new column and makes it NOT NULL. */
  static void fillAndRequire(Recipe recipe, AddedColumn added) {
    recipe.say("then write it in the application, and fill the rows that exist in batches");
    notNull(recipe, added.add(), added.name());
    recipe.say("or give it a DEFAULT at once, if one value is right for all of them");
  }

  /** Whether a new column is NOT NULL and nothing says what rows that exist get. */
  static boolean isRequired(AddedColumn added) {
    return added.column().isNotNull()
        && isWithoutDefault(added.column().generation())
        && !added.add().rewrites(added.bare());
  }

  private static boolean isWithoutDefault(SqlColumn.Generation generation) {
    boolean isNull = generation instanceof SqlColumn.Generation.Default given
        && given.expression().text().equalsIgnoreCase("NULL");
    return isNull || generation instanceof SqlColumn.Generation.None;
  }

  /** What the server puts into the rows that exist. */
  static Optional<String> implicitValue(AddedColumn added) {
    Alteration<?> add = added.add();
    return Optional.ofNullable(added.column().type())
        .flatMap(type ->
            add.unit().dialect().effects().implicitValue(type, add.statement().settings()));
  }

  /** Whether the default of a column is dropped later, and not set again. */
  static boolean losesDefault(Alteration<?> on, String column) {
    return on.later(AlterAction.SetDefault.class)
        .filter(change -> change.column().equals(column))
        .reduce((first, last) -> last)
        .filter(last -> last.expression() == null)
        .isPresent();
  }
}
