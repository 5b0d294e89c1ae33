package org.athanor.cli;

/** The configuration file that {@code athanor init} writes. */
final class ConfigurationTemplate {
  private ConfigurationTemplate() {}

  static String text(String folder, String language) {
    return """
        # Athanor's configuration. Paths start at the folder of this file.
        # ${NAME} is a variable of the environment, ${NAME:-x} one with a default.

        [revisions]
        locations = ["%s"]
        language = "%s"              # or "%s"
        # package = "db.migration"     # usually read off the folder
        # id = "hash"                  # or "timestamp", "sequence"
        # recursive = true

        [model]
        source = "hibernate"
        classpath = ["target/classes"] # entity classes, and Hibernate with what it needs
        # persistence_unit = "shop"
        # [model.settings]
        # "hibernate.physical_naming_strategy" = "..."

        # [naming]                       # of constraints that are given no name
        # foreign_key = "fk_{table}_{columns}"

        [environments.dev]
        url = "${DATABASE_URL:-jdbc:postgresql://localhost/app}"
        # user = "app"
        # password = "${DATABASE_PASSWORD}"
        """.formatted(
            folder.replace("\\", "/"), language, language.equals("java") ? "sql" : "java");
  }
}
