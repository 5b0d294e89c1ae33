package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogTable;
import org.athanor.dialect.Capability;
import org.athanor.effects.StatementFacts;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;

/**
 * An action of ALTER TABLE, judged alone: with the facts that it would have if it were the only one
 * of its statement.
 *
 * @param unit the unit
 * @param statement the statement
 * @param alter what the statement says
 * @param position the place of the action in its statement, from 0
 * @param action the action
 */
record Alteration<A extends AlterAction>(
    LintUnit unit, LintStatement statement, AlterTable alter, int position, A action) {

  /** All actions of this kind in the unit, in order. */
  static <A extends AlterAction> List<Alteration<A>> in(LintUnit unit, Class<A> kind) {
    List<Alteration<A>> found = new ArrayList<>();
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof AlterTable alter) {
        for (int i = 0; i < alter.actions().size(); i++) {
          AlterAction action = alter.actions().get(i);
          if (kind.isInstance(action)) {
            found.add(new Alteration<>(unit, statement, alter, i, kind.cast(action)));
          }
        }
      }
    }
    return found;
  }

  /** All actions of this kind on tables that the unit has not created, in order. */
  static <A extends AlterAction> List<Alteration<A>> ofOldTables(LintUnit unit, Class<A> kind) {
    return in(unit, kind).stream().filter(found -> !found.isTableNew()).toList();
  }

  /** The table, named as the catalog does. */
  QualifiedName table() {
    return nameOf(alter.table());
  }

  /** A name as the catalog has it. */
  QualifiedName nameOf(QualifiedName name) {
    return statement.before().nameOf(name);
  }

  /** Whether the unit has created the table, or the table is one of the session alone. */
  boolean isTableNew() {
    return Course.isOwn(statement, table());
  }

  /** Whether the unit has created this column. */
  boolean isColumnNew(String column) {
    return earlier(AlterAction.AddColumn.class)
        .anyMatch(add -> add.column().name().equals(column));
  }

  /** The table before the statement. */
  Optional<CatalogTable> known() {
    return statement.before().table(table());
  }

  /** A column of the table before the statement. */
  Optional<CatalogColumn> known(String column) {
    return known().flatMap(table -> table.column(column));
  }

  /** What the action does by itself. */
  StatementFacts facts() {
    return alter.actions().size() == 1 ? statement.facts() : factsOf(action);
  }

  /** What another action on the same table would do instead. */
  StatementFacts factsOf(AlterAction other) {
    return unit.dialect().effects().factsOf(alone(other), statement.before(), statement.settings());
  }

  /** The action as the only one of its statement. */
  AlterTable alone() {
    return alone(action);
  }

  private AlterTable alone(AlterAction other) {
    return new AlterTable(
        alter.kind(),
        alter.table(),
        alter.ifExists(),
        alter.only(),
        List.of(other),
        alter.requests());
  }

  /** Whether the action does this work on its table. */
  boolean does(StatementFacts.Kind kind) {
    return does(kind, facts());
  }

  /** Whether a statement with these facts does this work on the table. */
  boolean does(StatementFacts.Kind kind, StatementFacts facts) {
    return facts.does(kind, table(), statement.before());
  }

  /** Whether the action writes the table anew, in place or not. */
  boolean rewrites() {
    return rewrites(facts());
  }

  /** Whether a statement with these facts writes the table anew, but for a rebuild in place. */
  boolean rewrites(StatementFacts facts) {
    return does(StatementFacts.Kind.REWRITE, facts) || does(StatementFacts.Kind.COPY, facts);
  }

  /** Who waits while the action alone runs. */
  Waiters waiters() {
    return Waiters.at(table(), facts());
  }

  /** Whether the product can do it. */
  boolean can(Capability capability) {
    return unit.dialect().capabilities().has(capability);
  }

  /** The actions of this kind on the same table that stand before this one. */
  <B extends AlterAction> Stream<B> earlier(Class<B> kind) {
    return Stream.concat(
            Course.before(statement, unit).flatMap(this::sameTable),
            alter.actions().stream().limit(position))
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** The actions of this kind on the same table that stand behind this one. */
  <B extends AlterAction> Stream<B> later(Class<B> kind) {
    return Stream.concat(
            alter.actions().stream().skip(position + 1L),
            Course.after(statement, unit).flatMap(this::sameTable))
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private Stream<AlterAction> sameTable(LintStatement other) {
    return other.command() instanceof AlterTable later && nameOf(later.table()).equals(table())
        ? later.actions().stream()
        : Stream.empty();
  }

  /** A recipe in the dialect of the unit. */
  Recipe recipe() {
    return new Recipe(unit.dialect());
  }

  /** The table in a message, with the number of its partitions that the action works on. */
  String quotedTable() {
    return PartitionedTable.words(table(), facts(), statement.before());
  }

  /** Whether all rows of the table are its own: no partition and no table that inherits has any. */
  boolean isChildless() {
    return !isPartitioned() && statement.before().family(table()).size() == 1;
  }

  /** Whether the table is known to be partitioned. */
  boolean isPartitioned() {
    return known().filter(CatalogTable::isPartitioned).isPresent();
  }
}
