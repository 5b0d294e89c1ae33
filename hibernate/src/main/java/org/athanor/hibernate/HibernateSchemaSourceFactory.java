package org.athanor.hibernate;

import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaSourceFactory;
import org.athanor.dialect.SchemaSourceOptions;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.SchemaSource;

/** Opens {@code source = "hibernate"}. */
public final class HibernateSchemaSourceFactory implements SchemaSourceFactory {
  @Override
  public String name() {
    return "hibernate";
  }

  @Override
  public SchemaSource open(SchemaSourceOptions options, Dialect dialect) {
    ClassLoader loader = HibernateSchemaSourceFactory.class.getClassLoader();
    // Asked before the first class that needs Hibernate is linked.
    if (loader.getResource("org/hibernate/boot/Metadata.class") == null) {
      throw AthanorException.of(
              ErrorCode.GEN_009, "Hibernate is not on the class path of the model.")
          .evidence("searched: " + options.classPath())
          .fix("add the jar of org.hibernate.orm:hibernate-core and the jars that it needs to"
              + " [model] classpath")
          .build();
    }
    return new HibernateSchemaSource(options, dialect, loader);
  }
}
