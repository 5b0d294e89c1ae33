package org.athanor.lint.rule;

import java.util.List;
import java.util.stream.Stream;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.SafeForm;
import org.athanor.lint.SafeForm.Counterpart;
import org.athanor.lint.SafeForm.Stage;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.ActionSplitter;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/**
 * What to write instead of statements, in the user's words as far as they stay; null where nothing
 * of the same effect is known.
 */
final class SafeForms {
  /** What a key can say that its statement in the catalog does not keep. */
  private static final List<String> FURTHER_WORDS =
      List.of("INCLUDE", "NULLS", "WITH", "USING", "DEFERRABLE", "INITIALLY", "ENFORCED");

  private SafeForms() {}

  /** An index that is built while writers go on. */
  static SafeForm createIndex(LintUnit unit, LintStatement statement, CreateIndex index) {
    List<String> create =
        List.of(Rewording.of(unit, statement).behind("INDEX", "CONCURRENTLY").text());
    if (index.name() == null) {
      return SafeForm.of(Stage.outside(create, List.of()));
    }
    QualifiedName name = index.table().sibling(index.name());
    List<String> drop = List.of(Recipe.statement(
        unit.dialect(),
        index.is(CreateIndex.Trait.IF_NOT_EXISTS)
            ? "DROP INDEX CONCURRENTLY IF EXISTS ?"
            : "DROP INDEX CONCURRENTLY ?",
        name));
    return SafeForm.of(Stage.outside(create, drop))
        .insteadOf(new Counterpart.DropsIndex(index.name()));
  }

  /** An index that is dropped while readers and writers go on. */
  static @Nullable SafeForm dropIndex(LintUnit unit, LintStatement statement, DropObjects drop) {
    if (drop.names().size() > 1 || drop.is(DropObjects.Trait.CASCADE)) {
      return null;
    }
    String text = Rewording.of(unit, statement).behind("INDEX", "CONCURRENTLY").text();
    return SafeForm.of(Stage.outside(List.of(text), List.of()))
        .insteadOf(new Counterpart.CreatesIndex(drop.names().get(0).name()));
  }

  /** A statement that the server refuses in a transaction. */
  static SafeForm outside(LintUnit unit, LintStatement statement) {
    String text = Rewording.of(unit, statement).text();
    if (statement.command() instanceof CreateIndex index && index.name() != null) {
      String drop = Recipe.statement(
          unit.dialect(), "DROP INDEX CONCURRENTLY ?", index.table().sibling(index.name()));
      return SafeForm.of(Stage.outside(List.of(text), List.of(drop)))
          .insteadOf(new Counterpart.DropsIndex(index.name()));
    }
    SafeForm form = SafeForm.of(Stage.outside(List.of(text), List.of()));
    return statement.command() instanceof DropObjects drop
        ? form.insteadOf(new Counterpart.CreatesIndex(drop.names().get(0).name()))
        : form;
  }

  /** Indexes that are built anew while readers and writers go on. */
  static SafeForm reindex(LintUnit unit, LintStatement statement, Maintenance.Reindex reindex) {
    String text = Rewording.of(unit, statement)
        .behind(reindex.kind().name(), "CONCURRENTLY")
        .text();
    return SafeForm.of(Stage.outside(List.of(text), List.of()));
  }

  /** A view that is filled anew while its readers go on. */
  static SafeForm refresh(LintUnit unit, LintStatement statement) {
    String text = Rewording.of(unit, statement).behind("VIEW", "CONCURRENTLY").text();
    return SafeForm.of(Stage.anywhere(List.of(text), List.of()));
  }

  /** A constraint whose rows are read later, while writers go on. */
  static @Nullable SafeForm validatedLater(Alteration<?> add, SqlConstraint constraint) {
    if (add.isPartitioned() || !add.can(Capability.NOT_VALID_CONSTRAINTS)) {
      return null;
    }
    if (!isAlone(add)) {
      return apart(add);
    }
    ConstraintName name = ConstraintName.of(add, constraint);
    String text = name.written().ended("NOT VALID").text();
    return name.in(SafeForm.of(
        Stage.anywhere(List.of(text), List.of(name.drop())), validation(add, name, text)));
  }

  /** The rows of a constraint that was added without looking at them. */
  private static Stage validation(Alteration<?> on, ConstraintName name, String added) {
    Dialect dialect = on.unit().dialect();
    QualifiedName table = on.alter().table();
    return Stage.anywhere(
        List.of(
            Recipe.statement(dialect, "ALTER TABLE ? VALIDATE CONSTRAINT ?", table, name.name())),
        List.of(name.drop(), added));
  }

  /** A validation in a transaction of its own. */
  static @Nullable SafeForm validatedLater(
      LintUnit unit, LintStatement statement, QualifiedName table, String constraint) {
    return unit.before(statement).stream()
        .filter(earlier -> ValidateInSameTransactionRule.adds(earlier, table, constraint))
        .map(earlier -> SafeForm.of(
            Stage.NOTHING,
            Stage.anywhere(
                List.of(Rewording.of(unit, statement).text()),
                List.of(
                    Recipe.statement(
                        unit.dialect(), "ALTER TABLE ? DROP CONSTRAINT ?", table, constraint),
                    Rewording.of(unit, earlier).text()))))
        .findFirst()
        .orElse(null);
  }

  /** NOT NULL that a check proves, so that nothing is read under its lock. */
  static @Nullable SafeForm notNull(Alteration<?> change, String column) {
    boolean isPlain = change.action() instanceof AlterAction.SetNotNull;
    if (!isPlain) {
      return null;
    }
    if (!isAlone(change)) {
      return apart(change);
    }
    QualifiedName table = change.alter().table();
    String set = Rewording.of(change.unit(), change.statement()).text();
    return new SafeForm(notNull(change.unit().dialect(), table, column, set), null)
        .insteadOf(new Counterpart.DropsNotNull(table.name(), column));
  }

  /** The stages of NOT NULL: a check that is not valid yet, then all that it proves. */
  static List<Stage> notNull(Dialect dialect, QualifiedName table, String column, String set) {
    String name = Recipe.named(table, List.of(column), "not_null");
    String add = Recipe.statement(
        dialect,
        "ALTER TABLE ? ADD CONSTRAINT ? CHECK (? IS NOT NULL) NOT VALID",
        table,
        name,
        column);
    String drop = Recipe.statement(dialect, "ALTER TABLE ? DROP CONSTRAINT ?", table, name);
    Stage proof = Stage.anywhere(
        List.of(
            Recipe.statement(dialect, "ALTER TABLE ? VALIDATE CONSTRAINT ?", table, name),
            set,
            drop),
        List.of(
            add,
            Recipe.statement(
                dialect, "ALTER TABLE ? ALTER COLUMN ? DROP NOT NULL", table, column)));
    return List.of(Stage.anywhere(List.of(add), List.of(drop)), proof);
  }

  /** A key on an index that was built before while writers went on. */
  static @Nullable SafeForm key(Alteration<?> add, SqlConstraint key, List<String> columns) {
    Rewording words = Rewording.of(add.unit(), add.statement());
    if (saysMoreOfKey(words) || add.isPartitioned() || !add.can(Capability.KEYS_USING_INDEX)) {
      return null;
    }
    if (!isAlone(add)) {
      return apart(add);
    }
    ConstraintName constraintName = ConstraintName.of(add, key);
    String name = constraintName.name();
    Dialect dialect = add.unit().dialect();
    QualifiedName table = add.alter().table();
    String kind = key instanceof SqlConstraint.PrimaryKey ? "PRIMARY KEY" : "UNIQUE";
    SafeForm form = SafeForm.of(
            Stage.outside(
                List.of(Recipe.statement(
                    dialect, "CREATE UNIQUE INDEX CONCURRENTLY ? ON ? ?", name, table, columns)),
                List.of(Recipe.statement(
                    dialect, "DROP INDEX CONCURRENTLY IF EXISTS ?", table.sibling(name)))),
            Stage.anywhere(
                List.of(Recipe.statement(
                    dialect,
                    "ALTER TABLE ? ADD CONSTRAINT ? " + kind + " USING INDEX ?",
                    table,
                    name,
                    name)),
                List.of(constraintName.drop())))
        .insteadOf(new Counterpart.DropsConstraint(table.name(), name));
    return constraintName.in(form);
  }

  /** Whether a key says what a statement that is made anew does not. */
  static boolean saysMoreOfKey(Rewording words) {
    return FURTHER_WORDS.stream().anyMatch(words::has);
  }

  /** A statement for each action; then each is judged by itself. */
  static SafeForm apart(Alteration<?> change) {
    List<String> single = ActionSplitter.split(
        Rewording.of(change.unit(), change.statement()).text(),
        change.unit().dialect().lexicalRules());
    return SafeForm.step(single);
  }

  /** The same constraint with a name. */
  static @Nullable SafeForm named(Alteration<?> add, SqlConstraint constraint) {
    if (!isAlone(add)) {
      return apart(add);
    }
    ConstraintName name = ConstraintName.of(add, constraint);
    return name.in(
        SafeForm.of(Stage.anywhere(List.of(name.written().text()), List.of(name.drop()))));
  }

  /** Whether the action is the only one of its statement: the words are its own. */
  private static boolean isAlone(Alteration<?> change) {
    return change.alter().actions().size() == 1;
  }

  /** A change that lets others read and write meanwhile; the server refuses it where it cannot. */
  static SafeForm lockingNobody(LintUnit unit, LintStatement statement) {
    return SafeForm.of(Stage.anywhere(
        List.of(Rewording.of(unit, statement).requesting("LOCK", "NONE").text()), List.of()));
  }

  /** A change by the cheapest algorithm that the server has for it. */
  static SafeForm byCheapestAlgorithm(LintUnit unit, LintStatement statement) {
    return SafeForm.of(Stage.anywhere(
        List.of(Rewording.of(unit, statement).withoutRequest("ALGORITHM").text()), List.of()));
  }

  /** A limit on the wait for locks before a statement. */
  static SafeForm limited(LintUnit unit, LintStatement statement, String limit) {
    return SafeForm.of(Stage.anywhere(
        Stream.of(limit, Rewording.of(unit, statement).text()).toList(), List.of()));
  }
}
