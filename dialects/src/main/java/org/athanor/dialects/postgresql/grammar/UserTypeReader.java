package org.athanor.dialects.postgresql.grammar;

import java.util.List;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.ConstraintReader;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.CreateType;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlObjectKind;
import org.athanor.sql.syntax.SqlType;

/** Reads CREATE and ALTER of types and domains, behind those words. */
final class UserTypeReader {
  private UserTypeReader() {}

  static CreateType create(TokenCursor tokens) {
    QualifiedName name = tokens.qualifiedName();
    if (tokens.accept("AS", "ENUM")) {
      if (tokens.isSymbol('(') && tokens.peek(1).isSymbol(')')) {
        tokens.skipParentheses();
        return new CreateType.Enumeration(name, List.of());
      }
      return new CreateType.Enumeration(name, tokens.listInParentheses(TokenCursor::string));
    }
    if (tokens.accept("AS") && !tokens.accept("RANGE") && !tokens.isSymbol('(')) {
      throw tokens.unexpected("ENUM, RANGE or attributes");
    }
    if (tokens.isSymbol('(')) {
      tokens.skipParentheses();
    }
    return new CreateType.Plain(name);
  }

  static CreateType domain(TokenCursor tokens) {
    QualifiedName name = tokens.qualifiedName();
    tokens.accept("AS");
    SqlType base = TypeReader.read(tokens);
    SqlColumn column = ColumnGrammar.READER.readDomain(tokens, base);
    return new CreateType.Domain(
        name, base, column.defaultExpression().orElse(null), column.constraints());
  }

  static SqlCommand alter(TokenCursor tokens) {
    QualifiedName name = tokens.qualifiedName();
    if (tokens.accept("ADD", "VALUE")) {
      return addValue(tokens, name);
    }
    if (tokens.accept("RENAME", "VALUE")) {
      String value = tokens.string();
      tokens.expect("TO");
      return new AlterType.RenameValue(name, value, tokens.string());
    }
    if (tokens.is("RENAME", "TO")) {
      return renamed(tokens, SqlObjectKind.TYPE, name);
    }
    return plain(tokens, name);
  }

  private static AlterType addValue(TokenCursor tokens, QualifiedName name) {
    boolean ifNotExists = tokens.accept("IF", "NOT", "EXISTS");
    String value = tokens.string();
    String place = null;
    if (tokens.is("BEFORE") || tokens.is("AFTER")) {
      place = tokens.keyword();
      tokens.string();
    }
    return new AlterType.AddValue(name, value, ifNotExists, place);
  }

  static SqlCommand alterDomain(TokenCursor tokens) {
    QualifiedName name = tokens.qualifiedName();
    if (tokens.accept("ADD")) {
      return new AlterType.AddDomainConstraint(name, domainConstraint(tokens));
    }
    if (tokens.accept("VALIDATE", "CONSTRAINT")) {
      return new AlterType.ValidateDomainConstraint(name, tokens.name());
    }
    if (tokens.accept("SET", "NOT", "NULL")) {
      return new AlterType.AddDomainConstraint(
          name, new SqlConstraint.NotNull(null, "value", false));
    }
    if (tokens.accept("DROP", "NOT", "NULL")) {
      return new AlterType.DropDomainConstraint(name, null);
    }
    if (tokens.accept("DROP", "CONSTRAINT")) {
      tokens.accept("IF", "EXISTS");
      String constraint = tokens.name();
      ColumnGrammar.cascade(tokens);
      return new AlterType.DropDomainConstraint(name, constraint);
    }
    if (tokens.is("RENAME", "TO")) {
      return renamed(tokens, SqlObjectKind.DOMAIN, name);
    }
    return plain(tokens, name);
  }

  private static SqlConstraint domainConstraint(TokenCursor tokens) {
    String name = tokens.accept("CONSTRAINT") ? tokens.name() : null;
    if (tokens.accept("NOT", "NULL")) {
      return new SqlConstraint.NotNull(name, "value", tokens.accept("NOT", "VALID"));
    }
    tokens.expect("CHECK");
    return ConstraintReader.check(tokens, name);
  }

  private static SqlCommand renamed(TokenCursor tokens, SqlObjectKind kind, QualifiedName name) {
    tokens.expect("RENAME", "TO");
    return new RenameObjects(
        kind, List.of(new RenameObjects.Rename(name, name.sibling(tokens.name()))));
  }

  private static AlterType plain(TokenCursor tokens, QualifiedName name) {
    int from = tokens.mark();
    boolean isKnown = tokens.isSymbol('(')
        || tokens.is("OWNER")
        || tokens.is("SET")
        || tokens.is("RENAME")
        || tokens.is("ADD")
        || tokens.is("ALTER")
        || tokens.is("DROP");
    if (!isKnown) {
      throw tokens.unexpected("a change of a type");
    }
    tokens.skipRest();
    return new AlterType.Plain(name, tokens.wordsFrom(from));
  }
}
