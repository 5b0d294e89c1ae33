package org.athanor.cli;

/** The configuration file that {@code athanor init} writes. */
final class ConfigurationTemplate {
  private static final String ENTITIES = """
      [model]
      source = "hibernate"
      classpath = ["target/classes"] # entity classes, and Hibernate with what it needs
      # persistence_unit = "shop"
      # [model.settings]
      # "hibernate.physical_naming_strategy" = "..."
      """;

  private static final String NO_MODEL = """
      # [model]                        # what --autogenerate and check compare with, if anything
      # source = "sql"
      # file = "schema.sql"            # the wanted tables
      # or entities:
      # source = "hibernate"
      # classpath = ["target/classes"] # entity classes, and Hibernate with what it needs
      """;

  private ConfigurationTemplate() {}

  static String text(String folder, RevisionCommand.LanguageName language) {
    boolean isSql = language == RevisionCommand.LanguageName.sql;
    return """
        # Athanor's configuration. Paths start at the folder of this file.
        # ${NAME} is a variable of the environment, ${NAME:-x} one with a default.

        [revisions]
        locations = ["%s"]
        language = "%s"              # or "%s"
        # package = "db.migration"     # usually read off the folder
        # id = "hash"                  # or "timestamp", "sequence"
        # recursive = true

        %s
        # [naming]                       # of constraints that are given no name
        # foreign_key = "fk_{table}_{columns}"

        [environments.dev]
        url = "${DATABASE_URL:-jdbc:postgresql://localhost/app}"
        # user = "app"
        # password = "${DATABASE_PASSWORD}"
        """.formatted(
        folder.replace("\\", "/"), language, isSql ? "java" : "sql", isSql ? NO_MODEL : ENTITIES);
  }
}
