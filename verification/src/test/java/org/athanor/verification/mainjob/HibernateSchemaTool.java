package org.athanor.verification.mainjob;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.athanor.scratch.ScratchDatabase;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** Hibernate's own tool for schemas. */
final class HibernateSchemaTool {
  private HibernateSchemaTool() {}

  /** Fails with Hibernate's own exception when a database does not fit a model. */
  static void validate(ScratchDatabase database, RealModel model) throws IOException {
    run("validate", database, model);
  }

  /** Makes what {@code hbm2ddl.auto=create} makes. */
  static void create(ScratchDatabase database, RealModel model) throws IOException {
    run("create-only", database, model);
  }

  private static void run(String action, ScratchDatabase database, RealModel model)
      throws IOException {
    Map<String, Object> settings = new HashMap<>(Map.of(
        "jakarta.persistence.jdbc.url", database.jdbcUrl(),
        "jakarta.persistence.jdbc.user", database.user(),
        "jakarta.persistence.jdbc.password", database.password(),
        "hibernate.hbm2ddl.halt_on_error", "true",
        "jakarta.persistence.schema-generation.database.action", action));
    if (database.jdbcUrl().startsWith("jdbc:sqlite:")) {
      settings.put("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
      // Read all at once, 97 tables are more terms of a UNION than SQLite's driver may write.
      settings.put("hibernate.hbm2ddl.jdbc_metadata_extraction_strategy", "individually");
    }
    try (StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder().applySettings(settings).build()) {
      MetadataSources sources = new MetadataSources(registry);
      model.classes().forEach(sources::addAnnotatedClassName);
      Metadata metadata = sources.buildMetadata();
      SchemaManagementToolCoordinator.process(metadata, registry, settings, delayed -> {});
    }
  }
}
