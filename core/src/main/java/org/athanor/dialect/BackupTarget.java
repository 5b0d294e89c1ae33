package org.athanor.dialect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A database that is written to a file or read back, with what programs need to speak to it.
 *
 * @param connections opens connections to it
 * @param login where it is and who speaks to it
 * @param programs where programs are looked for first, or null for the search path alone
 * @param limit how long one program may take
 */
public record BackupTarget(
    ConnectionSource connections, Login login, @Nullable Path programs, Duration limit) {
  /**
   * Where a database is and who speaks to it.
   *
   * @param jdbcUrl the URL, with all that stands in it
   * @param user the user, or null when the URL names it or none is needed
   * @param password the password, or null
   */
  public record Login(
      String jdbcUrl, @Nullable String user, @Nullable String password) {
    /** Never shows the password, nor credentials inside the URL. */
    @Override
    public String toString() {
      return "Login[user=" + user + "]";
    }

    /**
     * The value of a parameter of the URL, as it stands there.
     *
     * @param name its name, of which capitals do not matter
     * @return the value, or null when the URL does not have it
     */
    public @Nullable String parameter(String name) {
      int question = jdbcUrl.indexOf('?');
      if (question < 0) {
        return null;
      }
      for (String pair : jdbcUrl.substring(question + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0 && pair.substring(0, equals).equalsIgnoreCase(name)) {
          return java.net.URLDecoder.decode(
              pair.substring(equals + 1), java.nio.charset.StandardCharsets.UTF_8);
        }
      }
      return null;
    }

    /** The user who was given, or that of the URL; null when there is none. */
    public @Nullable String userOrParameter() {
      return user != null ? user : parameter("user");
    }

    /** The password that was given, or that of the URL; null when there is none. */
    public @Nullable String passwordOrParameter() {
      return password != null ? password : parameter("password");
    }

    /** The name of the server and its port, and of the database, as the URL has them. */
    public Address address() {
      String text = jdbcUrl.substring(jdbcUrl.indexOf(':') + 1).replaceFirst("[?].*$", "");
      int slashes = text.indexOf("//");
      if (slashes < 0) {
        return new Address("", text.substring(text.indexOf(':') + 1));
      }
      String place = text.substring(slashes + 2);
      int path = place.indexOf('/');
      return path < 0
          ? new Address(place, "")
          : new Address(place.substring(0, path), place.substring(path + 1));
    }
  }

  /**
   * Where a database is.
   *
   * @param servers hosts with their ports, separated by commas; empty for the usual one
   * @param database the name of the database, as it stands in the URL; empty for the usual one
   */
  public record Address(String servers, String database) {}

  public BackupTarget {
    Objects.requireNonNull(connections, "connections");
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(limit, "limit");
  }
}
