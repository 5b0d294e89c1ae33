package org.athanor.dialects.runtime;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.athanor.scratch.ScratchDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A pooler in transaction mode, at its most unforgiving: each transaction, and each statement
 * outside one, goes to the server connection that was idle longest, and nothing is ever reset. It
 * speaks what JDBC's driver needs of <a
 * href="https://www.postgresql.org/docs/current/protocol-flow.html">the protocol</a>.
 */
final class TransactionPooler implements Pooler {
  private static final int PROTOCOL = 196_608;
  private static final int SSL_REQUEST = 80_877_103;
  private static final int GSS_REQUEST = 80_877_104;
  private static final char READY = 'Z';

  private final ServerSocket listener;
  private final ScratchDatabase database;
  private final BlockingQueue<Peer> idle = new LinkedBlockingQueue<>();
  private final byte[] greeting;

  private TransactionPooler(ScratchDatabase database, ServerSocket listener, int size)
      throws IOException {
    this.database = database;
    this.listener = listener;
    byte[] first = connect();
    for (int i = 1; i < size; i++) {
      connect();
    }
    this.greeting = first;
  }

  static TransactionPooler over(ScratchDatabase database, int size) throws IOException {
    ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    TransactionPooler pooler = new TransactionPooler(database, listener, size);
    start(pooler::accept);
    return pooler;
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:postgresql://localhost:" + listener.getLocalPort() + "/" + database.name();
  }

  /** Opens a server connection; returns what the server says to a client that has logged in. */
  private byte[] connect() throws IOException {
    String port = database.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1");
    Peer server = new Peer(new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port)));
    server.out.write(startup());
    server.out.flush();
    ByteArrayOutputStream greeting = new ByteArrayOutputStream();
    try (DataOutputStream copy = new DataOutputStream(greeting)) {
      server.relayAnswer(copy);
    }
    idle.add(server);
    return greeting.toByteArray();
  }

  private byte[] startup() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Map<String, String> parameters =
        Map.of("user", database.user(), "database", database.name(), "client_encoding", "UTF8");
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      body.write((parameter.getKey() + '\0' + parameter.getValue() + '\0')
          .getBytes(StandardCharsets.UTF_8));
    }
    body.write(0);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(message)) {
      out.writeInt(body.size() + 2 * Integer.BYTES);
      out.writeInt(PROTOCOL);
      body.writeTo(out);
    }
    return message.toByteArray();
  }

  private void accept() {
    try {
      while (!listener.isClosed()) {
        Peer client = new Peer(listener.accept());
        start(() -> serve(client));
      }
    } catch (IOException e) {
      // The listener was closed: the pooler ends.
    }
  }

  private void serve(Peer client) {
    Peer server = null;
    try (client) {
      if (!greets(client)) {
        return;
      }
      Message message;
      while ((message = client.read()) != null && message.type != 'X') {
        server = server == null ? idle.take() : server;
        message.writeTo(server.out);
        if (message.type == 'Q' || message.type == 'S') {
          server.out.flush();
          boolean inTransaction = server.relayAnswer(client.out) != 'I';
          client.out.flush();
          if (!inTransaction) {
            idle.add(server);
            server = null;
          }
        }
      }
    } catch (IOException e) {
      // One of the two is gone; the finally block sees to the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      replace(server);
    }
  }

  /** Answers what a client says first; false when it only wanted to cancel something. */
  private boolean greets(Peer client) throws IOException {
    while (true) {
      int length = client.in.readInt();
      int code = client.in.readInt();
      client.in.readNBytes(length - 2 * Integer.BYTES);
      if (code == SSL_REQUEST || code == GSS_REQUEST) {
        client.out.writeByte('N');
      } else if (code == PROTOCOL) {
        client.out.write(greeting);
        client.out.flush();
        return true;
      } else {
        return false;
      }
      client.out.flush();
    }
  }

  /** A client that leaves inside a transaction costs its server connection, as in PgBouncer. */
  private void replace(@Nullable Peer server) {
    if (server == null) {
      return;
    }
    try (server) {
      connect();
    } catch (IOException e) {
      // The server is gone too: the pool is one smaller.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "transaction-pooler");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Peer server = idle.poll(); server != null; server = idle.poll()) {
      server.close();
    }
  }

  private static final class Message {
    private final int type;
    private final byte[] body;

    Message(int type, byte[] body) {
      this.type = type;
      this.body = body;
    }

    void writeTo(DataOutputStream out) throws IOException {
      out.writeByte(type);
      out.writeInt(body.length + Integer.BYTES);
      out.write(body);
    }
  }

  /** One end of a connection. */
  private static final class Peer implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    Peer(Socket socket) throws IOException {
      this.socket = socket;
      socket.setTcpNoDelay(true);
      in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    @Nullable Message read() throws IOException {
      int type = in.read();
      if (type < 0) {
        return null;
      }
      int length = in.readInt();
      return new Message(type, in.readNBytes(length - Integer.BYTES));
    }

    /** Passes messages on until the server is ready again; returns the state that it is in. */
    int relayAnswer(DataOutputStream to) throws IOException {
      while (true) {
        Message message = read();
        if (message == null) {
          throw new IOException("the server has closed the connection");
        }
        message.writeTo(to);
        if (message.type == READY) {
          return message.body[0];
        }
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
