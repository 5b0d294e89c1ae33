package org.athanor.verification.conformance;

import org.athanor.dialect.AnsiDdl;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.DefinitionWriter;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectDecorator;
import org.athanor.dialect.SchemaLookup;

/**
 * The statements of {@link AnsiDdl} as they are, with the names, values and types of {@code base}:
 * what Alembic calls its default dialect, which is no product either.
 *
 * @param base writes names, values and types
 */
record PlainStandardDialect(Dialect base) implements DialectDecorator {
  @Override
  public String name() {
    return "default";
  }

  @Override
  public Ddl ddl(SchemaLookup lookup) {
    return new AnsiDdl(this, new DefinitionWriter()) {};
  }
}
