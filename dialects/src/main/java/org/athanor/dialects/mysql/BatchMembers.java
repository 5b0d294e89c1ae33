package org.athanor.dialects.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.schema.Check;
import org.athanor.schema.Constraint;
import org.jspecify.annotations.Nullable;

/**
 * The members of a batch, with those put together that state one and the same column: ALTER TABLE
 * takes a column once, with its type, its place and the check that belongs to it.
 */
final class BatchMembers {
  private final PresentTables present;
  private final BatchAlterTable batch;

  BatchMembers(PresentTables present, BatchAlterTable batch) {
    this.present = present;
    this.batch = batch;
  }

  /** The members in order, each alone or with the others that state the same column. */
  List<List<Operation>> together() {
    List<Operation> all =
        batch.operations().stream().flatMap(BatchMembers::oneByOne).toList();
    Map<String, List<Operation>> byColumn = new LinkedHashMap<>();
    for (Operation member : all) {
      stated(member)
          .ifPresent(
              column -> byColumn.computeIfAbsent(column, c -> new ArrayList<>()).add(member));
    }
    List<List<Operation>> result = new ArrayList<>();
    for (Operation member : all) {
      List<Operation> same = stated(member).map(byColumn::get).orElseGet(() -> List.of(member));
      if (member.equals(leading(same))) {
        result.add(same);
      }
    }
    return result;
  }

  private static Stream<Operation> oneByOne(Operation member) {
    return member instanceof AlterTableOptions options
        ? options.clauses().stream()
            .map(clause -> new AlterTableOptions(options.table(), List.of(clause), List.of()))
        : Stream.of(member);
  }

  /** The member in whose place all of them are done: a place may name a column before it. */
  private static Operation leading(List<Operation> members) {
    for (int i = members.size() - 1; i >= 0; i--) {
      if (!(members.get(i) instanceof DropConstraint || members.get(i) instanceof AddConstraint)) {
        return members.get(i);
      }
    }
    return members.get(0);
  }

  private Optional<String> stated(Operation member) {
    if (member instanceof AlterColumn alter) {
      return unlessAdded(alter.column());
    } else if (member instanceof MoveColumn move) {
      return unlessAdded(move.column());
    } else if (member instanceof AddColumn add && !add.ifNotExists()) {
      return Optional.of(key(add.column().name()));
    } else if (member instanceof DropConstraint drop && drop.existing() instanceof Check check) {
      return ofCheck(check);
    }
    return member instanceof AddConstraint add && add.constraint() instanceof Check check
        ? ofCheck(check)
        : Optional.empty();
  }

  /** A column is changed after it was added, by a statement of its own: rows may be filled. */
  private Optional<String> unlessAdded(String column) {
    return isAdded(column) ? Optional.empty() : Optional.of(key(column));
  }

  private boolean isAdded(@Nullable String column) {
    return batch.operations().stream()
        .anyMatch(o -> o instanceof AddColumn add && add.column().name().equalsIgnoreCase(column));
  }

  /** The column whose definition a check belongs to. */
  private Optional<String> ofCheck(Constraint check) {
    String name = check.name();
    return name != null && present.hasFieldCheck(batch.table(), name, isAdded(name))
        ? Optional.of(key(name))
        : Optional.empty();
  }

  private static String key(String column) {
    return column.toLowerCase(Locale.ROOT);
  }
}
