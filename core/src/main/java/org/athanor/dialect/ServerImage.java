package org.athanor.dialect;

import java.util.Map;
import java.util.TreeMap;

/**
 * A server of a product as a container, for scratch databases where there is no other: in CI.
 *
 * @param image the image with its version, such as {@code postgres:17}
 * @param port the port that it listens on
 * @param variables what it is started with
 * @param ready the command inside it that ends well when it can be spoken to
 * @param path what stands behind host and port in a JDBC URL, such as {@code /postgres}
 * @param scheme what stands before them, such as {@code jdbc:postgresql:}
 * @param login the user who may make databases there, and the password of a throw-away server
 */
public record ServerImage(
    String image,
    int port,
    Map<String, String> variables,
    String ready,
    String scheme,
    String path,
    Login login) {
  /** The user of a throw-away server and the password, which is no secret. */
  public record Login(String user, String password) {}

  public ServerImage {
    variables = java.util.Collections.unmodifiableMap(new TreeMap<>(variables));
  }

  /** The URL where the container has this name. */
  public String jdbcUrl(String host) {
    return scheme + "//" + host + ":" + port + path;
  }
}
