package org.athanor.verification.mainjob;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.scratch.ScratchDatabase;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** Asks Hibernate's own validator whether a database fits a model. */
final class HibernateValidation {
  private static final Pattern CLASS = Pattern.compile("<class>\\s*([^<\\s]+)\\s*</class>");

  private HibernateValidation() {}

  /** Fails with Hibernate's own exception when it does not fit. */
  static void validate(ScratchDatabase database, String persistenceXml) throws IOException {
    Map<String, Object> settings = new HashMap<>(Map.of(
        "jakarta.persistence.jdbc.url", database.jdbcUrl(),
        "jakarta.persistence.jdbc.user", database.user(),
        "jakarta.persistence.jdbc.password", database.password(),
        "jakarta.persistence.schema-generation.database.action", "validate"));
    if (database.jdbcUrl().startsWith("jdbc:sqlite:")) {
      settings.put("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
      // Read all at once, 97 tables are more terms of a UNION than SQLite's driver may write.
      settings.put("hibernate.hbm2ddl.jdbc_metadata_extraction_strategy", "individually");
    }
    try (StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder().applySettings(settings).build()) {
      MetadataSources sources = new MetadataSources(registry);
      Matcher matcher = CLASS.matcher(text(persistenceXml));
      while (matcher.find()) {
        sources.addAnnotatedClassName(matcher.group(1));
      }
      Metadata metadata = sources.buildMetadata();
      SchemaManagementToolCoordinator.process(metadata, registry, settings, action -> {});
    }
  }

  private static String text(String resource) throws IOException {
    URL url = HibernateValidation.class.getClassLoader().getResource(resource);
    try (InputStream input = Objects.requireNonNull(url, resource).openStream()) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
