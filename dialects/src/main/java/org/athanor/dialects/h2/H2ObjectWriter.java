package org.athanor.dialects.h2;

import java.util.List;
import java.util.Locale;
import org.athanor.dialect.ObjectWriter;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.DataType;
import org.athanor.schema.Domain;
import org.athanor.schema.Grant;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Routine;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;

/**
 * Views, aliases, triggers, domains and grants as H2 has them. Functions are Java methods, which H2
 * calls aliases; triggers are Java classes. Immutable and thread-safe.
 */
final class H2ObjectWriter extends ObjectWriter {
  H2ObjectWriter(H2Definitions definitions) {
    super(definitions);
  }

  /** See <a href="https://www.h2database.com/html/commands.html#create_view">CREATE VIEW</a>. */
  @Override
  protected SqlWriter view(Head head, View view) {
    if (view.check() != View.CheckOption.NONE || !view.options().isEmpty()) {
      throw H2Definitions.refusal(
          "Views of H2 are read only and have no options, as the " + view.key() + " asks for.",
          "leave the check option and the options out, and use an INSTEAD OF trigger for rows"
              + " that are written through it");
    }
    return super.view(head, view);
  }

  @Override
  protected SqlWriter materializedView(Head head, MaterializedView view) {
    if (!view.populated() || !view.options().isEmpty()) {
      throw H2Definitions.refusal(
          "Materialized views of H2 are filled at once and have no options, as the " + view.key()
              + " asks for.",
          "leave WITH NO DATA and the options out");
    }
    return super.materializedView(head, view);
  }

  /** See <a href="https://www.h2database.com/html/commands.html#create_domain">DOMAIN</a>. */
  @Override
  protected SqlWriter domain(Head head, Domain domain) {
    H2Definitions.refuseCollation(domain.name().name(), domain.collation() != null);
    if (!domain.nullable()) {
      throw H2Definitions.refusal(
          "Domains of H2 have no NOT NULL, as the " + domain.key() + " asks.",
          "give the domain a check:  VALUE IS NOT NULL");
    }
    return super.domain(head, domain);
  }

  /**
   * The parameters and the result are those of the Java method: <a
   * href="https://www.h2database.com/html/commands.html#create_alias">CREATE ALIAS</a>.
   */
  @Override
  protected SqlWriter routine(Head head, Routine routine) {
    String language = routine.language();
    if (language != null && !language.equalsIgnoreCase("java")) {
      throw H2Definitions.refusal(
          "H2 has no " + routine.kind().plural() + " in " + language + ", as \"" + routine.name()
              + "\" is.",
          "write it as a Java method: language java, body  FOR 'org.shop.Functions.net'  or"
              + "  AS $$ ... $$");
    }
    SqlWriter sql = head.create(keyword(routine.kind())).name(routine.name());
    routine.characteristics().forEach(clause -> sql.sql(" ").user(clause));
    return sql.sql("\n").user(routine.body());
  }

  /** A routine is known by its name alone. */
  @Override
  protected void arguments(SqlWriter sql, List<DataType> types) {}

  /** See <a href="https://www.h2database.com/html/commands.html#create_trigger">TRIGGER</a>. */
  @Override
  protected SqlWriter trigger(Head head, Trigger trigger) {
    refuseConditions(trigger);
    SqlWriter sql = head.create("TRIGGER");
    triggerName(sql, trigger).sql("\n").sql(trigger.timing().name().replace('_', ' '));
    String separator = " ";
    for (Trigger.Event event : trigger.events()) {
      event(sql.sql(separator), event);
      separator = ", ";
    }
    sql.sql(" ON ").name(trigger.table()).sql("\nFOR EACH ").sql(trigger.level().name());
    trigger.options().forEach(option -> sql.sql(" ").user(option));
    return sql.sql("\n").user(trigger.action());
  }

  private static void refuseConditions(Trigger trigger) {
    String action = trigger.action().strip().toUpperCase(Locale.ROOT);
    if (!action.startsWith("CALL") && !action.startsWith("AS")) {
      throw H2Definitions.refusal(
          "Triggers of H2 are Java classes, and the " + trigger.key() + " is none.",
          "give it the action  CALL 'org.shop.TotalTrigger',  a class that implements"
              + " org.h2.api.Trigger");
    }
    boolean isPartial =
        trigger.events().stream().anyMatch(event -> !event.columns().isEmpty());
    boolean isTruncate =
        trigger.events().stream().anyMatch(e -> e.action() == Trigger.Action.TRUNCATE);
    if (isPartial || isTruncate || trigger.condition() != null || trigger.constraint() != null) {
      throw H2Definitions.refusal(
          "Triggers of H2 fire for every INSERT, UPDATE or DELETE, at once, which the "
              + trigger.key() + " limits.",
          "leave columns, condition, TRUNCATE and .constraint(...) out, and let the Java class"
              + " look at the rows");
    }
  }

  /** See <a href="https://www.h2database.com/html/commands.html#grant_right">GRANT</a>. */
  @Override
  protected SqlWriter grant(SqlWriter sql, Grant grant) {
    refuseDetails(grant);
    return super.grant(sql, grant);
  }

  @Override
  protected SqlWriter revoke(SqlWriter sql, Grant grant) {
    refuseDetails(grant);
    return super.revoke(sql, grant);
  }

  private static void refuseDetails(Grant grant) {
    boolean isOnRows = switch (grant.target().kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, NAMESPACE -> true;
      default -> false;
    };
    if (!isOnRows || grant.grantable() || !grant.columns().isEmpty()) {
      throw H2Definitions.refusal(
          "H2 grants rights on whole tables, views and schemas, and none to grant further: the "
              + grant.key() + " asks for more.",
          "grant on the table or schema, without columns and grant option");
    }
  }

  @Override
  protected void target(SqlWriter sql, ObjectKey target) {
    sql.sqlIf(target.kind() == ObjectKind.NAMESPACE, "SCHEMA ");
    key(sql, target);
  }

  @Override
  protected String keyword(ObjectKind kind) {
    return kind == ObjectKind.FUNCTION ? "ALIAS" : super.keyword(kind);
  }
}
