package org.athanor.cli.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which database a JDBC URL leads to, without credentials and options. Hosts are compared by their
 * names: no name server is asked, so an alias of a host is another one.
 *
 * @param product the product, one for those that share servers and drivers
 * @param servers each host with its port; none for a file
 * @param database the name of the database, or its file
 */
record DatabaseAddress(String product, Set<String> servers, String database) {
  private static final Set<String> THIS_MACHINE =
      Set.of("", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "localhost");
  private static final Pattern SERVER = Pattern.compile("(?:\\[([^]]*)]|([^:]*))(?::(\\d+))?");
  private static final Pattern ORACLE =
      Pattern.compile("(?:tcps?:)?(?://)?([^:/?]+(?::\\d+)?)[:/]([^?]+).*");
  private static final Pattern NAMED =
      Pattern.compile("(?i);\\s*(?:databaseName|database)\\s*=\\s*([^;]*)");

  DatabaseAddress {
    servers = Set.copyOf(servers);
  }

  /**
   * The address of a URL.
   *
   * @param base where relative files start
   * @return nothing for a database in memory, and for URLs that are not understood
   */
  static Optional<DatabaseAddress> of(String url, Path base) {
    String[] parts = url.strip().split(":", 3);
    if (parts.length < 3 || !parts[0].equalsIgnoreCase("jdbc")) {
      return Optional.empty();
    }
    String rest = parts[2];
    return switch (parts[1].toLowerCase(Locale.ROOT)) {
      case "postgresql" -> Optional.of(network("postgresql", rest, 5432));
      case "mysql", "mariadb" -> Optional.of(network("mysql", rest, 3306));
      case "sqlserver" -> Optional.of(sqlServer(rest));
      case "oracle" -> oracle(rest);
      case "sqlite" -> file("sqlite", rest.replaceFirst("\\?.*", ""), base);
      case "h2" -> h2(rest.replaceFirst(";.*", ""), base);
      default -> Optional.empty();
    };
  }

  /** Whether both are one database, as far as their texts tell. */
  boolean isSame(DatabaseAddress other) {
    return product.equals(other.product)
        && database.equals(other.database)
        && (servers.equals(other.servers) || servers.stream().anyMatch(other.servers::contains));
  }

  private static DatabaseAddress network(String product, String rest, int port) {
    String plain = rest.replaceFirst("\\?.*", "");
    int slashes = plain.indexOf("//");
    if (slashes < 0) {
      return new DatabaseAddress(product, Set.of(server("", port)), decoded(plain));
    }
    String[] parts = plain.substring(slashes + 2).split("/", 2);
    return new DatabaseAddress(
        product, servers(parts[0], port), parts.length < 2 ? "" : decoded(parts[1]));
  }

  private static DatabaseAddress sqlServer(String rest) {
    String authority = rest.replaceFirst("^//", "").replaceFirst(";.*", "");
    Matcher name = NAMED.matcher(rest);
    String database = name.find() ? name.group(1).strip() : "";
    return new DatabaseAddress("sqlserver", servers(authority, 1433), lower(database));
  }

  private static Optional<DatabaseAddress> oracle(String rest) {
    Matcher place = ORACLE.matcher(rest.substring(rest.lastIndexOf('@') + 1));
    return place.matches()
        ? Optional.of(
            new DatabaseAddress("oracle", servers(place.group(1), 1521), lower(place.group(2))))
        : Optional.empty();
  }

  private static Optional<DatabaseAddress> h2(String rest, Path base) {
    if (rest.startsWith("tcp:") || rest.startsWith("ssl:")) {
      return Optional.of(network("h2", rest, 9092));
    }
    return file("h2", rest.replaceFirst("^file:", ""), base);
  }

  private static Optional<DatabaseAddress> file(String product, String name, Path base) {
    String plain = name.replaceFirst("^file:", "");
    if (plain.isEmpty() || plain.startsWith("mem:") || plain.startsWith(":")) {
      return Optional.empty();
    }
    String whole = plain.replaceFirst("^~(?=/)", Matcher.quoteReplacement(home()));
    Path path = base.resolve(whole).toAbsolutePath().normalize();
    return Optional.of(new DatabaseAddress(product, Set.of(), path.toString()));
  }

  private static String home() {
    return System.getProperty("user.home", "~");
  }

  private static Set<String> servers(String authority, int port) {
    List<String> all =
        Arrays.asList(authority.substring(authority.lastIndexOf('@') + 1).split(",", -1));
    return all.stream().map(each -> server(each, port)).collect(Collectors.toSet());
  }

  private static String server(String text, int port) {
    Matcher parts = SERVER.matcher(text.strip());
    if (!parts.matches()) {
      return lower(text);
    }
    String host = lower(parts.group(1) != null ? parts.group(1) : parts.group(2));
    String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return (THIS_MACHINE.contains(plain) ? "localhost" : plain) + ":"
        + (parts.group(3) == null ? String.valueOf(port) : parts.group(3));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
