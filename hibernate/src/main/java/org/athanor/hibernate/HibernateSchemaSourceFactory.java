package org.athanor.hibernate;

import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaSourceFactory;
import org.athanor.dialect.SchemaSourceOptions;
import org.athanor.schema.SchemaSource;

/** Opens {@code source = "hibernate"}. */
public final class HibernateSchemaSourceFactory implements SchemaSourceFactory {
  @Override
  public String name() {
    return "hibernate";
  }

  @Override
  public SchemaSource open(SchemaSourceOptions options, Dialect dialect) {
    return new HibernateSchemaSource(
        options, dialect, HibernateSchemaSourceFactory.class.getClassLoader());
  }
}
