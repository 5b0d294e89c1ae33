package org.athanor.verification.mainjob;

import java.util.List;
import java.util.Optional;
import org.athanor.diff.SchemaChange;
import org.athanor.hook.AutogenerateHooks;
import org.athanor.hook.Comparison;
import org.athanor.operation.Autocommit;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.Operation;
import org.athanor.schema.DataType;
import org.athanor.schema.ObjectKey;
import org.athanor.script.JavaExpression;

/** What docs/hooks.md shows. */
// snippet:begin
public final class LibraryHooks implements AutogenerateHooks {
  @Override
  public boolean includes(ObjectKey object) {
    return !object.name().name().endsWith("_shadow");
  }

  @Override
  public List<SchemaChange> changes(Comparison comparison) {
    return comparison.changes().stream()
        .filter(change -> !(change instanceof SchemaChange.TableCommentChanged))
        .toList();
  }

  @Override
  public List<Operation> rewrite(Operation operation) {
    if (operation instanceof CreateIndex index && !index.concurrently()) {
      Operation other = new CreateIndex(index.table(), index.index(), true, index.ifNotExists());
      return List.of(new Autocommit(List.of(other)));
    }
    return List.of(operation);
  }

  @Override
  public Optional<JavaExpression> render(DataType type) {
    return type.equals(new DataType.Varchar(100))
        ? Optional.of(new JavaExpression(
            "LibraryTypes.NAME", List.of("org.athanor.verification.mainjob.LibraryTypes")))
        : Optional.empty();
  }
}
// snippet:end
