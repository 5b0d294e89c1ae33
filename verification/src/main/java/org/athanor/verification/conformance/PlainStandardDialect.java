package org.athanor.verification.conformance;

import org.athanor.dialect.AnsiDdl;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.DefinitionWriter;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.LexicalRules;
import org.athanor.dialect.Literals;
import org.athanor.dialect.MigrationLock;
import org.athanor.dialect.Normalizer;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.TypeSystem;

/**
 * The statements of {@link AnsiDdl} as they are, with the names, values and types of
 * {@code spelling}: what Alembic calls its default dialect, which is no product either.
 *
 * @param spelling writes names, values and types
 */
record PlainStandardDialect(Dialect spelling) implements Dialect {
  @Override
  public String name() {
    return "default";
  }

  @Override
  public ServerVersion version() {
    return spelling.version();
  }

  @Override
  public Identifiers identifiers() {
    return spelling.identifiers();
  }

  @Override
  public Literals literals() {
    return spelling.literals();
  }

  @Override
  public TypeSystem types() {
    return spelling.types();
  }

  @Override
  public Capabilities capabilities() {
    return spelling.capabilities();
  }

  @Override
  public Ddl ddl(SchemaLookup lookup) {
    return new AnsiDdl(this, new DefinitionWriter()) {};
  }

  @Override
  public Inspector inspector() {
    return spelling.inspector();
  }

  @Override
  public Normalizer normalizer() {
    return spelling.normalizer();
  }

  @Override
  public MigrationLock lock() {
    return spelling.lock();
  }

  @Override
  public LexicalRules lexicalRules() {
    return spelling.lexicalRules();
  }

  @Override
  public SessionRules session() {
    return spelling.session();
  }
}
