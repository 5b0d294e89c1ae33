package org.athanor.dialects.h2;

import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.text;

import java.util.List;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.schema.Check;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Domain;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.testkit.SchemaObjectContract;

final class H2SchemaObjectIT extends SchemaObjectContract {
  private static final QualifiedName NAME = QualifiedName.of("Üser \"x\"");

  @Override
  protected DialectProvider provider() {
    return new H2DialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return ContractDatabase.create();
  }

  @Override
  protected Routine function() {
    return routine("FOR $$java.lang.Math.negateExact(int)$$", "negates; it's simple");
  }

  @Override
  protected Routine otherFunction() {
    return routine("FOR \"java.lang.Math.abs(int)\"", null);
  }

  private static Routine routine(String body, String comment) {
    return new Routine(
        ObjectKind.FUNCTION,
        NAME,
        List.of(Routine.Parameter.of("a", integer())),
        integer(),
        "java",
        List.of("deterministic"),
        body,
        comment);
  }

  @Override
  protected Routine aggregate() {
    return new Routine(
        ObjectKind.AGGREGATE,
        NAME,
        List.of(),
        null,
        null,
        List.of(),
        "FOR '" + CountingAggregate.class.getName() + "'",
        null);
  }

  @Override
  protected List<String> triggerActions() {
    return List.of(
        "CALL '" + SilentTrigger.class.getName() + "'",
        "call \"" + SilentTrigger.Other.class.getName() + "\"");
  }

  /** Domains of H2 accept NULL. */
  @Override
  protected Domain otherDomain() {
    return new Domain(
        NAME,
        text(),
        true,
        ColumnDefault.constant("x"),
        null,
        List.of(Check.of("ck", "VALUE <> 'other'"), Check.of("ck2", "length(VALUE) > 3")),
        "it's ours");
  }
}
