package org.athanor.dialects.differential;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.athanor.scratch.ScratchDatabase;

/**
 * A connection by the simple query protocol, in which the server splits a text into statements and
 * answers each with a command tag; a driver keeps these to itself:
 * https://www.postgresql.org/docs/current/protocol-flow.html. Not thread-safe.
 */
final class PostgresSession implements AutoCloseable {
  private static final int PROTOCOL = 3 << 16;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  /**
   * What the server says to one text.
   *
   * @param tags the command tags of its statements, without counts of rows
   * @param error the SQLSTATE and the message of the first error; empty when there is none
   */
  record Answer(List<String> tags, String error) {}

  PostgresSession(ScratchDatabase database) throws IOException {
    URI url = URI.create(database.jdbcUrl().substring("jdbc:".length()));
    socket = new Socket(url.getHost(), url.getPort());
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = new DataOutputStream(socket.getOutputStream());
    String parameters =
        "user\0" + database.user() + "\0database\0" + url.getPath().substring(1) + "\0\0";
    byte[] body = parameters.getBytes(StandardCharsets.UTF_8);
    out.writeInt(body.length + 8);
    out.writeInt(PROTOCOL);
    out.write(body);
    String error = read().error();
    if (!error.isEmpty()) {
      throw new IOException(error);
    }
  }

  /** Sends a text as a whole, however many statements it holds. */
  Answer run(String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte('Q');
    out.writeInt(body.length + 5);
    out.write(body);
    out.writeByte(0);
    return read();
  }

  /** Reads up to the message that says that the server waits for the next text. */
  private Answer read() throws IOException {
    List<String> tags = new ArrayList<>();
    String error = "";
    while (true) {
      char type = (char) in.readByte();
      byte[] body = in.readNBytes(in.readInt() - 4);
      switch (type) {
        case 'C' -> tags.add(tag(body));
        case 'E' -> error = error.isEmpty() ? error(body) : error;
        case 'Z' -> {
          return new Answer(tags, error);
        }
        default -> {
          // Rows, notices and settings.
        }
      }
    }
  }

  private static String tag(byte[] body) {
    String tag = new String(body, 0, body.length - 1, StandardCharsets.UTF_8);
    int end = tag.length();
    while (end > 0 && (Character.isDigit(tag.charAt(end - 1)) || tag.charAt(end - 1) == ' ')) {
      end--;
    }
    return tag.substring(0, end);
  }

  private static String error(byte[] body) {
    StringBuilder error = new StringBuilder();
    for (String field : new String(body, StandardCharsets.UTF_8).split("\0", -1)) {
      if (field.startsWith("C") || field.startsWith("M")) {
        error.append(error.isEmpty() ? "" : " ").append(field.substring(1));
      }
    }
    return error.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
