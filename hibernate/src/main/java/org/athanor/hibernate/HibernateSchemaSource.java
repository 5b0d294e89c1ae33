package org.athanor.hibernate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaSourceOptions;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaSource;
import org.hibernate.HibernateException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * The schema that entity classes want, as Hibernate itself would make it on the same database.
 *
 * <pre>{@code
 * SchemaSource source = new HibernateSchemaSource(options, dialect, loader);
 * Schema wanted = source.read();
 * }</pre>
 *
 * <p>Works with Hibernate ORM 6.6 and 7; the tests run over both. Not thread-safe.
 */
public final class HibernateSchemaSource implements SchemaSource {
  /** Dialects that come in a jar of their own. */
  private static final String COMMUNITY = "org.hibernate.community.dialect.";

  /** What Hibernate calls the products that Athanor's dialects are for. */
  private static final Map<String, Map<String, String>> PRODUCTS = Map.of(
      "h2", Map.of("jakarta.persistence.database-product-name", "H2"),
      "postgresql", Map.of("jakarta.persistence.database-product-name", "PostgreSQL"),
      "mariadb", Map.of("jakarta.persistence.database-product-name", "MariaDB"),
      "mysql", Map.of("jakarta.persistence.database-product-name", "MySQL"),
      "sqlite", Map.of("hibernate.dialect", COMMUNITY + "SQLiteDialect"));

  /** Hibernate's loggers, held so that their level stays. */
  private static final Logger HIBERNATE_LOG = Logger.getLogger("org.hibernate");

  private final SchemaSourceOptions options;
  private final Dialect dialect;
  private final ClassLoader loader;

  /** Reads the model through {@code loader}, which sees the entities and Hibernate. */
  public HibernateSchemaSource(SchemaSourceOptions options, Dialect dialect, ClassLoader loader) {
    this.options = options;
    this.dialect = dialect;
    this.loader = loader;
  }

  @Override
  public Schema read() {
    List<Class<?>> classes = new ModelClasses(options, loader).find();
    if (classes.isEmpty()) {
      throw AthanorException.of(ErrorCode.GEN_007, "The model has no entity class.")
          .evidence("searched: " + options.classPath())
          .evidence(packages())
          .fix("compile the project, and name the folder of its classes in [model] classpath")
          .fix("name the persistence unit or the classes in [model]")
          .build();
    }
    HIBERNATE_LOG.setLevel(Level.SEVERE);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return read(classes);
    } catch (HibernateException | LinkageError | TypeNotPresentException e) {
      throw unreadable(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private List<String> packages() {
    return options.packages().isEmpty()
        ? List.of()
        : List.of("packages: " + String.join(", ", options.packages()));
  }

  /** Hibernate names the class that it was loading; what is missing stands below, in the cause. */
  private static AthanorException unreadable(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof LinkageError
          || cause instanceof ClassNotFoundException
          || cause instanceof TypeNotPresentException) {
        return AthanorException.of(
                ErrorCode.GEN_006, "The model refers to a class that cannot be loaded.")
            .evidence(cause == error ? List.of() : List.of(String.valueOf(error.getMessage())))
            .evidence(cause.toString())
            .fix("add the missing class or jar to [model] classpath")
            .cause(error)
            .build();
      }
    }
    return AthanorException.of(ErrorCode.GEN_008, "Hibernate cannot read the model.")
        .evidence(String.valueOf(error.getMessage()))
        .fix(remedy(String.valueOf(error.getMessage())))
        .cause(error)
        .build();
  }

  private static String remedy(String message) {
    return message.contains(COMMUNITY)
        ? "add org.hibernate.orm:hibernate-community-dialects, in the version of your Hibernate, to"
            + " [model] classpath"
        : "mend the mapping; Hibernate would refuse to start with it as well";
  }

  private Schema read(List<Class<?>> classes) {
    BootstrapServiceRegistry bootstrap =
        new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
    try (bootstrap;
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
            .applySettings(settings())
            .build()) {
      MetadataSources sources = new MetadataSources(registry);
      classes.forEach(sources::addAnnotatedClass);
      Metadata metadata = sources.buildMetadata();
      return new MetadataReader(metadata, dialect).read();
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
    settings.put("hibernate.temp.use_jdbc_metadata_defaults", "false");
    settings.putAll(PRODUCTS.getOrDefault(dialect.name(), Map.of()));
    settings.put("jakarta.persistence.database-major-version", dialect.version().major());
    settings.put("jakarta.persistence.database-minor-version", dialect.version().minor());
    options.settings().forEach((key, value) -> {
      if (!key.startsWith("athanor.")) {
        settings.put(key, value);
      }
    });
    return settings;
  }

  @Override
  public String description() {
    return "entities of " + options.classPath();
  }
}
