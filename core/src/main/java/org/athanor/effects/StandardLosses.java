package org.athanor.effects;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.catalog.Catalog;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;

/**
 * What statements lose in the SQL that all products share: an {@link EffectsModel} begins with it
 * and adds what its product loses besides, or is nothing more where nobody has stated its locks.
 *
 * <pre>{@code
 * public EffectsModel effects() {
 *   return StandardLosses.MODEL;
 * }
 * }</pre>
 */
public final class StandardLosses {
  /** States the losses and nothing else. */
  public static final EffectsModel MODEL = (command, catalog, settings) -> {
    FactsBuilder facts = new FactsBuilder();
    state(command, catalog, facts);
    return facts.build();
  };

  private static final Map<SqlObjectKind, Loss.Kind> DROPPED = Map.of(
      SqlObjectKind.TABLE, Loss.Kind.TABLE,
      SqlObjectKind.SCHEMA, Loss.Kind.SCHEMA,
      SqlObjectKind.DATABASE, Loss.Kind.DATABASE,
      SqlObjectKind.TABLESPACE, Loss.Kind.TABLESPACE);

  private StandardLosses() {}

  /**
   * States what a statement loses by what it names.
   *
   * @param command the statement
   * @param catalog the database before it
   * @param facts takes the losses
   */
  public static void state(SqlCommand command, Catalog catalog, FactsBuilder facts) {
    if (command instanceof DropObjects drop) {
      drop(drop, facts);
    } else if (command instanceof AlterTable alter) {
      QualifiedName table = catalog.nameOf(alter.table());
      alter.actions().forEach(action -> alter(action, table, facts));
    } else if (command instanceof Maintenance.Truncate truncate) {
      truncate.tables().forEach(table -> facts.loss(Loss.of(Loss.Kind.ALL_ROWS, table)));
    } else if (command instanceof DataChange change && change.kind() == DataChange.Kind.DELETE) {
      facts.loss(Loss.of(Loss.Kind.ROWS, change.table()));
    }
  }

  private static void drop(DropObjects drop, FactsBuilder facts) {
    Loss.Kind kind = DROPPED.get(drop.kind());
    boolean isEmpty = kind == Loss.Kind.TABLESPACE && !drop.is(DropObjects.Trait.CASCADE);
    if (kind != null && !isEmpty && !drop.is(DropObjects.Trait.TEMPORARY)) {
      drop.names().forEach(name -> facts.loss(Loss.of(kind, name)));
    }
  }

  private static void alter(AlterAction action, QualifiedName table, FactsBuilder facts) {
    if (action instanceof AlterAction.DropColumn drop) {
      facts.loss(Loss.column(table, drop.column()));
    } else if (action instanceof AlterAction.ChangePartitions change) {
      partitions(change.words())
          .forEach(
              name -> facts.loss(new Loss(Loss.Kind.PARTITION, table, name, Loss.Cause.NAMED)));
    }
  }

  /** Those of {@code DROP PARTITION p1, p2} and {@code TRUNCATE PARTITION p}. */
  private static List<String> partitions(String words) {
    List<String> parts = List.of(words.strip().split("[\\s,]+", -1));
    boolean isLoss = parts.size() > 2
        && List.of("DROP", "TRUNCATE").contains(parts.get(0).toUpperCase(Locale.ROOT))
        && parts.get(1).toUpperCase(Locale.ROOT).equals("PARTITION");
    return isLoss ? parts.subList(2, parts.size()) : List.of();
  }
}
