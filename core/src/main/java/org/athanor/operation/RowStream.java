package org.athanor.operation;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.athanor.schema.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Rows that code of the revision makes when they are needed.
 *
 * @param description what they are, for plans and digests
 * @param rows gives a new stream of the same rows each time
 */
public record RowStream(String description, Supplier<Stream<List<Literal>>> rows)
    implements RowSource {

  @Override
  public <X extends Exception> void forEach(RowConsumer<X> consumer) throws X {
    Handover<X> handover = new Handover<>(consumer);
    try (Stream<List<Literal>> stream = rows.get()) {
      // Pushed, not pulled: the iterator of a flat-mapped stream would hold whole inner streams.
      stream.forEachOrdered(handover::next);
    } catch (Stopped stopped) {
      throw handover.thrown();
    }
  }

  /** By its description: what the code makes is the revision's own text. */
  @Override
  public void identify(Consumer<String> digest) {
    digest.accept(description);
  }

  @Override
  public String toString() {
    return "RowStream[" + description + "]";
  }

  /** Carries what the consumer throws through the stream. */
  private static final class Handover<X extends Exception> {
    private final RowConsumer<X> consumer;
    private @Nullable X thrown;

    Handover(RowConsumer<X> consumer) {
      this.consumer = consumer;
    }

    @SuppressWarnings("unchecked") // A consumer throws what is not checked, or X.
    void next(List<Literal> row) {
      try {
        consumer.accept(row);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        thrown = (X) e;
        throw new Stopped();
      }
    }

    X thrown() {
      return Objects.requireNonNull(thrown);
    }
  }

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super(null, null, false, false);
    }
  }
}
