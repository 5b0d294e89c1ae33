package org.athanor.dialects.h2;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.schema.Check;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Domain;

/**
 * The statements that give a domain another definition: <a
 * href="https://www.h2database.com/html/commands.html#alter_domain_add_constraint">ALTER
 * DOMAIN</a>. Its type stays, as H2 cannot change it.
 */
final class DomainChange {
  private final H2Dialect dialect;
  private final H2Definitions definitions;

  DomainChange(H2Dialect dialect, H2Definitions definitions) {
    this.dialect = dialect;
    this.definitions = definitions;
  }

  List<Statement> between(Domain from, Domain to) {
    if (!from.type().equals(to.type()) || !to.nullable()) {
      throw H2Definitions.refusal(
          "H2 cannot change the type of the " + to.key() + ", nor make it NOT NULL.",
          "create another domain, change the columns to it with op.alterColumn(...), and drop"
              + " this one; a check VALUE IS NOT NULL keeps NULL out");
    }
    List<Statement> statements = new ArrayList<>();
    for (Check check : from.checks()) {
      if (!to.checks().contains(check)) {
        statements.add(dropped(to, check));
      }
    }
    if (!from.defaultValue().equals(to.defaultValue())) {
      statements.add(defaultValue(to));
    }
    for (Check check : to.checks()) {
      if (!from.checks().contains(check)) {
        SqlWriter sql = domain(to).sql(" ADD ");
        definitions.constraint(sql, check);
        statements.add(sql.statement());
      }
    }
    return statements;
  }

  private Statement dropped(Domain domain, Check check) {
    if (check.name() == null) {
      throw H2Definitions.refusal(
          "A condition of the " + domain.key() + " has no name by which it could be dropped.",
          "give the present definition with the name that the database gave it");
    }
    return domain(domain).sql(" DROP CONSTRAINT ").name(check.name()).statement();
  }

  private Statement defaultValue(Domain domain) {
    if (domain.defaultValue().equals(ColumnDefault.none())) {
      return domain(domain).sql(" DROP DEFAULT").statement();
    }
    SqlWriter sql = domain(domain).sql(" SET DEFAULT ");
    definitions.defaultValue(sql, domain.defaultValue());
    return sql.statement();
  }

  private SqlWriter domain(Domain domain) {
    return new SqlWriter(dialect).sql("ALTER DOMAIN ").name(domain.name());
  }
}
