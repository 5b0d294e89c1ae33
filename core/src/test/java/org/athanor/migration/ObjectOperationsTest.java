package org.athanor.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.text;

import java.util.List;
import java.util.function.Consumer;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.CreateObject;
import org.athanor.operation.DropObject;
import org.athanor.operation.Operation;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.Extension;
import org.athanor.schema.Grant;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;
import org.junit.jupiter.api.Test;

class ObjectOperationsTest {
  private static Operation recorded(Consumer<Operations> recording) {
    List<Operation> operations = Operations.record(recording);
    assertThat(operations).hasSize(1);
    return operations.get(0);
  }

  private static void refused(Consumer<Operations> recording, ErrorCode code, String... words) {
    assertThatThrownBy(() -> Operations.record(recording))
        .isInstanceOfSatisfying(AthanorException.class, error -> {
          assertThat(error.code()).isEqualTo(code);
          assertThat(error.getMessage() + error.fixes()).contains(words);
        });
  }

  @Test
  void a_view_is_told_by_its_query_alone() {
    assertThat(recorded(op -> op.inSchema("s").createView("v", "SELECT 1")))
        .isEqualTo(new CreateObject(View.of(QualifiedName.of("s", "v"), "SELECT 1"), false));
  }

  @Test
  void a_replacement_is_reversed_by_the_definition_that_was() {
    Operation replace =
        recorded(op -> op.replaceView("v").from(v -> v.as("SELECT 1")).to(v -> v.as("SELECT 2")));
    View old = View.of(QualifiedName.of("v"), "SELECT 1");
    assertThat(replace.reverse()).contains(new ReplaceObject(old.withQuery("SELECT 2"), old));
    assertThat(recorded(op -> op.replaceView("v").to(v -> v.as("SELECT 2"))).reverse())
        .isEmpty();
  }

  @Test
  void a_drop_is_reversed_by_what_existed() {
    DropObject drop = (DropObject) recorded(op -> op.dropFunction("f")
        .existing(f -> f.parameter("a", integer()).returns(text()).as("SELECT 'x'"))
        .ifExists());
    assertThat(drop.key().arguments()).containsExactly(integer());
    assertThat(drop.reverse().orElseThrow()).isInstanceOf(CreateObject.class);
    assertThat(recorded(op -> op.dropFunction("f", integer()).cascade()).reverse())
        .isEmpty();
  }

  @Test
  void schemas_and_extensions_stand_in_no_schema() {
    assertThat(recorded(op -> op.inSchema("s").createSchema("other")))
        .isEqualTo(new CreateObject(Namespace.of("other"), false));
    assertThat(recorded(op -> op.inSchema("s").createExtension("citext").ifNotExists()))
        .isEqualTo(new CreateObject(Extension.of("citext"), true));
  }

  @Test
  void row_security_is_reversed_to_what_it_was() {
    QualifiedName table = QualifiedName.of("t");
    Operation disable = recorded(op -> op.disableRowSecurity("t").forced());
    assertThat(disable.reverse()).contains(new CreateObject(new RowSecurity(table, true), false));
    assertThat(recorded(op -> op.forceRowSecurity("t")).reverse())
        .contains(recorded(op -> op.unforceRowSecurity("t")));
  }

  @Test
  void a_revocation_is_reversed_by_a_grant() {
    Operation grant = recorded(op -> op.grant("select").onTable("t").to("app"));
    Operation revoke = recorded(op -> op.revoke("SELECT").onTable("t").from("app"));
    assertThat(grant.reverse()).contains(revoke);
    assertThat(revoke.reverse()).contains(grant);
  }

  @Test
  void what_is_missing_is_named_with_the_call_that_tells_it() {
    refused(
        op -> op.createView("v", v -> v.comment("x")),
        ErrorCode.DDL_001,
        "The view \"v\" does not say its query",
        ".as(\"SELECT ...\")");
    refused(op -> op.replaceView("v"), ErrorCode.DDL_001, "view \"v\"", ".to(...)");
    refused(op -> op.createTrigger("t", "g", g -> g.as("x")), ErrorCode.DDL_001, ".before(...)");
    refused(
        op -> op.createTrigger("t", "g", g -> g.after().as("x")),
        ErrorCode.DDL_001,
        "does not say what it fires for");
    refused(op -> op.grant("SELECT").to("app"), ErrorCode.DDL_001, ".onTable(\"table\")");
    refused(op -> op.revoke("SELECT").onTable("t"), ErrorCode.DDL_001, ".from(\"role\")");
    refused(op -> op.grant().onTable("t").to("app"), ErrorCode.DDL_001, "names no privilege");
  }

  @Test
  void a_privilege_is_nothing_but_words() {
    refused(
        op -> op.grant("SELECT ON x TO PUBLIC; --").onTable("t").to("app"),
        ErrorCode.DDL_004,
        "cannot be the name of a privilege");
  }

  @Test
  void a_definition_belongs_to_the_object_that_is_named() {
    View other = View.of(QualifiedName.of("other"), "SELECT 1");
    ObjectKey view = ObjectKey.of(ObjectKind.VIEW, QualifiedName.of("v"));
    assertThatThrownBy(() -> new DropObject(view, other, false, DropObject.Also.NOTHING))
        .hasMessageContaining("view \"v\"")
        .hasMessageContaining("view \"other\"");
    refused(
        op -> op.replaceFunction("f")
            .from(f -> f.parameter("a", integer()).as("SELECT 1"))
            .to(f -> f.parameter("a", text()).as("SELECT 1")),
        ErrorCode.DDL_001,
        "other argument types mean another object");
  }

  @Test
  void privileges_are_not_replaced() {
    Grant grant = new Grant(
        List.of("SELECT"),
        List.of(),
        ObjectKey.of(ObjectKind.TABLE, QualifiedName.of("t")),
        "app",
        false);
    assertThatThrownBy(() -> new ReplaceObject(null, grant))
        .hasMessageContaining("grant to \"app\" on table \"t\"");
    assertThatThrownBy(() -> new DropObject(grant.key(), null, false, DropObject.Also.NOTHING))
        .hasMessageContaining("names no privilege");
  }

  @Test
  void a_trigger_names_the_columns_of_an_update() {
    CreateObject create = (CreateObject) recorded(op -> op.createTrigger(
        "t", "g", g -> g.before().on(Trigger.Action.UPDATE, "a", "b").as("x")));
    assertThat(((Trigger) create.object()).events())
        .containsExactly(new Trigger.Event(Trigger.Action.UPDATE, List.of("a", "b")));
  }
}
