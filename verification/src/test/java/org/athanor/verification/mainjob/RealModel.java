package org.athanor.verification.mainjob;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The entities of others, as they are published: each more than fifty tables. */
enum RealModel {
  /** An identity server; its classes stand in its persistence unit. */
  KEYCLOAK("user_entity") {
    @Override
    List<String> classes() throws IOException {
      URL unit = RealModel.resource("default-persistence.xml");
      try (InputStream input = unit.openStream()) {
        String xml = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        return CLASS.matcher(xml).results().map(found -> found.group(1)).toList();
      }
    }
  },
  /** A repository of publications: keys that are unique as well, UUIDs, sequences of its own. */
  DSPACE("eperson") {
    @Override
    List<String> classes() throws IOException {
      return RealModel.inPackages("org/dspace/content/Item.class", "org.dspace");
    }
  },
  /** Hibernate's own examples: every kind of value, collection, inheritance and identifier. */
  HIBERNATE_DOMAIN("contacts") {
    @Override
    List<String> classes() throws IOException {
      String all = "org.hibernate.testing.orm.domain.";
      return RealModel.inPackages(
          "org/hibernate/testing/orm/domain/contacts/Contact.class",
          all + "animal",
          all + "contacts",
          all + "gambit",
          all + "userguide");
    }
  };

  private static final Pattern CLASS = Pattern.compile("<class>\\s*([^<\\s]+)\\s*</class>");
  private static final Pattern MARK =
      Pattern.compile("Ljakarta/persistence/(Entity|Embeddable|MappedSuperclass|Converter);");

  private final String table;

  RealModel(String table) {
    this.table = table;
  }

  /** One of its tables. */
  String table() {
    return table;
  }

  /** The names of its classes. */
  abstract List<String> classes() throws IOException;

  /** Its lines in Athanor's configuration. */
  String settings() throws IOException {
    return classes().stream().collect(Collectors.joining("\", \"", "classes = [\"", "\"]"));
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(RealModel.class.getClassLoader().getResource(name), name);
  }

  /** The model classes of some packages in the jar that holds a class. */
  private static List<String> inPackages(String anchor, String... packages) throws IOException {
    JarURLConnection connection = (JarURLConnection) resource(anchor).openConnection();
    return connection.getJarFile().stream()
        .map(entry -> entry.getName())
        .filter(entry -> entry.endsWith(".class"))
        .filter(entry -> Arrays.stream(packages)
            .anyMatch(each -> entry.startsWith(each.replace('.', '/') + "/")))
        .filter(RealModel::isMarked)
        .map(entry -> entry.substring(0, entry.length() - ".class".length()).replace('/', '.'))
        .sorted()
        .toList();
  }

  private static boolean isMarked(String entry) {
    try (InputStream input = resource(entry).openStream()) {
      String bytes = new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
      return MARK.matcher(bytes).find();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
