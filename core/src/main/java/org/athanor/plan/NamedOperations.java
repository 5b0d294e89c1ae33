package org.athanor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterWith;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CreateTable;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.Operation;
import org.athanor.schema.Constraint;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;

/**
 * Operations in which every constraint has a name: its own, which is final, or one by the naming
 * convention, so that the name is the same on every database and later revisions can use it.
 *
 * <p>What a revision records, and so its digest, stays without the name. Not thread-safe; one
 * instance names the constraints of one revision, so that its names do not depend on what else runs
 * with it.
 */
public final class NamedOperations {
  private final NamingConvention convention;
  private final Map<QualifiedName, Set<String>> taken = new HashMap<>();

  /** Names by {@code convention}. */
  public NamedOperations(NamingConvention convention) {
    this.convention = convention;
  }

  /** The operations with names on all constraints that they add. */
  public List<Operation> of(List<Operation> operations) {
    return operations.stream().map(this::of).toList();
  }

  private Operation of(Operation operation) {
    if (operation instanceof CreateTable create) {
      return new CreateTable(named(create.table()), create.ifNotExists());
    } else if (operation instanceof AddConstraint add) {
      Constraint named = named(bare(add.table()), add.constraint());
      return new AddConstraint(add.table(), named, add.ifNotExists(), add.usingIndex());
    } else if (operation instanceof AddConstrainedColumn add) {
      return named(add);
    } else if (operation instanceof BatchAlterTable batch) {
      return batch.withOperations(of(batch.operations()));
    } else if (operation instanceof Autocommit block) {
      return new Autocommit(of(block.operations()));
    } else if (operation instanceof AlterWith block) {
      return new AlterWith(block.mode(), of(block.operations()));
    } else if (operation instanceof CustomOperation custom) {
      List<Operation> members = of(custom.expand());
      return members.equals(custom.expand()) ? custom : new CustomOperation.Sequenced(members);
    }
    return operation;
  }

  private Operation named(AddConstrainedColumn add) {
    Table table = Table.builder(add.table()).column(add.column()).build();
    List<Constraint> named = new ArrayList<>();
    add.constraints().forEach(constraint -> named.add(named(table, constraint)));
    return new AddConstrainedColumn(add.table(), add.column(), named, add.ifNotExists());
  }

  private Table named(Table table) {
    taken(table.name()).clear();
    table.constraints().stream()
        .filter(constraint -> constraint.name() != null)
        .forEach(constraint -> taken(table.name()).add(constraint.name()));
    Table.Builder builder = table.toBuilder().withoutConstraints();
    table.constraints().forEach(constraint -> builder.constraint(named(table, constraint)));
    return builder.build();
  }

  private Constraint named(Table table, Constraint constraint) {
    Constraint named = convention.named(table, constraint, taken(table.name()));
    taken(table.name()).add(String.valueOf(named.name()));
    return named;
  }

  private Set<String> taken(QualifiedName table) {
    return taken.computeIfAbsent(table, name -> new HashSet<>());
  }

  private static Table bare(QualifiedName table) {
    return Table.builder(table).build();
  }
}
